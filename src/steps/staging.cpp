// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/staging.h"

#include "steps/mappedpaths.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Staging)
};

} // namespace

Staging::Staging(const PlanInput &input)
    : m_input(input)
    , m_name(RelPath().child(".lotse-" + input.stamp.toUtf8()))
    , m_base(input.profile.applicationRoot)
{
    if (mapsWholeRoot(input.profile))
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

QStringList Staging::disks() const
{
    QStringList names;
    for (const RootPath &folder : folders()) {
        const Mount *mount = mountOf(m_input.container, folder);
        const QString at = mount ? mount->target.display() : QString();
        if (!mount)
            names << Words::tr("the container's own disk");
        else if (mount->kind == Mount::Kind::Volume)
            names << Words::tr("the volume at %1").arg(at);
        else if (mount->kind == Mount::Kind::Bind)
            names << Words::tr("the host's folder that is mounted at %1").arg(at);
        else
            names << Words::tr("the disk that is mounted at %1").arg(at);
    }
    return names;
}

QList<Error> Staging::obstacles() const
{
    QList<Error> found;
    const ContainerState &state = m_input.container;
    if (!state.facts.running)
        return {{Error::Kind::Conflict, Code::ContainerStopped, {state.facts.name}, {}}};
    // An archive can be written into such a container, but nothing can be taken out of it again: no way back.
    if (!state.hasShell)
        return {{Error::Kind::Unsupported, Code::AbilityMissing, {u"sh, mv"_s}, {}}};
    if (!state.tellsOwners)
        return {{Error::Kind::Unsupported, Code::OwnersUnknown, {state.facts.name}, {}}};
    for (const Transfer &transfer : m_input.transfers) {
        const RootPath target = m_input.profile.applicationRoot / transfer.difference.containerPath;
        const Mount *mount = mountOf(state, target);
        if (!mount || transfer.action == Transfer::Action::Adjust)
            continue;
        const auto refuse = [&](const QString &why) {
            found.append({Error::Kind::Conflict, Code::TargetRefused, {target.display()}, why});
        };
        if (mount->target == target)
            refuse(u"it is a mount of its own and cannot be replaced by renaming"_s);
        else if (mount->kind == Mount::Kind::Tmpfs)
            refuse(u"it lies on a tmpfs, which engines cannot write into"_s);
    }
    return found;
}

} // namespace Lotse
