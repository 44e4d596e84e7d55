// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proof.h"
#include "core/runrecord.h"

namespace Lotse {

/// What was before a run, and what shall be again.
struct OldState
{
    const QList<Transfer> &transfers;
    const TreeSnapshot &manifest;
    QStringList green; ///< checks that were green
    const SurveyOptions &options;
};

/// Whether anything but what Lotse puts beside it for itself (its lock, a trial of the room) was announced.
bool hasTouchedApplication(const QList<QJsonObject> &records);

/// Undoes what the journal tells and proves the old state: the same checks, and the same hashes, modes,
/// owners and links of everything the plan touches. Returns the checks; a failure says what does not stand as
/// before.
Result<CheckList> bringOldStateBack(RunRecord &record, Container &container,
                                    std::shared_ptr<const PlanInput> input, const OldState &old,
                                    const QList<QJsonObject> &records, const Kinds &kinds,
                                    const CallContext &call);

} // namespace Lotse
