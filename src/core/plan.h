// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"
#include "core/survey.h"

namespace Lotse {

/// What the operator decided on the plan page or by options.
struct Choices
{
    bool removeAllExtra = false;
    QList<RelPath> removeExtra; ///< container paths, ticked
    QList<RelPath> keep;        ///< development paths whose container version stays
    QList<RelPath> copySecrets; ///< secrets that were ticked
    bool allowChangingChecks = false;
    QString hostBackup;       ///< storage for a full backup by the container's host; empty: none
    bool takeSnapshot = true; ///< where the container's host can
    QString runsFolder;       ///< where run folders are made
};

/// The executable object itself: the plan shown is what runs. Move-only; steps are inert until the runner
/// calls them.
struct Plan
{
    std::shared_ptr<const PlanInput> input;
    std::vector<std::unique_ptr<Step>> steps;
    QList<StepPreview> previews; ///< one per step, made when the plan was made
    QList<Error>
        obstacles; ///< not empty: it cannot run (type conflicts, unreadable entries, read-only target)
    bool isEmpty() const { return input->transfers.isEmpty(); }
};

/// Pure. `now` is passed in, never read, so that names are reproducible in tests.
Result<Plan> makePlan(const Survey &survey, const Profile &profile, const Choices &choices,
                      std::span<const StepKind> kinds, const Container &container, const QDateTime &now);

} // namespace Lotse
