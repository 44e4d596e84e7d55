// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/operatorpatience.h"
#include "core/repair.h"
#include "core/runstore.h"
#include "support/foldercontainer.h"
#include "support/plainsteps.h"
#include "support/recordedevents.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Verdict = RepairOutcome::Verdict;
using Choice = OperatorAnswer::Choice;

namespace {

/// What the one check of a test says: it was green before, so that red afterwards is a red gate.
std::function<bool()> holds;

class Claim : public Check
{
public:
    QString id() const override { return u"claim"_s; }
    QString title() const override { return u"claim"_s; }
    QStringList commands(const Container &) const override { return {}; }
    CheckResult evaluate(ContainerReader &, const CallContext &) override
    {
        CheckResult result;
        result.verdict = holds() ? CheckResult::Verdict::Green : CheckResult::Verdict::Red;
        if (result.isRed())
            result.error = Error{Error::Kind::CheckFailed, Code::ApiAnswerWrong, {id()}, {}};
        return result;
    }
};
QList<std::shared_ptr<Check>> makeClaim(const Profile &, const CheckConditions &)
{
    return {std::make_shared<Claim>()};
}
constexpr CheckKind checkKinds[]{{"claim", makeClaim}};

} // namespace

/// A repair with somebody who can answer: the red gate and the stop after a step.
class PatienceTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FolderContainer> m_world;
    Profile m_profile;
    RecordedEvents m_events;
    std::shared_ptr<OperatorAnswers> m_answers;
    QByteArray m_start;
    int m_asked = 0; ///< how often the check was asked
    std::stop_source m_stop;

    RepairOutcome repair(std::chrono::milliseconds pause, std::chrono::milliseconds longer = 30s,
                         Container *container = nullptr)
    {
        Container &world = container ? *container : *m_world;
        const Result<Survey> survey = surveyContainer(*m_world, m_profile, {}, {});
        if (!survey)
            qFatal("no survey");
        Choices choices;
        choices.runsFolder = RunStore(m_dir->filePath(u"state"_s)).runsFolder();
        Result<Plan> plan = makePlan(*survey, m_profile, choices, plainSteps(), *m_world,
                                     QDateTime(QDate(2026, 11, 25), QTime(21, 15)));
        if (!plan)
            qFatal("no plan");
        OperatorPatience patience(m_answers, {.pause = pause, .longer = longer, .longest = longer});
        return carryOut(*plan, world, {}, {plainSteps(), checkKinds}, m_events,
                        CallContext(m_stop.get_token()), &patience);
    }
    /// Green before; afterwards red until it was asked `times` more.
    void redFor(int times)
    {
        holds = [this, times] { return ++m_asked == 1 || m_asked > 1 + times; };
    }
    void answer(RunEvent::Kind when, const QString &subject, Choice choice, int question = -1)
    {
        m_events.seen = [this, when, subject, choice, question](const RunEvent &event) {
            if (event.kind == when && event.subject == subject)
                m_answers->offer({choice, question < 0 ? event.question : question});
        };
    }
    QStringList from(const QString &line) const
    {
        return m_events.lines().mid(m_events.lines().indexOf(line));
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_profile = Profile();
        m_profile.name = u"shop"_s;
        m_profile.host = u"demo"_s;
        m_profile.container = u"shop"_s;
        m_profile.developmentRoot = m_dir->filePath(u"dev"_s);
        m_profile.applicationRoot = *RootPath::fromBytes("/opt/shop");
        m_profile.service.kind = ServiceRef::Kind::Container;
        const FolderContainer development(m_dir->filePath(u"dev"_s));
        development.write("/main.py", "new");
        development.write("/update.py", "added");
        m_world = std::make_unique<FolderContainer>(m_dir->filePath(u"world"_s));
        m_world->write("/opt/shop/main.py", "old");
        m_start = m_world->treeText();
        m_events.events.clear();
        m_events.seen = {};
        m_answers = std::make_shared<OperatorAnswers>(8);
        m_stop = {};
        m_asked = 0;
        holds = [] { return true; };
    }

    /// A red gate nobody answers brings the old state back when the pause is over, and not before.
    void theTimeRunsOut()
    {
        redFor(100);
        QElapsedTimer clock;
        clock.start();
        const RepairOutcome outcome = repair(1200ms);
        QVERIFY(clock.elapsed() >= 1200);
        QCOMPARE(m_world->treeText(), m_start);
        QCOMPARE(from(u"asked red-gate"_s).mid(0, 3),
                 (QStringList{u"asked red-gate"_s, u"answered time-out"_s, u"rollback-started"_s}));
        // It counted: two seconds in all, one of them was told.
        QList<qint64> told;
        for (const RunEvent &event : std::as_const(m_events.events))
            if (event.question == 1 && event.kind != RunEvent::Kind::Answered)
                told << event.progress.total << event.progress.done;
        QCOMPARE(told, (QList<qint64>{2, 0, 2, 1}));
        QCOMPARE(outcome.verdict, Verdict::RollbackFailed); // this check stays red in the old state, too
    }
    void whatIsGreenAgainIsRolledBack()
    {
        redFor(1);
        const RepairOutcome outcome = repair(1ms);
        QCOMPARE(outcome.verdict, Verdict::RolledBack);
        QCOMPARE(outcome.error->code, Code::ApiAnswerWrong);
        QCOMPARE(m_world->treeText(), m_start);
    }
    void waitLongerChecksAgain()
    {
        redFor(1);
        answer(RunEvent::Kind::Asked, u"red-gate"_s, Choice::WaitLonger);
        QElapsedTimer clock;
        clock.start();
        const RepairOutcome outcome = repair(60s, 300ms);
        QVERIFY(clock.elapsed() >= 300);
        QCOMPARE(outcome.verdict, Verdict::Proven);
        QCOMPARE(outcome.regressions, QStringList());
        QCOMPARE(m_world->content("/opt/shop/main.py"), QByteArray("new"));
        QCOMPARE(from(u"asked red-gate"_s),
                 (QStringList{u"asked red-gate"_s, u"answered wait-longer"_s, u"answered time-out"_s,
                              u"check-finished after claim green"_s, u"note swap"_s, u"finished proven"_s}));
    }
    void checkAgainDoesNotWait()
    {
        redFor(2);
        answer(RunEvent::Kind::Asked, u"red-gate"_s, Choice::GoOn);
        const RepairOutcome outcome = repair(600s);
        QCOMPARE(outcome.verdict, Verdict::Proven);
        QCOMPARE(m_events.lines().count(u"asked red-gate"_s), 2);
    }
    void restoreNow()
    {
        redFor(1);
        answer(RunEvent::Kind::Asked, u"red-gate"_s, Choice::RollBack);
        QCOMPARE(repair(600s).verdict, Verdict::RolledBack);
        QCOMPARE(m_world->treeText(), m_start);
        QVERIFY(m_events.lines().contains(u"answered roll-back"_s));
    }
    /// The press that came too late for the first question must not answer the second.
    void anOldAnswerIsNone()
    {
        redFor(1);
        answer(RunEvent::Kind::Asked, u"red-gate"_s, Choice::GoOn, 7);
        QCOMPARE(repair(300ms).verdict, Verdict::RolledBack);
        QVERIFY(m_events.lines().contains(u"answered time-out"_s));
    }
    /// The second comparison is a gate like any other.
    void whatIsLeftOverWaits()
    {
        m_world->onStart = [this] { m_world->write("/opt/shop/main.py", "old"); };
        m_events.seen = [this](const RunEvent &event) {
            if (event.kind != RunEvent::Kind::Asked)
                return;
            m_world->write("/opt/shop/main.py", "new");
            m_answers->offer({Choice::GoOn, event.question});
        };
        const RepairOutcome outcome = repair(600s);
        QCOMPARE(outcome.verdict, Verdict::Proven);
        QVERIFY(outcome.leftOver.entries.isEmpty());
    }
    void aStopRequestEndsTheWait()
    {
        redFor(1);
        m_events.seen = [this](const RunEvent &event) {
            if (event.kind == RunEvent::Kind::Asked)
                m_stop.request_stop();
        };
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(repair(600s).verdict, Verdict::RolledBack);
        QVERIFY(clock.elapsed() < 20'000);
        QCOMPARE(m_world->treeText(), m_start);
    }

    void stopAfterAStepAndGoOn_data()
    {
        QTest::addColumn<QString>("during");
        QTest::addColumn<QString>("last");
        QTest::newRow("first step") << u"anchor"_s << u"step-finished anchor"_s;
        QTest::newRow("middle") << u"swap"_s << u"step-finished swap"_s;
        QTest::newRow("last step: before the checks") << u"again"_s << u"step-finished again"_s;
    }
    void stopAfterAStepAndGoOn()
    {
        QFETCH(QString, during);
        QFETCH(QString, last);
        m_events.seen = [this, during](const RunEvent &event) {
            if (event.kind == RunEvent::Kind::StepStarted && event.subject == during)
                m_answers->offer({Choice::StopAfterStep, 0});
            if (event.kind == RunEvent::Kind::Asked)
                m_answers->offer({Choice::GoOn, event.question});
        };
        QCOMPARE(repair(600s).verdict, Verdict::Proven);
        const QStringList lines = m_events.lines();
        const qsizetype asked = lines.indexOf(u"asked stopped"_s);
        QVERIFY(asked > 0);
        QCOMPARE(lines[asked - 1], last); // the step was completed
        QCOMPARE(lines.count(u"asked stopped"_s), 1);
    }
    void stopAfterAStepAndRestore()
    {
        m_events.seen = [this](const RunEvent &event) {
            if (event.kind == RunEvent::Kind::StepStarted && event.subject == u"swap"_s)
                m_answers->offer({Choice::StopAfterStep, 0});
            if (event.kind == RunEvent::Kind::Asked) {
                QCOMPARE(m_world->content("/opt/shop/main.py"), QByteArray("new"));
                m_answers->offer({Choice::RollBack, event.question});
            }
        };
        const RepairOutcome outcome = repair(600s);
        QCOMPARE(outcome.verdict, Verdict::RolledBack);
        QCOMPARE(outcome.error->code, Code::Stopped);
        QCOMPARE(m_world->treeText(), m_start);
        QVERIFY(!m_events.lines().contains(u"step-started again"_s));
    }
    /// Stopped before anything was changed: there is nothing to bring back, and the page says so.
    void stopBeforeTheFirstStep()
    {
        m_events.seen = [this](const RunEvent &event) {
            if (event.kind == RunEvent::Kind::Started)
                m_answers->offer({Choice::StopAfterStep, 0});
            if (event.kind == RunEvent::Kind::Asked)
                m_answers->offer({Choice::RollBack, event.question});
        };
        QCOMPARE(repair(600s).verdict, Verdict::Refused);
        QCOMPARE(m_world->treeText(), m_start);
    }
    /// A stop that stands still behind a line that breaks on the way back and on.
    void everyFaultWhileStopped()
    {
        const auto stopAndGoOn = [this](const RunEvent &event) {
            if (event.kind == RunEvent::Kind::StepStarted && event.subject == u"anchor"_s)
                m_answers->offer({Choice::StopAfterStep, 0});
            if (event.kind == RunEvent::Kind::Asked)
                m_answers->offer(
                    {event.subject == u"stopped"_s ? Choice::GoOn : Choice::RollBack, event.question});
        };
        int rolledBack = 0;
        int n = 0;
        for (bool proven = false; !proven;) {
            init();
            m_events.seen = stopAndGoOn;
            FaultyContainer faulty(*m_world, ++n, FaultyContainer::Fault::FailAfter);
            const RepairOutcome outcome = repair(600s, 30s, &faulty);
            proven = faulty.calls() < n;
            rolledBack += outcome.verdict == Verdict::RolledBack;
            if (outcome.verdict == Verdict::RolledBack || outcome.verdict == Verdict::Refused)
                QCOMPARE(m_world->treeText(), m_start);
            else
                QCOMPARE(outcome.verdict, Verdict::Proven);
            QVERIFY(n < 200);
        }
        QVERIFY(n > 10);
        QVERIFY(rolledBack > 3);
    }
    void nobodyThereRollsBackAtOnce()
    {
        Patience nobody;
        QVERIFY(!nobody.isStopWanted());
        QCOMPARE(nobody.decide({}, m_events, {}), Patience::Decision::RollBack);
        QVERIFY(m_events.events.isEmpty());
    }
    /// The window must never wait, not even for room.
    void offeringNeverWaits()
    {
        OperatorAnswers answers(1);
        QVERIFY(answers.offer({Choice::GoOn, 1}));
        QVERIFY(!answers.offer({Choice::GoOn, 2}));
        QCOMPARE(answers.popWithin(0ms)->question, 1);
        answers.close();
        QVERIFY(!answers.offer({Choice::GoOn, 3}));
    }
};

QTEST_GUILESS_MAIN(PatienceTest)
#include "tst_patience.moc"
