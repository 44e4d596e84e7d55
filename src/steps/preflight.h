// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"
#include "core/treesnapshot.h"

namespace Lotse {

/// One thing that was looked at before anything is written.
struct ProbeRow
{
    enum class Verdict { Fine, Note, Objection };
    Verdict verdict = Verdict::Fine;
    QString title; ///< what was looked at, translated
    QString answer;
    std::optional<Error> error; ///< of an objection: cause, effect and cure
};

/// Room on each disk, mounts, tools, clock, service and its user: what can be told before a repair without
/// writing. `mapped` is what lies below the mapped paths now. The dry run shows it; the repair is held by its
/// objections and tells its notes. Worker thread.
QList<ProbeRow> preflight(const PlanInput &input, ContainerReader &container, const ContainerState &state,
                          const TreeSnapshot &mapped, const CallContext &call);

/// What `df -P -k` says of a path.
struct DiskFree
{
    qint64 bytes = 0; ///< available
    QByteArray mountedOn;
};
/// One for each path that was asked for, in their order; empty where it says something else. Pure.
QList<DiskFree> readDiskFree(const QByteArray &df, qsizetype paths);

} // namespace Lotse
