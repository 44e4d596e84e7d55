// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/localfiles.h"
#include "core/recordingobserver.h"
#include "core/repair.h"
#include "core/runstore.h"
#include "support/foldercontainer.h"
#include "support/plainsteps.h"
#include "support/recordedevents.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;
using Verdict = RepairOutcome::Verdict;

namespace {

/// What the checks of one test claim: by id, whether it holds.
QList<std::pair<QString, std::function<bool()>>> claims;

class Claim : public Check
{
public:
    Claim(QString id, std::function<bool()> holds)
        : m_id(std::move(id))
        , m_holds(std::move(holds))
    {
    }
    QString id() const override { return m_id; }
    QString title() const override { return m_id; }
    QStringList commands(const Container &) const override { return {m_id}; }
    CheckResult evaluate(ContainerReader &, const CallContext &) override
    {
        CheckResult result;
        result.verdict = m_holds() ? CheckResult::Verdict::Green : CheckResult::Verdict::Red;
        if (result.isRed())
            result.error = Error{Error::Kind::CheckFailed, Code::ApiAnswerWrong, {m_id}, {}};
        return result;
    }

private:
    QString m_id;
    std::function<bool()> m_holds;
};

QList<std::shared_ptr<Check>> makeClaims(const Profile &, const CheckConditions &)
{
    QList<std::shared_ptr<Check>> made;
    for (const auto &[id, holds] : claims)
        made.append(std::make_shared<Claim>(id, holds));
    return made;
}
constexpr CheckKind checkKinds[]{{"claim", makeClaims}};

} // namespace

