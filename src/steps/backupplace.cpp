// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/backupplace.h"

namespace Lotse {

using namespace Qt::StringLiterals;

QString archiveFile(const PlanInput &input)
{
    const QString &own = input.profile.backupFolder;
    return (own.isEmpty() ? input.runFolder + u"/backup"_s : own) + u'/' + input.runId + u".tar.zst"_s;
}

std::optional<RootPath> copyBeside(const PlanInput &input, const RelPath &mapped)
{
    const RootPath original = input.profile.applicationRoot / mapped;
    const QByteArray name = original.name() + "_backup_" + input.stamp.toUtf8();
    if (original == RootPath() || name.size() > 255)
        return {};
    return original.sibling(name);
}

} // namespace Lotse
