// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/planrunner.h"

#include <QElapsedTimer>
#include <QSet>
#include <map>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

RunEvent stepEventNow(RunEvent::Kind kind, int step, const QString &subject, const QString &title)
{
    RunEvent event = eventNow(kind, subject);
    event.step = step;
    event.title = title;
    return event;
}

/// What one step holds on to while it runs or is undone.
class RunningStep : public StepContext
{
public:
    RunningStep(Container &container, Journal &journal, RunObserver &observer, const CallContext &call,
                int step, QString kind)
        : m_container(container)
        , m_journal(journal)
        , m_observer(observer)
        , m_call(call.reportingTo([this](const Progress &progress) { this->progress(progress); }))
        , m_step(step)
        , m_kind(std::move(kind))
    {
    }
    RunningStep(const RunningStep &) = delete;
    RunningStep &operator=(const RunningStep &) = delete;

    Container &container() override { return m_container; }
    const CallContext &call() override { return m_call; }

    Result<> willChange(const QJsonObject &undoRecord) override
    {
        // While undoing, the record that is being undone still stands and covers everything.
        if (undoing)
            return {};
        return m_journal.append({{u"what"_s, u"will-change"_s},
                                 {u"step"_s, m_step},
                                 {u"kind"_s, m_kind},
                                 {u"undo"_s, undoRecord}});
    }
    void note(const QString &sentence) override
    {
        m_observer.happened(stepEventNow(RunEvent::Kind::Note, m_step, m_kind, sentence));
    }
    void output(const QByteArray &bytes) override
    {
        RunEvent event = stepEventNow(RunEvent::Kind::Output, m_step, m_kind, {});
        event.output = bytes;
        m_observer.happened(event);
    }
    void progress(const Progress &progress) override
    {
        RunEvent event = stepEventNow(RunEvent::Kind::Progressed, m_step, m_kind, {});
        event.progress = progress;
        m_observer.happened(event);
    }
    void fact(const QString &key, const QJsonValue &value) override
    {
        facts[key] = value;
        const Result<> written = m_journal.append(
            {{u"what"_s, u"fact"_s}, {u"step"_s, m_step}, {u"key"_s, key}, {u"value"_s, value}});
        if (!written)
            journalProblem = written.error();
    }

    QJsonObject facts;
    std::optional<Error> journalProblem; ///< a fact that could not be stored fails the step at its end
    bool undoing = false;

private:
    Container &m_container;
    Journal &m_journal;
    RunObserver &m_observer;
    CallContext m_call;
    int m_step;
    QString m_kind;
};

struct UndoRecord
{
    qint64 number = 0;
    int step = -1;
    QString kind;
    QJsonObject undo;
};

/// What is still to be undone, newest first.
QList<UndoRecord> openRecords(const QList<QJsonObject> &records)
{
    QList<UndoRecord> open;
    QSet<qint64> undone;
    for (const QJsonObject &record : records)
        if (record[u"what"_s] == u"undone"_s)
            undone.insert(record[u"record"_s].toInteger(-1));
    for (const QJsonObject &record : records) {
        const qint64 number = record[u"n"_s].toInteger();
        if (record[u"what"_s] == u"will-change"_s && !undone.contains(number))
            open.prepend({number, record[u"step"_s].toInt(), record[u"kind"_s].toString(),
                          record[u"undo"_s].toObject()});
    }
    return open;
}

RunOutcome endedBy(RunOutcome outcome, const Error &error)
{
    outcome.error = error;
    outcome.kind =
        error.kind == Error::Kind::Cancelled ? RunOutcome::Kind::Cancelled : RunOutcome::Kind::Failed;
    return outcome;
}

} // namespace

PlanRunner::PlanRunner(Container &container, Journal &journal, RunObserver &observer)
    : m_container(container)
    , m_journal(journal)
    , m_observer(observer)
{
}

Result<> PlanRunner::standStill(int nextStep, Patience *patience, const CallContext &call)
{
    if (!patience || !patience->isStopWanted())
        return call.check();
    RunQuestion question;
    question.kind = RunQuestion::Kind::Stopped;
    question.nextStep = nextStep;
    if (patience->decide(question, m_observer, call) == Patience::Decision::RollBack)
        return fail(Error::Kind::Cancelled, Code::Stopped);
    return call.check();
}

RunOutcome PlanRunner::run(const Plan &plan, const CallContext &call, Patience *patience)
{
    RunOutcome outcome;
    for (size_t i = 0; i < plan.steps.size(); ++i) {
        Step &step = *plan.steps.at(i);
        const StepPreview &preview = plan.previews.at(static_cast<qsizetype>(i));
        outcome.step = static_cast<int>(i);
        // A stop between two steps is one before the next; that step is then never begun.
        Result<> done = standStill(outcome.step, patience, call);
        if (done)
            done = runStep(step, preview, outcome, call);
        if (!done)
            return endedBy(outcome, done.error());
    }
    // A stop that was wanted during the last step stands before the checks.
    const Result<> going =
        patience ? standStill(static_cast<int>(plan.steps.size()), patience, call) : Result<>();
    if (!going)
        return endedBy(outcome, going.error());
    outcome.step = -1;
    return outcome;
}

