// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diffchoices.h"

namespace Lotse {

namespace {

bool covered(const QSet<RelPath> &set, RelPath path)
{
    for (; !path.isRoot(); path = path.parent())
        if (set.contains(path))
            return true;
    return false;
}

bool isOnlyThere(const Difference &difference)
{
    return !difference.development && difference.container;
}

void put(QList<RelPath> &list, const RelPath &path)
{
    if (!list.contains(path))
        list.append(path);
}

} // namespace

DiffChoices::DiffChoices(const Choices &choices, const QList<RelPath> &mustGo)
    : m_keep(choices.keep.cbegin(), choices.keep.cend())
    , m_profileGone(mustGo.cbegin(), mustGo.cend())
    , m_gone(choices.removeExtra.cbegin(), choices.removeExtra.cend())
    , m_secrets(choices.copySecrets.cbegin(), choices.copySecrets.cend())
    , m_removeAllExtra(choices.removeAllExtra)
{
    m_gone += m_profileGone;
}

bool DiffChoices::isKeptByChoice(const Difference &difference) const
{
    return !isOnlyThere(difference) && !difference.secret && isDrift(difference.state) &&
           covered(m_keep, difference.path);
}

RowAction DiffChoices::actionFor(const Difference &difference) const
{
    if (isOnlyThere(difference)) {
        const bool goes = covered(m_gone, difference.containerPath) ||
                          (m_removeAllExtra && !difference.secret && difference.state != DiffState::Ignored);
        if (!goes)
            return difference.state == DiffState::Ignored ? RowAction::None : RowAction::Keep;
        return difference.state == DiffState::Error ? RowAction::Stop : RowAction::SetAside;
    }
    if (difference.secret) {
        if (difference.state == DiffState::Same)
            return RowAction::None;
        return m_secrets.contains(difference.path) ? RowAction::Copy : RowAction::Keep;
    }
    if (difference.state == DiffState::Kept || isKeptByChoice(difference))
        return RowAction::Keep;
    switch (difference.state) {
    case DiffState::Moved:
    case DiffState::OnlyDev:
    case DiffState::Differs:
    case DiffState::TextForm:
        return RowAction::Copy;
    case DiffState::Metadata:
        return RowAction::Adjust;
    case DiffState::Type:
        return m_removeAllExtra || covered(m_gone, difference.containerPath) ? RowAction::Copy
                                                                             : RowAction::Stop;
    case DiffState::Error:
        return RowAction::Stop;
    default:
        return RowAction::None;
    }
}

bool DiffChoices::canDecide(const Difference &difference, bool keep) const
{
    if (isOnlyThere(difference)) {
        if (difference.state == DiffState::Ignored || covered(m_profileGone, difference.containerPath))
            return false; // the profile has decided, or it does not count
        return keep == (actionFor(difference) != RowAction::Keep);
    }
    const RowAction action = actionFor(difference);
    if (difference.state == DiffState::Kept || action == RowAction::None)
        return false;
    if (keep)
        return action != RowAction::Keep;
    return action == RowAction::Keep || (action == RowAction::Stop && difference.state == DiffState::Type);
}

void forget(QList<RelPath> &list, const RelPath &path)
{
    list.removeIf([&path](const RelPath &one) { return path.isBelow(one); });
}

void decide(Choices &choices, const Difference &difference, bool keep)
{
    if (isOnlyThere(difference)) {
        keep ? forget(choices.removeExtra, difference.containerPath)
             : put(choices.removeExtra, difference.containerPath);
        return;
    }
    if (difference.secret) {
        keep ? forget(choices.copySecrets, difference.path) : put(choices.copySecrets, difference.path);
        return;
    }
    keep ? put(choices.keep, difference.path) : forget(choices.keep, difference.path);
    if (difference.state == DiffState::Type) // what the container has instead goes into the backup
        keep ? forget(choices.removeExtra, difference.containerPath)
             : put(choices.removeExtra, difference.containerPath);
}

} // namespace Lotse
