// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/repair.h"

#include "core/applicationlock.h"
#include "core/containerlock.h"
#include "core/foldertimes.h"
#include "core/leftbehind.h"
#include "core/mappedtrees.h"
#include "core/oldstate.h"
#include "core/proof.h"
#include "core/runrecord.h"
#include "core/runstore.h"
#include "core/secrets.h"

#include <QJsonArray>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// One repair from the agreed plan to its verdict. Each function is one stage; the first that fails decides.
class Repair
{
public:
    Repair(const Plan &plan, Container &container, const SurveyOptions &options, const Kinds &kinds,
           RunObserver &observer, const CallContext &call, Patience *patience)
        : m_plan(plan)
        , m_input(*plan.input)
        , m_container(container)
        , m_options(options)
        , m_kinds(kinds)
        , m_observer(observer)
        , m_call(call)
        , m_patience(patience)
    {
    }

    RepairOutcome carryOut()
    {
        using Verdict = RepairOutcome::Verdict;
        if (!m_plan.obstacles.isEmpty())
            return finish(Verdict::Refused, m_plan.obstacles.first());
        const Result<ContainerLock> lock = ContainerLock::take(m_input, m_input.container.facts);
        if (!lock)
            return finish(Verdict::Refused, lock.error());
        Result<std::unique_ptr<RunRecord>> record = RunRecord::create(m_plan, m_observer);
        if (!record)
            return finish(Verdict::Refused, record.error());
        m_record = std::move(*record);
        m_outcome.runFolder = m_record->folder();
        tell(RunEvent::Kind::Started, m_input.runId);

        const Result<> ready = lookBefore();
        if (!ready)
            return finish(Verdict::Refused, ready.error());
        if (m_plan.isEmpty() && !hasRed(m_outcome.before))
            return finishUnchanged();

        PlanRunner runner(m_container, m_record->journal(), *m_record);
        const RunOutcome run = runner.run(m_plan, m_call, m_patience);
        Result<> proven =
            run.kind == RunOutcome::Kind::Done ? passGate(run.facts) : std::unexpected(*run.error);
        if (!proven)
            return bringBack(proven.error());
        const bool stillRed = hasRed(m_outcome.after);
        runner.announceTidying();
        // Written before anything is cleaned up: whatever happens from now on, nobody takes this for cut off.
        const Result<> kept = settle(stillRed ? Verdict::StillRed : Verdict::Proven,
                                     stillRed ? firstRed(m_outcome.after) : std::nullopt);
        if (!kept)
            return bringBack(kept.error());
        if (!stillRed)
            keepBaseline();
        tidy(runner);
        return end();
    }

private:
    CheckList check(RunEvent::Moment moment, const CheckConditions &conditions, const CallContext &call)
    {
        CheckList list;
        for (const CheckedItem &item :
             runChecks(m_container, m_input.profile, conditions, m_kinds.checks, moment, *m_record, call))
            list.append({item.id, item.result});
        return list;
    }

    /// The state before, kept as evidence; and whether the plan still speaks of it.
    Result<> lookBefore()
    {
        const Result<TreeSnapshot> manifest = takeManifest(m_container, m_input.profile, m_options, m_call);
        if (!manifest)
            return pass(manifest);
        m_before = *manifest;
        if (const Result<> kept = m_record->keepManifest(RunRecord::Manifest::Before, m_before); !kept)
            return kept;
        if (m_input.container.facts.running) {
            const Result<TreeSnapshot> mapped = lookAtMappedFolders(m_container, m_input.profile, m_call);
            const Result<> kept =
                mapped ? m_record->keepManifest(RunRecord::Manifest::Folders, *mapped) : pass(mapped);
            if (!kept)
                return kept;
        }
        const QList<RelPath> changed = changedSincePlan(m_input.transfers, m_before);
        if (!changed.isEmpty())
            return containerChanged(changed);
        // Requests that change something are for the new state only.
        m_outcome.before =
            check(RunEvent::Moment::Before, {.developmentVersion = m_input.developmentVersion}, m_call);
        const Result<> going = m_call.check();
        if (!going)
            return going;
        return m_record->journal().append(
            {{u"what"_s, u"checks-before"_s},
             {u"green"_s, QJsonArray::fromStringList(greenOnes(m_outcome.before))}});
    }

    /// Red means red, but a service may still be starting: whoever has patience may ask for another look.
    Result<> passGate(const QJsonObject &facts)
    {
        for (;;) {
            const Result<> proven = lookAfter(facts);
            if (proven || !m_patience || proven.error().kind == Error::Kind::Cancelled)
                return proven;
            RunQuestion question;
            question.cause = proven.error();
            question.readyAfterMs = facts[u"readyAfterMs"_s].toInteger();
            if (m_patience->decide(question, *m_record, m_call) == Patience::Decision::RollBack)
                return proven;
        }
    }

