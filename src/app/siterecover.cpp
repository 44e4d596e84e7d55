// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site.h"

#include "core/runrecord.h"
#include "shared/knowncertificates.h"

namespace Lotse {

Result<RunTrace> Site::trace(const QString &runFolder, const CallContext &call)
{
    const Result<std::shared_ptr<PlanInput>> input = RunRecord::input(runFolder);
    if (!input)
        return pass(input);
    const Result<Container *> opened = container((*input)->profile, call);
    if (!opened)
        return pass(opened);
    return lookForTrace(runFolder, **opened, call);
}

Result<Reopened> Site::reopen(const QString &runFolder, const CallContext &call)
{
    const Result<std::shared_ptr<PlanInput>> input = RunRecord::input(runFolder);
    if (!input)
        return pass(input);
    KnownCertificates().applyTo((*input)->profile);
    const Result<Container *> opened = container((*input)->profile, call);
    if (!opened)
        return pass(opened);
    Result<Look> seen = look((*input)->profile, call);
    if (!seen)
        return pass(seen);
    return Reopened{m_host->facts(), *std::move(seen), *input};
}

} // namespace Lotse