Result<> PlanRunner::runStep(Step &step, const StepPreview &preview, RunOutcome &outcome,
                             const CallContext &call)
{
    QElapsedTimer timer;
    timer.start();
    RunEvent started = stepEventNow(RunEvent::Kind::StepStarted, outcome.step, step.kind(), preview.title);
    started.commands = preview.commands;
    m_observer.happened(started);

    RunningStep context(m_container, m_journal, m_observer, call, outcome.step, step.kind());
    Result<> done = m_journal.append(
        {{u"what"_s, u"step-started"_s}, {u"step"_s, outcome.step}, {u"kind"_s, step.kind()}});
    if (done)
        done = step.run(context);
    if (done && context.journalProblem)
        done = std::unexpected(*context.journalProblem);
    if (done)
        done = m_journal.append({{u"what"_s, u"step-finished"_s}, {u"step"_s, outcome.step}});
    for (auto it = context.facts.constBegin(); it != context.facts.constEnd(); ++it)
        outcome.facts[it.key()] = it.value();

    RunEvent ended = stepEventNow(done ? RunEvent::Kind::StepFinished : RunEvent::Kind::StepFailed,
                                  outcome.step, step.kind(), preview.title);
    ended.tookMs = timer.elapsed();
    if (!done)
        ended.error = done.error();
    m_observer.happened(ended);
    return done;
}

void PlanRunner::announceTidying()
{
    std::ignore = m_journal.append({{u"what"_s, u"will-tidy"_s}});
}

Result<> PlanRunner::eachStep(std::span<const std::unique_ptr<Step>> steps,
                              Result<> (Step::*act)(StepContext &), const CallContext &call)
{
    Result<> all;
    int number = 0;
    for (const std::unique_ptr<Step> &step : steps) {
        RunningStep context(m_container, m_journal, m_observer, call, number++, step->kind());
        const Result<> done = ((*step).*act)(context);
        if (all)
            all = done;
    }
    if (all)
        std::ignore = m_journal.append({{u"what"_s, u"tidied"_s}});
    return all;
}

Result<> PlanRunner::tidy(std::span<const std::unique_ptr<Step>> steps, const CallContext &call)
{
    return eachStep(steps, &Step::tidy, call);
}

Result<> PlanRunner::release(std::span<const std::unique_ptr<Step>> steps, const CallContext &call)
{
    return eachStep(steps, &Step::release, call);
}

Result<> PlanRunner::countAsUndone(const QList<QJsonObject> &records)
{
    for (const UndoRecord &record : openRecords(records))
        if (const Result<> written =
                m_journal.append({{u"what"_s, u"undone"_s}, {u"record"_s, record.number}});
            !written)
            return written;
    return {};
}

Result<> PlanRunner::rollBack(const QList<QJsonObject> &records, std::shared_ptr<const PlanInput> input,
                              std::span<const StepKind> kinds, const CallContext &call)
{
    m_observer.happened(eventNow(RunEvent::Kind::RollbackStarted));
    std::map<QString, std::unique_ptr<Step>> steps;
    for (const StepKind &kind : kinds)
        steps.emplace(QString::fromLatin1(kind.id), kind.make(input));
    const QList<UndoRecord> open = openRecords(records);
    for (qsizetype i = 0; i < open.size(); ++i) {
        const UndoRecord &record = open.at(i);
        const auto found = steps.find(record.kind);
        Result<> undone = found == steps.end() ? fail(Error::Kind::Unsupported, Code::RollbackFailed,
                                                      {record.kind}, u"unknown step"_s)
                                               : Result<>();
        QString title;
        if (undone) {
            title = found->second->preview(m_container).title;
            RunningStep context(m_container, m_journal, m_observer, call, record.step, record.kind);
            context.undoing = true;
            undone = found->second->undo(context, record.undo);
        }
        // Older records may rest on this one: a copy must not be removed while what it was copied from is not
        // back.
        if (!undone) {
            RunEvent failed = stepEventNow(RunEvent::Kind::RollbackFailed, record.step, record.kind, title);
            failed.error = undone.error();
            m_observer.happened(failed);
            return undone;
        }
        // A full disk must not stop a rollback: without this note the record is undone again, which is
        // harmless.
        const Result<> written = m_journal.append({{u"what"_s, u"undone"_s}, {u"record"_s, record.number}});
        if (!written) {
            RunEvent note =
                stepEventNow(RunEvent::Kind::Note, record.step, record.kind, m_journal.fileName());
            note.error = written.error();
            m_observer.happened(note);
        }
        if (i + 1 == open.size() || open.at(i + 1).step != record.step)
            m_observer.happened(stepEventNow(RunEvent::Kind::StepUndone, record.step, record.kind, title));
    }
    m_observer.happened(eventNow(RunEvent::Kind::RollbackFinished));
    return {};
}

} // namespace Lotse
