// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leftbehind.h"
#include "core/localfiles.h"
#include "core/planrunner.h"
#include "support/foldercontainer.h"
#include "support/recordedevents.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

namespace {

/// What the steps of one test did, in order; and what one of them does wrong.
struct Script
{
    QStringList log;
    QString failAt; ///< "run b", "undo b"
    std::function<void(const QString &)> at;

    Result<> act(const QString &what)
    {
        log.append(what);
        if (at)
            at(what);
        if (what == failAt)
            return fail(Error::Kind::Denied, Code::TargetRefused, {what});
        return {};
    }
};
Script script;

/// Announces, then makes a folder; undoing removes it.
class ScriptedStep : public Step
{
public:
    explicit ScriptedStep(const char *name)
        : m_name(QString::fromLatin1(name))
    {
    }
    QString kind() const override { return m_name; }
    StepPreview preview(const Container &) const override
    {
        return {.title = m_name, .explanation = {}, .commands = {}};
    }
    Result<> run(StepContext &context) override
    {
        for (const QString &part : {u"1"_s, u"2"_s}) {
            const RootPath folder = *RootPath::fromBytes('/' + (m_name + part).toUtf8());
            if (const Result<> announced = context.willChange({{u"folder"_s, m_name + part}}); !announced)
                return announced;
            if (const Result<> made = context.container().makeFolder(folder, 0755, context.call()); !made)
                return made;
        }
        context.fact(u"done-"_s + m_name, true);
        if (const Result<> acted = script.act(u"run "_s + m_name); !acted)
            return acted;
        return context.call().check();
    }
    Result<> undo(StepContext &context, const QJsonObject &undo) override
    {
        const QString name = undo[u"folder"_s].toString();
        if (const Result<> acted = script.act(u"undo "_s + name); !acted)
            return acted;
        const RootPath folder = *RootPath::fromBytes('/' + name.toUtf8());
        return context.container().remove(std::span(&folder, 1), context.call());
    }
    Result<> tidy(StepContext &) override { return script.act(u"tidy "_s + m_name); }

private:
    QString m_name;
};

template <char name>
std::unique_ptr<Step> make(std::shared_ptr<const PlanInput>)
{
    static constexpr char text[]{name, '\0'};
    return std::make_unique<ScriptedStep>(text);
}
constexpr StepKind kinds[]{{"a", make<'a'>}, {"b", make<'b'>}, {"c", make<'c'>}};

} // namespace

class PlanRunnerTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FolderContainer> m_container;
    std::optional<Journal> m_journal;
    RecordedEvents m_events;

    Plan plan() const
    {
        Plan plan;
        plan.input = std::make_shared<PlanInput>();
        for (const StepKind &kind : kinds) {
            plan.steps.push_back(kind.make(plan.input));
            plan.previews.append(plan.steps.back()->preview(*m_container));
        }
        return plan;
    }
    QString journalFile() const { return m_dir->filePath(u"journal.jsonl"_s); }
    QList<QJsonObject> records() const { return Journal::read(journalFile()).value_or(QList<QJsonObject>()); }
    PlanRunner runner() { return PlanRunner(*m_container, *m_journal, m_events); }

