// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/oldstate.h"

#include "core/applicationlock.h"
#include "core/containerlock.h"
#include "core/foldertimes.h"
#include "core/leftbehind.h"
#include "core/mappedtrees.h"
#include "core/runcontainer.h"
#include "core/runstore.h"
#include "core/runtrace.h"
#include "core/secrets.h"

#include <QScopeGuard>
#include <algorithm>
#include <ranges>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

Result<> setTimesBack(const RunRecord &record, Container &container, const PlanInput &input,
                      const TreeSnapshot &before, const TreeSnapshot &now, const CallContext &call)
{
    const Profile &profile = input.profile;
    const Result<> inner = bringFolderTimesBack(container, profile.applicationRoot, before, now, call);
    const Result<TreeSnapshot> mapped = record.manifest(RunRecord::Manifest::Folders);
    // A stopped container is read as one archive, all around the application, too: not for a few times.
    if (!inner || !mapped || !input.container.facts.running)
        return inner;
    const Result<TreeSnapshot> mappedNow = lookAtMappedFolders(container, profile, call);
    if (!mappedNow)
        return pass(mappedNow);
    return bringFolderTimesBack(container, baseOfMappedFolders(profile), *mapped, *mappedNow, call);
}

/// A container that was made anew may hold what its maker put there since: that is not what the run left.
Result<> refuseStrangers(const QString &runFolder, Container &container, const CallContext &call)
{
    const Result<RunTrace> trace = lookForTrace(runFolder, container, call);
    if (!trace)
        return pass(trace);
    if (!trace->changedSince.isEmpty())
        return containerChanged(trace->changedSince);
    return {};
}

/// What stays behind then is told and remembered; the old state is back all the same.
void release(RunRecord &record, Container &container, const std::shared_ptr<const PlanInput> &input,
             std::span<const StepKind> kinds, const CallContext &call)
{
    if (input->snapshot.isEmpty() && input->hostBackup.isEmpty())
        return;
    PlanRunner runner(container, record.journal(), record);
    runner.announceTidying();
    const Result<> released = runner.release(makeSteps(kinds, input), call);
    if (!released)
        record.happened(eventNow(RunEvent::Kind::Note, {},
                                 leftBehindError(input->runId, input->profile.container, released.error())));
}

/// Whether everything was taken back since the last change that was announced.
bool wasUndone(const QList<QJsonObject> &records)
{
    for (const QJsonObject &record : records | std::views::reverse)
        if (const QJsonValue what = record[u"what"_s]; what == u"undone"_s || what == u"will-change"_s)
            return what == u"undone"_s;
    return false;
}

std::unexpected<Error> notBack(const QString &what, const QString &detail = {})
{
    return fail(Error::Kind::CheckFailed, Code::RollbackFailed, {what}, detail);
}

} // namespace

bool hasTouchedApplication(const QList<QJsonObject> &records)
{
    return std::ranges::any_of(records, [](const QJsonObject &entry) {
        const QJsonValue act = entry[u"undo"_s][u"act"_s];
        return entry[u"what"_s] == u"will-change"_s && act != u"lock"_s && act != u"room"_s;
    });
}

Result<CheckList> bringOldStateBack(RunRecord &record, Container &container,
                                    std::shared_ptr<const PlanInput> input, const OldState &old,
                                    const QList<QJsonObject> &records, const Kinds &kinds,
                                    const CallContext &call)
{
    const Result<> undone =
        PlanRunner(container, record.journal(), record).rollBack(records, input, kinds.steps, call);
    if (!undone)
        return notBack(undone.error().args.value(0), undone.error().detail);

    const Result<TreeSnapshot> now = takeManifest(container, input->profile, old.options, call);
    if (!now)
        return notBack(input->profile.applicationRoot.display(), now.error().detail);
    const QList<RelPath> changed = changedPaths(old.transfers, old.manifest, *now);
    if (!changed.isEmpty())
        return notBack(changed.first().display(), u"%1 paths"_s.arg(changed.size()));
    // Everything that counts is back: a time that cannot be set is told, and no reason to say otherwise.
    if (!old.transfers.isEmpty())
        if (const Result<> timed = setTimesBack(record, container, *input, old.manifest, *now, call); !timed)
            record.happened(eventNow(RunEvent::Kind::Note, {}, timed.error()));

    CheckList checks;
    for (const CheckedItem &item :
         runChecks(container, input->profile, {.developmentVersion = input->developmentVersion}, kinds.checks,
                   RunEvent::Moment::AfterRollback, record, call))
        checks.append({item.id, item.result});
    const QStringList worse = regressions(old.green, checks);
    if (!worse.isEmpty())
        return notBack(worse.join(u", "_s));
    release(record, container, input, kinds.steps, call);
    return checks;
}

