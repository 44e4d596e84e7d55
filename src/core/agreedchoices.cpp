// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/agreedchoices.h"

namespace Lotse {

Choices agreedChoices(const PlanInput &earlier, const Survey &survey)
{
    Choices choices;
    choices.allowChangingChecks = earlier.allowChangingChecks;
    choices.hostBackup = earlier.hostBackup;
    choices.takeSnapshot = !earlier.snapshot.isEmpty();
    QSet<RelPath> copied;
    for (const Transfer &transfer : earlier.transfers) {
        const Difference &entry = transfer.difference;
        if (transfer.action == Transfer::Action::Remove || entry.state == DiffState::Type)
            choices.removeExtra.append(entry.containerPath);
        if (transfer.action == Transfer::Action::Copy)
            copied.insert(entry.containerPath);
    }
    for (const Difference &entry : survey.diff.entries) {
        if (entry.secret && copied.contains(entry.containerPath))
            choices.copySecrets.append(entry.path);
        else if (!entry.secret && entry.development && earlier.keptOver.contains(entry.containerPath))
            choices.keep.append(entry.path);
    }
    return choices;
}

} // namespace Lotse