/// The whole way, over a world of folders, with the smallest steps that really change something.
class RepairTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FolderContainer> m_world;
    Profile m_profile;
    Choices m_choices;
    QByteArray m_running; ///< the version that the service read when it started
    RecordedEvents m_events;

    Kinds kinds() const { return {plainSteps(), checkKinds}; }
    QString at(const QString &name) const { return m_dir->filePath(name); }
    RunStore store() const { return RunStore(at(u"state"_s)); }

    void develop(const QByteArray &path, const QByteArray &content) const
    {
        FolderContainer(at(u"dev"_s)).write('/' + path, content);
    }
    Survey survey(const SurveyOptions &options = {})
    {
        Result<Survey> found = surveyContainer(*m_world, m_profile, options, {});
        if (!found)
            qFatal("no survey: %s", qPrintable(found.error().detail + found.error().args.join(u' ')));
        return std::move(*found);
    }
    Plan plan(const QTime &time = QTime(21, 15))
    {
        m_choices.runsFolder = store().runsFolder();
        Result<Plan> made = makePlan(survey(), m_profile, m_choices, plainSteps(), *m_world,
                                     QDateTime(QDate(2026, 11, 23), time));
        if (!made)
            qFatal("no plan");
        return std::move(*made);
    }
    RepairOutcome repair(Container &container, const CallContext &call = {})
    {
        return carryOut(plan(), container, {}, kinds(), m_events, call);
    }
    /// How many calls one undisturbed repair makes.
    int callsOfARepair()
    {
        FaultyContainer counting(*m_world, 0, FaultyContainer::Fault::FailBefore);
        const RepairOutcome outcome = repair(counting);
        return outcome.verdict == Verdict::Proven ? counting.calls() : 0;
    }
    void claimNewVersionRuns()
    {
        claims.append({u"new"_s, [this] { return m_running == "2.0"; }});
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_profile = Profile();
        m_profile.name = u"shop"_s;
        m_profile.host = u"demo"_s;
        m_profile.container = u"shop"_s;
        m_profile.developmentRoot = at(u"dev"_s);
        m_profile.applicationRoot = *RootPath::fromBytes("/opt/shop");
        m_profile.version.file = *RelPath::fromBytes("VERSION");
        m_profile.service.kind = ServiceRef::Kind::Container;
        m_choices = {};
        m_events.events.clear();
        m_events.seen = {};

        develop("VERSION", "2.0");
        develop("src/main.py", "import update\n");
        develop("src/update/__init__.py", "x = 1\n");
        m_world = std::make_unique<FolderContainer>(at(u"world"_s));
        m_world->write("/opt/shop/VERSION", "1.0");
        m_world->write("/opt/shop/src/main.py", "print(1)\n");
        m_world->write("/opt/shop/src/legacy.py", "old\n");
        m_world->write("/opt/shop/src/__pycache__/main.pyc", "cache");
        m_world->onStart = [this] { m_running = m_world->content("/opt/shop/VERSION"); };
        m_world->onStart();
        claims = {{u"up"_s, [this] { return m_world->service.running; }}};
    }

    void theWholeWay()
    {
        claimNewVersionRuns();
        m_profile.auditAbsent = {*RelPath::fromBytes("src/legacy.py")};
        m_world->write("/opt/shop/data.txt", "the operator's");
        const RepairOutcome outcome = repair(*m_world);
        QCOMPARE(outcome.verdict, Verdict::Proven);
        QCOMPARE(m_events.lines(),
                 (QStringList{u"started"_s, u"check-finished before up green"_s,
                              u"check-finished before new red"_s, u"step-started anchor"_s,
                              u"step-finished anchor"_s, u"step-started swap"_s, u"step-finished swap"_s,
                              u"step-started again"_s, u"step-finished again"_s,
                              u"check-finished after up green"_s, u"check-finished after new green"_s,
                              u"note swap"_s, u"finished proven"_s}));
        QCOMPARE(m_world->content("/opt/shop/src/update/__init__.py"), QByteArray("x = 1\n"));
        QCOMPARE(m_world->content("/opt/shop/data.txt"), QByteArray("the operator's"));
        QVERIFY(!QFile::exists(m_world->local(QByteArray("/opt/shop/src/legacy.py"))));

        const std::optional<RunStore::Baseline> baseline = store().baseline(m_profile);
        QVERIFY(baseline);
        QCOMPARE(baseline->kept, QList<RelPath>{*RelPath::fromBytes("data.txt")});
        SurveyOptions options;
        baseline->applyTo(options);
        const Survey again = survey(options);
        QVERIFY(!again.diff.hasDrift());
        QCOMPARE(again.versions.onDisk, u"2.0"_s);

        const QList<RunStore::Run> runs = store().runs();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().verdict, u"proven"_s);
        QCOMPARE(runs.first().problem, QString());
        for (const char *name : {"journal.jsonl", "profile.lotse.json", "plan.json", "manifest-before.jsonl",
                                 "manifest-after.jsonl", "events.jsonl", "result.json"}) {
            const QFileInfo file(outcome.runFolder + u'/' + QString::fromLatin1(name));
            QVERIFY2(file.size() > 0, name);
            QCOMPARE(file.permissions() & QFile::Permissions(0x0077), QFile::Permissions());
        }
    }

    /// What an option of this session says counts for plan, steps, second comparison and a later rollback
    /// alike.
    void theSessionBelongsToThePlan()
    {
        const SurveyOptions options{.modes = ModePolicy::Exact, .ignore = {"*.py"}};
        m_choices.runsFolder = store().runsFolder();
        Result<Plan> made = makePlan(survey(options), m_profile, m_choices, plainSteps(), *m_world,
                                     QDateTime(QDate(2026, 11, 23), QTime(21, 15)));
        QVERIFY(made);
        QCOMPARE(made->input->profile.modes, ModePolicy::Exact);
        QCOMPARE(made->input->transfers.size(), 1);
        const RepairOutcome outcome = carryOut(*made, *m_world, options, kinds(), m_events, {});
        QCOMPARE(outcome.verdict, Verdict::Proven);
        QCOMPARE(m_world->content("/opt/shop/src/main.py"), QByteArray("print(1)\n"));
        QCOMPARE(rollBackRun(outcome.runFolder, *m_world, kinds(), m_events, {}).verdict,
                 Verdict::RolledBack);
        QCOMPARE(m_world->content("/opt/shop/VERSION"), QByteArray("1.0"));
    }
    void keptIsRememberedUntilDevelopmentHasIt()
    {
        m_world->write("/opt/shop/data.txt", "the operator's");
        m_choices.keep = {*RelPath::fromBytes("VERSION"), *RelPath::fromBytes("src/update")};
        QCOMPARE(repair(*m_world).verdict, Verdict::Proven);
        QCOMPARE(m_world->content("/opt/shop/VERSION"), QByteArray("1.0"));
        const std::optional<RunStore::Baseline> baseline = store().baseline(m_profile);
        QVERIFY(baseline);
        SurveyOptions options;
        baseline->applyTo(options);
        QCOMPARE(survey(options).diff.counts.value(DiffState::Kept), 4);
        QVERIFY(!survey(options).diff.hasDrift());
        develop("data.txt", "now developed, too");
        QCOMPARE(survey(options).diff.counts.value(DiffState::Differs), 1);
    }

    void aCheckThatTurnsRedBringsTheOldStateBack()
    {
        claims.append({u"fallback"_s, [this] { return m_running == "1.0"; }});
        const QByteArray start = m_world->treeText();
        const RepairOutcome outcome = repair(*m_world);
        QCOMPARE(outcome.verdict, Verdict::RolledBack);
        QCOMPARE(outcome.regressions, QStringList{u"fallback"_s});
        QCOMPARE(outcome.error->code, Code::ApiAnswerWrong);
        QCOMPARE(outcome.afterRollback.size(), 2);
        QCOMPARE(m_world->treeText(), start);
        QCOMPARE(m_running, QByteArray("1.0"));
        QCOMPARE(m_events.lines().mid(m_events.lines().indexOf(u"rollback-started"_s)),
                 (QStringList{u"rollback-started"_s, u"step-undone again"_s, u"step-undone swap"_s,
                              u"step-undone anchor"_s, u"rollback-finished"_s,
                              u"check-finished after-rollback up green"_s,
                              u"check-finished after-rollback fallback green"_s, u"finished rolled-back"_s}));
        QVERIFY(!store().baseline(m_profile));
        QCOMPARE(store().runs().first().verdict, u"rolled-back"_s);
    }
    void redBeforeAndAfterIsReportedOnly()
    {
        claims.append({u"never"_s, [] { return false; }});
        const RepairOutcome outcome = repair(*m_world);
        QCOMPARE(outcome.verdict, Verdict::StillRed);
        QCOMPARE(outcome.regressions, QStringList());
        QCOMPARE(m_world->content("/opt/shop/VERSION"), QByteArray("2.0"));
        QVERIFY(!store().baseline(m_profile));
    }
    /// The steps say that all went well, but something else put the old file back meanwhile.
    void whatIsLeftOverBringsTheOldStateBack()
    {
        const QByteArray start = m_world->treeText();
        m_world->onStart = [this] { m_world->write("/opt/shop/VERSION", "1.0"); };
        const RepairOutcome outcome = repair(*m_world);
        QCOMPARE(outcome.verdict, Verdict::RolledBack);
        QCOMPARE(outcome.error->code, Code::TreesDiffer);
        QCOMPARE(outcome.leftOver.entries.size(), 1);
        QCOMPARE(outcome.leftOver.entries.first().path.bytes(), QByteArray("VERSION"));
        QCOMPARE(m_world->treeText(), start);
    }
    void aRollbackThatIsNoneIsSaid()
    {
        claims.append({u"fallback"_s, [this] { return m_running == "1.0"; }});
        m_events.seen = [this](const RunEvent &event) {
            if (event.kind == RunEvent::Kind::RollbackFinished)
                m_world->write("/opt/shop/VERSION", "1.1");
        };
        const RepairOutcome outcome = repair(*m_world);
        QCOMPARE(outcome.verdict, Verdict::RollbackFailed);
        QCOMPARE(outcome.error->args, QStringList{u"VERSION"_s});
    }

    void obstaclesRefuse()
    {
        m_world->write("/opt/shop/src/update", "a file");
        const QByteArray start = m_world->treeText();
        const RepairOutcome outcome = repair(*m_world);
        QCOMPARE(outcome.verdict, Verdict::Refused);
        QCOMPARE(outcome.error->code, Code::TypeConflict);
        QCOMPARE(m_world->treeText(), start);
        QVERIFY(store().runs().isEmpty());
    }
    void aPlanThatIsOldIsRefused()
    {
        const Plan old = plan();
        m_world->write("/opt/shop/src/main.py", "changed meanwhile");
        const QByteArray start = m_world->treeText();
        const RepairOutcome outcome = carryOut(old, *m_world, {}, kinds(), m_events, {});
        QCOMPARE(outcome.verdict, Verdict::Refused);
        QCOMPARE(outcome.error->kind, Error::Kind::Conflict);
        QCOMPARE(m_world->treeText(), start);
        QCOMPARE(store().runs().first().verdict, u"refused"_s);
    }
    void nothingToDo()
    {
        QCOMPARE(repair(*m_world).verdict, Verdict::Proven);
        const Plan second = plan(QTime(21, 16));
        QVERIFY(second.isEmpty());
        const QByteArray start = m_world->treeText();
        m_events.events.clear();
        const RepairOutcome outcome = carryOut(second, *m_world, {}, kinds(), m_events, {});
        QCOMPARE(outcome.verdict, Verdict::NothingToDo);
        QCOMPARE(m_world->treeText(), start);
        QCOMPARE(store().baseline(m_profile)->kept, QList<RelPath>{*RelPath::fromBytes("src/legacy.py")});
    }
    /// Files are right, the process is old: the restart alone repairs it.
    void copiedButNotRestarted()
    {
        claimNewVersionRuns();
        QCOMPARE(repair(*m_world).verdict, Verdict::Proven);
        m_running = "1.0";
        const RepairOutcome outcome = carryOut(plan(QTime(21, 16)), *m_world, {}, kinds(), m_events, {});
        QCOMPARE(outcome.verdict, Verdict::Proven);
        QCOMPARE(m_running, QByteArray("2.0"));
    }

    void everyFaultEndsInTheOldOrTheNewState_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("fails before the effect") << static_cast<int>(FaultyContainer::Fault::FailBefore);
        QTest::newRow("fails after the effect") << static_cast<int>(FaultyContainer::Fault::FailAfter);
        QTest::newRow("stop") << static_cast<int>(FaultyContainer::Fault::Stop);
    }
    void everyFaultEndsInTheOldOrTheNewState()
    {
        QFETCH(int, fault);
        claimNewVersionRuns();
        const QByteArray start = m_world->treeText();
        const int calls = callsOfARepair();
        int rolledBack = 0;
        for (int n = 1; n <= calls; ++n) {
            init();
            claimNewVersionRuns();
            std::stop_source stop;
            FaultyContainer faulty(*m_world, n, static_cast<FaultyContainer::Fault>(fault), stop);
            const RepairOutcome outcome = repair(faulty, CallContext(stop.get_token()));
            rolledBack += outcome.verdict == Verdict::RolledBack;
            if (outcome.verdict == Verdict::RolledBack || outcome.verdict == Verdict::Refused)
                QVERIFY2(m_world->treeText() == start,
                         qPrintable(u"call %1\n"_s.arg(n) + QString::fromUtf8(m_world->treeText())));
            else if (outcome.verdict == Verdict::Proven)
                QCOMPARE(m_world->content("/opt/shop/VERSION"), QByteArray("2.0"));
            else
                QFAIL(qPrintable(u"call %1: %2"_s.arg(n).arg(repairVerdictKey(outcome.verdict))));
            QCOMPARE(m_running, m_world->content("/opt/shop/VERSION"));
        }
        QVERIFY(calls > 10);
        QVERIFY(rolledBack > 5);
    }

    /// The line dies for good in the middle, as when the program is killed; later the run's folder alone
    /// undoes it.
    void aBrokenRunIsUndoneLater()
    {
        const QByteArray start = m_world->treeText();
        const int calls = callsOfARepair();
        int broken = 0;
        for (int n = 1; n <= calls; ++n) {
            init();
            FaultyContainer dead(*m_world, n, FaultyContainer::Fault::Dead);
            const RepairOutcome outcome = repair(dead);
            if (outcome.verdict != Verdict::RollbackFailed)
                continue;
            ++broken;
            QVERIFY(QFile::remove(outcome.runFolder + u"/result.json"_s));
            QCOMPARE(store().run(u""_s)->verdict, u"unfinished"_s);
            const RepairOutcome undone = rollBackRun(outcome.runFolder, *m_world, kinds(), m_events, {});
            QCOMPARE(undone.verdict, Verdict::RolledBack);
            QVERIFY2(m_world->treeText() == start, qPrintable(QString::number(n)));
            QCOMPARE(store().run(u""_s)->verdict, u"rolled-back"_s);
        }
        QVERIFY(broken > 5);
    }

    void onRequestTheOldStateComesBack()
    {
        m_choices.removeAllExtra = true;
        const QByteArray start = m_world->treeText();
        const RepairOutcome outcome = repair(*m_world);
        QCOMPARE(outcome.verdict, Verdict::Proven);
        QVERIFY(m_world->treeText() != start);
        for (int times = 0; times < 2; ++times) {
            const RepairOutcome undone = rollBackRun(outcome.runFolder, *m_world, kinds(), m_events, {});
            QCOMPARE(undone.verdict, Verdict::RolledBack);
            QCOMPARE(m_world->treeText(), start);
            QCOMPARE(m_running, QByteArray("1.0"));
        }
        QVERIFY(!store().baseline(m_profile));
    }
    void whatWasChangedSinceIsNotUndone()
    {
        const RepairOutcome outcome = repair(*m_world);
        QCOMPARE(outcome.verdict, Verdict::Proven);
        m_world->write("/opt/shop/VERSION", "3.0");
        const RepairOutcome undone = rollBackRun(outcome.runFolder, *m_world, kinds(), m_events, {});
        QCOMPARE(undone.verdict, Verdict::Refused);
        QCOMPARE(undone.error->kind, Error::Kind::Conflict);
        QCOMPARE(m_world->content("/opt/shop/VERSION"), QByteArray("3.0"));
    }
    void aDamagedJournalIsNotGuessedAt()
    {
        const RepairOutcome outcome = repair(*m_world);
        const QString file = outcome.runFolder + u"/journal.jsonl"_s;
        QByteArray text = readLocalFile(file).value_or(QByteArray());
        QVERIFY(writeLocalFile(file, text.replace("VERSION", "VERSIOM")));
        const QByteArray now = m_world->treeText();
        const RepairOutcome undone = rollBackRun(outcome.runFolder, *m_world, kinds(), m_events, {});
        QCOMPARE(undone.verdict, Verdict::Refused);
        QCOMPARE(undone.error->code, Code::JournalDamaged);
        QCOMPARE(m_world->treeText(), now);
    }
};

QTEST_GUILESS_MAIN(RepairTest)
#include "tst_repair.moc"
