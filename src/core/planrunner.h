// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/patience.h"
#include "core/plan.h"

namespace Lotse {

struct RunOutcome
{
    enum class Kind { Done, Failed, Cancelled };
    Kind kind = Kind::Done;
    int step = -1; ///< where it failed or stopped
    std::optional<Error> error;
    QJsonObject facts; ///< what the steps made known: "restartedAtMs", "backup"
};

/// Runs a plan's steps in order, stops at the first failure or stop request, and rolls back what the journal
/// tells, newest record first. Knows only the abstract step. Worker thread.
class PlanRunner
{
public:
    PlanRunner(Container &container, Journal &journal, RunObserver &observer);
    /// Between two steps `patience` may ask for a stop and then decides; null: nobody does.
    RunOutcome run(const Plan &plan, const CallContext &call, Patience *patience = nullptr);
    /// Before tidy(): from now on the journal knows that something may be left (leftBehind()). On a full disk
    /// of the operator it is tidied all the same; then nobody knows of it should that fail, too.
    void announceTidying();
    /// After the proof: lets every step remove what it kept for a quick way back. Goes on after a failure and
    /// returns the first.
    Result<> tidy(std::span<const std::unique_ptr<Step>> steps, const CallContext &call);
    /// After the old state is proven: lets every step remove what it kept in case it would not come back.
    Result<> release(std::span<const std::unique_ptr<Step>> steps, const CallContext &call);
    /// Something else than the steps has brought back everything that the records tell.
    Result<> countAsUndone(const QList<QJsonObject> &records);
    /// From the journal alone: `steps` finds the kind that wrote a record. A fresh context, since a rollback
    /// must not be stopped by the stop request that caused it.
    Result<> rollBack(const QList<QJsonObject> &records, std::shared_ptr<const PlanInput> input,
                      std::span<const StepKind> kinds, const CallContext &call);

private:
    Result<> eachStep(std::span<const std::unique_ptr<Step>> steps, Result<> (Step::*act)(StepContext &),
                      const CallContext &call);
    Result<> standStill(int nextStep, Patience *patience, const CallContext &call);
    Result<> runStep(Step &step, const StepPreview &preview, RunOutcome &outcome, const CallContext &call);

    Container &m_container;
    Journal &m_journal;
    RunObserver &m_observer;
};

} // namespace Lotse
