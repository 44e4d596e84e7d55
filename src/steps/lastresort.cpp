// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/lastresort.h"

#include "core/applicationlock.h"
#include "core/containerlock.h"
#include "core/runcontainer.h"
#include "core/runrecord.h"
#include "steps/servicewait.h"

namespace Lotse {

namespace {

/// `verdict`: what a failure means.
Result<> rollBackByHost(const QString &runFolder, Container &container, RunObserver &observer,
                        const CallContext &call, RepairOutcome::Verdict &verdict)
{
    const Result<std::shared_ptr<PlanInput>> input = RunRecord::input(runFolder);
    if (!input)
        return pass(input);
    const Result<ContainerState> state = container.state(call);
    if (!state)
        return pass(state);
    const QString &name = (*input)->snapshot;
    const bool isIts = !name.isEmpty() && !wasMadeAnew(**input, state->facts);
    const Result<bool> isThere = isIts ? container.hasSnapshot(name, call) : Result<bool>(false);
    if (!isThere)
        return pass(isThere);
    if (!*isThere)
        return fail(Error::Kind::NotFound, Code::SnapshotGone, {(*input)->runId, state->facts.name});
    // Let go at the end of this function: the proof takes both again.
    const Result<ContainerLock> lock = ContainerLock::take(**input, state->facts);
    if (!lock)
        return pass(lock);
    const Result<std::unique_ptr<RunRecord>> record = RunRecord::reopen(runFolder, observer);
    if (!record)
        return pass(record);
    const Result<QList<QJsonObject>> records = (*record)->records();
    if (!records)
        return pass(records);
    const bool locks = state->facts.running && state->hasShell;
    const Result<> locked =
        locks ? lockApplication(container, (*input)->profile, (*input)->runId, call) : Result<>();
    if (!locked && locked.error().code == Code::ApplicationLocked)
        return locked; // somebody else is at work there; for anything else there may be no room
    const CallContext calm = call.unstoppable();
    verdict = RepairOutcome::Verdict::RollbackFailed;
    const Result<> back = container.snapshot({SnapshotOperation::Act::RollBack, name, {}}, calm);
    if (!back) {
        if (locks)
            std::ignore = unlockApplication(container, (*input)->profile, (*input)->runId, calm);
        return back;
    }
    // Whether it works is for the checks to say.
    std::ignore = waitUntilReady(container, (*input)->profile, calm);
    PlanRunner runner(container, (*record)->journal(), **record);
    return runner.countAsUndone(*records);
}

} // namespace

RepairOutcome returnToSnapshot(const QString &runFolder, Container &container, const Kinds &kinds,
                               RunObserver &observer, const CallContext &call)
{
    RepairOutcome outcome;
    if (const Result<> back = rollBackByHost(runFolder, container, observer, call, outcome.verdict); !back) {
        outcome.runFolder = runFolder;
        outcome.error = back.error();
        observer.happened(
            eventNow(RunEvent::Kind::Finished, repairVerdictKey(outcome.verdict), outcome.error));
        return outcome;
    }
    return rollBackRun(runFolder, container, kinds, observer, call);
}

} // namespace Lotse