    /// Checks after, and the second comparison. Any failure is a red gate.
    Result<> lookAfter(const QJsonObject &facts)
    {
        m_outcome.leftOver = {};
        m_outcome.after = check(RunEvent::Moment::After,
                                {.restartedAtMs = facts[u"restartedAtMs"_s].toInteger(),
                                 .allowChanging = m_input.allowChangingChecks,
                                 .developmentVersion = m_input.developmentVersion},
                                m_call);
        m_outcome.regressions = regressions(greenOnes(m_outcome.before), m_outcome.after);
        if (const Result<> going = m_call.check(); !going)
            return going;
        for (const auto &[id, result] : std::as_const(m_outcome.after))
            if (m_outcome.regressions.contains(id))
                return std::unexpected(result.error.value_or(
                    Error{Error::Kind::CheckFailed, Code::RolledBack, {id}, result.answer}));

        Result<Survey> second = surveyContainer(m_container, m_input.profile, m_options, m_call);
        if (!second)
            return pass(second);
        m_second = std::move(*second);
        m_outcome.leftOver = leftOver(m_second.diff, m_input);
        if (!m_outcome.leftOver.entries.isEmpty())
            return fail(Error::Kind::CheckFailed, Code::TreesDiffer,
                        {QString::number(m_outcome.leftOver.entries.size())},
                        m_outcome.leftOver.entries.first().path.display());
        return m_record->keepManifest(RunRecord::Manifest::After, m_second.containerManifest);
    }

    /// What stays behind is no part of the application and no reason to go back, but somebody must know.
    void tidy(PlanRunner &runner)
    {
        const Result<> tidied = runner.tidy(m_plan.steps, m_call.unstoppable());
        if (!tidied)
            tell(RunEvent::Kind::Note, {},
                 leftBehindError(m_input.runId, m_input.profile.container, tidied.error()));
    }

    RepairOutcome finishUnchanged()
    {
        Result<Survey> second = surveyContainer(m_container, m_input.profile, m_options, m_call);
        if (!second)
            return finish(RepairOutcome::Verdict::Refused, second.error());
        m_second = std::move(*second);
        keepBaseline();
        return finish(RepairOutcome::Verdict::NothingToDo, std::nullopt);
    }

    /// What is proven is what later drift is measured by. Without it nothing is wrong, only less is known.
    void keepBaseline()
    {
        const RunStore store(RunStore::baseOf(m_input.runFolder));
        const Result<> saved = store.saveBaseline(m_input.profile, baselineAfter(m_second, m_input));
        if (!saved)
            tell(RunEvent::Kind::Note, {}, saved.error());
    }

    RepairOutcome bringBack(const Error &cause)
    {
        // The stop request that caused this must not stop the way back.
        const CallContext calm = m_call.unstoppable();
        const Result<QList<QJsonObject>> records = m_record->records();
        if (!records)
            return finish(RepairOutcome::Verdict::RollbackFailed, records.error());
        if (std::ranges::none_of(*records,
                                 [](const QJsonObject &r) { return r[u"what"_s] == u"will-change"_s; }))
            return finish(RepairOutcome::Verdict::Refused, cause);
        // A lock that cannot be given back is something left behind: then the long way, which is remembered.
        if (!hasTouchedApplication(*records) &&
            unlockApplication(m_container, m_input.profile, m_input.runId, calm))
            return finish(RepairOutcome::Verdict::Refused, cause);
        const OldState old{.transfers = m_input.transfers,
                           .manifest = m_before,
                           .green = greenOnes(m_outcome.before),
                           .options = m_options};
        Result<CheckList> back =
            bringOldStateBack(*m_record, m_container, m_plan.input, old, *records, m_kinds, calm);
        if (!back)
            return finish(RepairOutcome::Verdict::RollbackFailed, back.error());
        m_outcome.afterRollback = std::move(*back);
        return finish(RepairOutcome::Verdict::RolledBack, cause);
    }

    RepairOutcome finish(RepairOutcome::Verdict verdict, const std::optional<Error> &error)
    {
        if (const Result<> written = settle(verdict, error); !written)
            tell(RunEvent::Kind::Note, {}, written.error());
        return end();
    }

    Result<> settle(RepairOutcome::Verdict verdict, const std::optional<Error> &error)
    {
        m_outcome.verdict = verdict;
        m_outcome.error.reset();
        if (error)
            m_outcome.error = Secrets(m_input.profile).hide(*error);
        return m_record ? m_record->finish(m_outcome) : Result<>();
    }

    RepairOutcome end()
    {
        tell(RunEvent::Kind::Finished, repairVerdictKey(m_outcome.verdict), m_outcome.error);
        return std::move(m_outcome);
    }

    void tell(RunEvent::Kind kind, const QString &subject, std::optional<Error> error = {})
    {
        (m_record ? static_cast<RunObserver &>(*m_record) : m_observer)
            .happened(eventNow(kind, subject, std::move(error)));
    }

    const Plan &m_plan;
    const PlanInput &m_input;
    Container &m_container;
    const SurveyOptions &m_options;
    const Kinds &m_kinds;
    RunObserver &m_observer;
    const CallContext &m_call;
    Patience *m_patience;
    std::unique_ptr<RunRecord> m_record;
    TreeSnapshot m_before;
    Survey m_second;
    RepairOutcome m_outcome;
};

} // namespace

QString repairVerdictKey(RepairOutcome::Verdict verdict)
{
    switch (verdict) {
    case RepairOutcome::Verdict::Proven:
        return u"proven"_s;
    case RepairOutcome::Verdict::StillRed:
        return u"still-red"_s;
    case RepairOutcome::Verdict::NothingToDo:
        return u"nothing-to-do"_s;
    case RepairOutcome::Verdict::RolledBack:
        return u"rolled-back"_s;
    case RepairOutcome::Verdict::RollbackFailed:
        return u"rollback-failed"_s;
    case RepairOutcome::Verdict::Refused:
        break;
    }
    return u"refused"_s;
}

RepairOutcome carryOut(const Plan &plan, Container &container, const SurveyOptions &options,
                       const Kinds &kinds, RunObserver &observer, const CallContext &call, Patience *patience)
{
    return Repair(plan, container, options, kinds, observer, call, patience).carryOut();
}

} // namespace Lotse
