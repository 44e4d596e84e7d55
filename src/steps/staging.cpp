// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/staging.h"

#include "steps/mappedpaths.h"

#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

Staging::Staging(const PlanInput &input)
    : m_input(input)
    , m_name(RelPath().child(".lotse-" + input.stamp.toUtf8()))
    , m_base(input.profile.applicationRoot)
{
    // With the whole root mapped, a folder in it would be part of what is compared.
    const bool isWhole =
        std::ranges::any_of(input.profile.mappings, [](const Mapping &m) { return m.container.isRoot(); });
    if (isWhole)
        m_base = m_base.parent();
}

RootPath Staging::folderFor(const RelPath &containerPath) const
{
    const Mount *mount = mountOf(m_input.container, m_input.profile.applicationRoot / containerPath);
    return (mount == mountOf(m_input.container, m_base) ? m_base : mount->target) / m_name;
}

RootPath Staging::newPlace(const RelPath &containerPath) const
{
    return folderFor(containerPath) / containerPath.below(RelPath().child("new"));
}

RootPath Staging::oldPlace(const RelPath &containerPath) const
{
    return folderFor(containerPath) / containerPath.below(RelPath().child("old"));
}

QList<RootPath> Staging::folders() const
{
    QList<RootPath> all;
    for (const Transfer &transfer : m_input.transfers) {
        const RootPath folder = folderFor(transfer.difference.containerPath);
        if (transfer.action != Transfer::Action::Adjust && !all.contains(folder))
            all.append(folder);
    }
    return all;
}

Result<> Staging::check() const
{
    for (const Transfer &transfer : m_input.transfers) {
        const RootPath target = m_input.profile.applicationRoot / transfer.difference.containerPath;
        const Mount *mount = mountOf(m_input.container, target);
        const bool isAdjust = transfer.action == Transfer::Action::Adjust;
        if (!mount || isAdjust)
            continue;
        if (mount->target == target)
            return fail(Error::Kind::Conflict, Code::TargetRefused, {target.display()},
                        u"it is a mount of its own and cannot be replaced by renaming"_s);
        if (mount->kind == Mount::Kind::Tmpfs)
            return fail(Error::Kind::Conflict, Code::TargetRefused, {target.display()},
                        u"it lies on a tmpfs, which engines cannot write into"_s);
    }
    return {};
}

} // namespace Lotse