RepairOutcome rollBackRun(const QString &runFolder, Container &container, const Kinds &kinds,
                          RunObserver &observer, const CallContext &call)
{
    RepairOutcome outcome;
    outcome.runFolder = runFolder;
    RunObserver *tells = &observer;
    const auto tell = [&tells](RunEvent::Kind kind, const QString &subject, std::optional<Error> error = {}) {
        tells->happened(eventNow(kind, subject, std::move(error)));
    };
    const auto refuse = [&](const Error &error) {
        outcome.verdict = RepairOutcome::Verdict::Refused;
        outcome.error = error;
        tell(RunEvent::Kind::Finished, repairVerdictKey(outcome.verdict), error);
        return outcome;
    };

    const Result<std::shared_ptr<PlanInput>> input = RunRecord::input(runFolder);
    if (!input)
        return refuse(input.error());
    Result<ContainerState> state = container.state(call);
    if (!state)
        return refuse(state.error());
    const Result<ContainerLock> lock = ContainerLock::take(**input, state->facts);
    if (!lock)
        return refuse(lock.error());
    if (wasMadeAnew(**input, state->facts))
        if (const Result<> known = refuseStrangers(runFolder, container, call); !known)
            return refuse(known.error());
    const bool locks = state->facts.running && state->hasShell;
    const Result<> locked =
        locks ? lockApplication(container, (*input)->profile, (*input)->runId, call) : Result<>();
    // Only somebody else stands in the way. A full disk has no room for a lock, and then one must get back,
    // too.
    if (!locked && locked.error().code == Code::ApplicationLocked)
        return refuse(locked.error());
    const auto unlock = qScopeGuard([&] {
        if (locks)
            std::ignore =
                unlockApplication(container, (*input)->profile, (*input)->runId, call.unstoppable());
    });
    Result<std::unique_ptr<RunRecord>> record = RunRecord::reopen(runFolder, observer);
    if (!record)
        return refuse(record.error());
    const Result<QList<QJsonObject>> records = (*record)->records();
    if (!records)
        return refuse(records.error());
    (*input)->container = std::move(*state);
    const SurveyOptions options;

    const TreeSnapshot before = (*record)->manifest(RunRecord::Manifest::Before).value_or(TreeSnapshot());

    // What was repaired later or by hand is not what this run would undo.
    const Result<TreeSnapshot> after = (*record)->manifest(RunRecord::Manifest::After);
    if (after && !wasUndone(*records)) {
        const Result<TreeSnapshot> now = takeManifest(container, (*input)->profile, options, call);
        if (!now)
            return refuse(now.error());
        QList<RelPath> changed = changedPaths((*input)->transfers, *after, *now);
        // What is as it was before the run was brought out of its backup; that is no stranger's work.
        const QList<RelPath> notBack = changedPaths((*input)->transfers, before, *now);
        changed.removeIf([&notBack](const RelPath &path) { return !notBack.contains(path); });
        if (!changed.isEmpty())
            return refuse(containerChanged(changed).error());
    }

    tells = record->get();
    tell(RunEvent::Kind::Started, (*input)->runId);
    QStringList green;
    for (const QJsonObject &entry : *records)
        if (entry[u"what"_s] == u"checks-before"_s)
            green = entry[u"green"_s].toVariant().toStringList();
    // A run that broke before it touched anything has nothing to take back, and nothing to answer for.
    const OldState old{.transfers = hasTouchedApplication(*records) ? (*input)->transfers : QList<Transfer>(),
                       .manifest = before,
                       .green = green,
                       .options = options};
    const CallContext calm = call.unstoppable();
    Result<CheckList> back = bringOldStateBack(**record, container, *input, old, *records, kinds, calm);
    outcome.verdict = back ? RepairOutcome::Verdict::RolledBack : RepairOutcome::Verdict::RollbackFailed;
    if (back) {
        outcome.afterRollback = std::move(*back);
        const RunStore store(RunStore::baseOf(runFolder));
        std::ignore = store.dropBaseline((*input)->profile);
        // Its steps have removed what they put beside the application; the rest of it goes now.
        if (leftBehind(*records))
            std::ignore = removeLeftBehind(**record, container, *input, kinds.steps, calm);
    } else {
        outcome.error = Secrets((*input)->profile).hide(back.error());
    }
    if (const Result<> written = (*record)->finish(outcome); !written)
        tell(RunEvent::Kind::Note, {}, written.error());
    tell(RunEvent::Kind::Finished, repairVerdictKey(outcome.verdict), outcome.error);
    return outcome;
}

} // namespace Lotse
