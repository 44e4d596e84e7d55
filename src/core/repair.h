// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/patience.h"
#include "core/planrunner.h"

namespace Lotse {

/// How a repair ended; the exit code of the twin and the verdict of the result page come from here.
struct RepairOutcome
{
    enum class Verdict {
        Proven,   ///< repaired, checks green, second comparison found nothing
        StillRed, ///< repaired, second comparison found nothing, but a check that was red before still is
        NothingToDo,
        RolledBack,     ///< the old state is back and proven by the same checks
        RollbackFailed, ///< neither: `error` says what state holds
        Refused         ///< nothing was changed (obstacles, no backup)
    };
    Verdict verdict = Verdict::Refused;
    std::optional<Error> error; ///< what started the rollback, or why it was refused
    QList<std::pair<QString, CheckResult>> before;
    QList<std::pair<QString, CheckResult>> after;
    QList<std::pair<QString, CheckResult>> afterRollback;
    QStringList regressions; ///< ids of checks that were green before and red after
    TreeDiff leftOver;       ///< second comparison
    QString runFolder;
};

QString repairVerdictKey(RepairOutcome::Verdict verdict); ///< "proven", "still-red", "rolled-back" …

struct CheckedItem
{
    QString id;
    QString title;
    CheckResult result;
};

/// What the programs hand down: the tables of kinds (they know every layer; core does not).
struct Kinds
{
    std::span<const StepKind> steps;
    std::span<const CheckKind> checks;
};

/// The checks of a profile without changing anything: `lotse-cli check` and the check page's *retry*.
QList<CheckedItem> runChecks(ContainerReader &container, const Profile &profile,
                             const CheckConditions &conditions, std::span<const CheckKind> kinds,
                             RunEvent::Moment moment, RunObserver &observer, const CallContext &call);

/// The whole way from an agreed plan to proof or to the proven old state: checks before, steps, checks after,
/// second comparison, baseline, or rollback and the checks again. Window and twin both call this. `patience`
/// may stop it between steps and decides at a red gate; null: what is red is taken back at once. Worker
/// thread.
RepairOutcome carryOut(const Plan &plan, Container &container, const SurveyOptions &options,
                       const Kinds &kinds, RunObserver &observer, const CallContext &call,
                       Patience *patience = nullptr);

/// Brings the state before a finished or broken run back, from its folder alone, and proves it.
RepairOutcome rollBackRun(const QString &runFolder, Container &container, const Kinds &kinds,
                          RunObserver &observer, const CallContext &call);

} // namespace Lotse