private Q_SLOTS:
    void init()
    {
        script = {};
        m_events.events.clear();
        m_events.seen = {};
        m_journal.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_dir->path()).mkdir(u"world"_s));
        m_container = std::make_unique<FolderContainer>(m_dir->filePath(u"world"_s));
        Result<Journal> journal = Journal::create(journalFile());
        QVERIFY(journal);
        m_journal.emplace(std::move(*journal));
    }

    void stepsRunInOrder()
    {
        const RunOutcome outcome = runner().run(plan(), {});
        QCOMPARE(outcome.kind, RunOutcome::Kind::Done);
        QCOMPARE(script.log, (QStringList{u"run a"_s, u"run b"_s, u"run c"_s}));
        QCOMPARE(m_events.lines(),
                 (QStringList{u"step-started a"_s, u"step-finished a"_s, u"step-started b"_s,
                              u"step-finished b"_s, u"step-started c"_s, u"step-finished c"_s}));
        QCOMPARE(outcome.facts.keys(), (QStringList{u"done-a"_s, u"done-b"_s, u"done-c"_s}));
        QVERIFY(runner().tidy(plan().steps, {}));
        QCOMPARE(script.log.mid(3), (QStringList{u"tidy a"_s, u"tidy b"_s, u"tidy c"_s}));
    }

    /// What could not be tidied is known until it is: the others are tidied all the same.
    void whatIsLeftIsKnown()
    {
        const Plan whole = plan();
        QVERIFY(!leftBehind(records()));
        runner().announceTidying();
        QVERIFY(leftBehind(records()));
        script.failAt = u"tidy b"_s;
        const Result<> tidied = runner().tidy(whole.steps, {});
        QVERIFY(!tidied && tidied.error().args == QStringList{u"tidy b"_s});
        QCOMPARE(script.log, (QStringList{u"tidy a"_s, u"tidy b"_s, u"tidy c"_s}));
        QVERIFY(leftBehind(records()));
        script.failAt.clear();
        QVERIFY(runner().tidy(whole.steps, {}));
        QVERIFY(!leftBehind(records()));
    }

    /// At the moment of a side effect its record is already readable from the disk.
    void announcedBeforeItHappens()
    {
        script.at = [this](const QString &what) {
            qsizetype announced = 0;
            for (const QJsonObject &record : records())
                announced += record[u"what"_s] == u"will-change"_s;
            QCOMPARE(announced, what == u"run a"_s ? 2 : what == u"run b"_s ? 4 : 6);
        };
        QCOMPARE(runner().run(plan(), {}).kind, RunOutcome::Kind::Done);
    }

    void theFirstFailureStops()
    {
        script.failAt = u"run b"_s;
        const RunOutcome outcome = runner().run(plan(), {});
        QCOMPARE(outcome.kind, RunOutcome::Kind::Failed);
        QCOMPARE(outcome.step, 1);
        QCOMPARE(outcome.error->code, Code::TargetRefused);
        QCOMPARE(script.log, (QStringList{u"run a"_s, u"run b"_s}));
        QCOMPARE(m_events.lines().last(), u"step-failed b"_s);
    }

    void aStopIsObeyedBetweenSteps()
    {
        std::stop_source stop;
        m_events.seen = [&stop](const RunEvent &event) {
            if (event.kind == RunEvent::Kind::StepFinished && event.subject == u"a"_s)
                stop.request_stop();
        };
        const RunOutcome outcome = runner().run(plan(), CallContext(stop.get_token()));
        QCOMPARE(outcome.kind, RunOutcome::Kind::Cancelled);
        QCOMPARE(outcome.step, 1);
        QCOMPARE(script.log, QStringList{u"run a"_s});
        QCOMPARE(m_events.lines(), (QStringList{u"step-started a"_s, u"step-finished a"_s}));
    }
    void aStopInsideAStepIsOneToo()
    {
        std::stop_source stop;
        script.at = [&stop](const QString &) { stop.request_stop(); };
        const RunOutcome outcome = runner().run(plan(), CallContext(stop.get_token()));
        QCOMPARE(outcome.kind, RunOutcome::Kind::Cancelled);
        QCOMPARE(outcome.step, 0);
    }

    void undoesNewestFirst()
    {
        script.failAt = u"run b"_s;
        runner().run(plan(), {});
        script.log.clear();
        m_events.events.clear();
        QVERIFY(runner().rollBack(records(), std::make_shared<PlanInput>(), kinds, {}));
        QCOMPARE(script.log, (QStringList{u"undo b2"_s, u"undo b1"_s, u"undo a2"_s, u"undo a1"_s}));
        QCOMPARE(m_events.lines(), (QStringList{u"rollback-started"_s, u"step-undone b"_s, u"step-undone a"_s,
                                                u"rollback-finished"_s}));
        QCOMPARE(m_container->treeText(), QByteArray());
        // Once more: nothing is left to undo.
        script.log.clear();
        QVERIFY(runner().rollBack(records(), std::make_shared<PlanInput>(), kinds, {}));
        QCOMPARE(script.log, QStringList());
    }
    /// Older records may rest on newer ones: after a failed undo nothing older is touched, and a retry goes
    /// on there.
    void aFailedUndoStopsAndCanBeRetried()
    {
        runner().run(plan(), {});
        script.log.clear();
        script.failAt = u"undo b2"_s;
        const Result<> first = runner().rollBack(records(), std::make_shared<PlanInput>(), kinds, {});
        QVERIFY(!first);
        QCOMPARE(script.log, (QStringList{u"undo c2"_s, u"undo c1"_s, u"undo b2"_s}));
        QCOMPARE(m_events.lines().last(), u"rollback-failed b"_s);
        script = {};
        QVERIFY(runner().rollBack(records(), std::make_shared<PlanInput>(), kinds, {}));
        QCOMPARE(script.log, (QStringList{u"undo b2"_s, u"undo b1"_s, u"undo a2"_s, u"undo a1"_s}));
        QCOMPARE(m_container->treeText(), QByteArray());
    }
    void unknownStepsAreNotGuessed()
    {
        runner().run(plan(), {});
        script.log.clear();
        const Result<> undone =
            runner().rollBack(records(), std::make_shared<PlanInput>(), std::span(kinds).first(2), {});
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, Code::RollbackFailed);
        QCOMPARE(script.log, QStringList());
    }

    /// Killed at any moment: the journal that is on the disk undoes everything that happened.
    void aJournalCutAtAnyByteUndoesEverything()
    {
        // Side effects after the cut did not happen, since the record comes first; so the world is rebuilt
        // for each.
        runner().run(plan(), {});
        m_journal.reset();
        const QByteArray whole = readLocalFile(journalFile()).value_or(QByteArray());
        for (qsizetype length = 0; length <= whole.size(); length += 41) {
            QFile::remove(journalFile());
            QVERIFY(writeLocalFile(journalFile(), whole.left(length)));
            Result<Journal> journal = Journal::reopen(journalFile());
            QVERIFY(journal);
            for (const QJsonObject &record : records())
                if (record[u"what"_s] == u"will-change"_s)
                    QDir(m_container->local("/")).mkpath(record[u"undo"_s][u"folder"_s].toString());
            RecordedEvents events;
            PlanRunner late(*m_container, *journal, events);
            QVERIFY(late.rollBack(records(), std::make_shared<PlanInput>(), kinds, {}));
            for (const QJsonObject &record : records())
                if (record[u"what"_s] == u"will-change"_s)
                    QVERIFY(
                        !QDir(m_container->local("/" + record[u"undo"_s][u"folder"_s].toString().toUtf8()))
                             .exists());
        }
    }
};

QTEST_GUILESS_MAIN(PlanRunnerTest)
#include "tst_planrunner.moc"
