// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/repair.h"
#include "core/runstore.h"
#include "steps/stepcatalog.h"
#include "support/foldercontainer.h"
#include "support/recordedevents.h"

#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;
using Verdict = RepairOutcome::Verdict;

namespace {

/// The one check: the service runs what it read when it started, and that is the development version.
QByteArray running;

class RunsNew : public Check
{
public:
    QString id() const override { return u"runs-new"_s; }
    QString title() const override { return id(); }
    QStringList commands(const Container &) const override { return {}; }
    CheckResult evaluate(ContainerReader &, const CallContext &) override
    {
        CheckResult result;
        result.verdict = running == "2.0" ? CheckResult::Verdict::Green : CheckResult::Verdict::Red;
        return result;
    }
};
constexpr CheckKind checks[]{
    {"claim", [](const Profile &, const CheckConditions &) -> QList<std::shared_ptr<Check>> {
         return {std::make_shared<RunsNew>()};
     }}};

} // namespace

/// The steps of the house in a world that fails once at every single call, dies at every single call, or is
/// stopped there: wholly the old tree or wholly the new one, never anything between.
class HouseStepsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FolderContainer> m_world;
    Profile m_profile;
    Choices m_choices;
    RecordedEvents m_events;

    Kinds kinds() const { return {stepKinds(), checks}; }
    QByteArray tree() const { return m_world->treeText("/opt/shop"); }

    RepairOutcome repair(Container &container, const CallContext &call = {})
    {
        const Result<Survey> survey = surveyContainer(*m_world, m_profile, {}, {});
        if (!survey)
            qFatal("no survey");
        const Result<Plan> plan = makePlan(*survey, m_profile, m_choices, stepKinds(), *m_world,
                                           QDateTime(QDate(2026, 11, 23), QTime(21, 15)));
        if (!plan)
            qFatal("no plan");
        return carryOut(*plan, container, {}, kinds(), m_events, call);
    }
    int callsOfARepair()
    {
        FaultyContainer counting(*m_world, 0, FaultyContainer::Fault::FailBefore);
        const RepairOutcome outcome = repair(counting);
        return outcome.verdict == Verdict::Proven ? counting.calls() : 0;
    }
    /// Lotse's own copies beside the tree may stay after a repair; after a rollback nothing may.
    QByteArray beside() const
    {
        QByteArrayList names;
        for (const QString &name : QDir(m_world->local(QByteArray("/opt")))
                                       .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
            names.append(name.toUtf8());
        return names.join(' ');
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_profile = Profile();
        m_profile.name = m_profile.container = u"shop"_s;
        m_profile.host = u"demo"_s;
        m_profile.developmentRoot = m_dir->filePath(u"dev"_s);
        m_profile.applicationRoot = *RootPath::fromBytes("/opt/shop");
        m_profile.mappings = {{}};
        m_profile.auditAbsent = {*RelPath::fromBytes("src/legacy")};
        m_profile.service.kind = ServiceRef::Kind::Unit;
        m_profile.service.unit = "shop.service";
        m_profile.settleMs = 0;
        m_profile.readyMs = 1000;
        m_choices = {};
        m_choices.runsFolder = m_dir->filePath(u"state/runs"_s);

        const FolderContainer development(m_profile.developmentRoot);
        development.write("/VERSION", "2.0");
        development.write("/run.sh", "#!/bin/sh\n", 0755);
        development.write("/src/main.py", "import update\n");
        development.write("/src/update/__init__.py", "x = 1\n");
        development.write("/src/update/deep/er/y.py", "y = 1\n");
        m_world = std::make_unique<FolderContainer>(m_dir->filePath(u"world"_s));
        m_world->write("/opt/shop/VERSION", "1.0");
        m_world->write("/opt/shop/run.sh", "#!/bin/sh\n", 0640);
        m_world->write("/opt/shop/src/main.py", "print(1)\n", 0600);
        m_world->write("/opt/shop/src/__pycache__/main.cpython-313.pyc", "cache of the old main");
        m_world->write("/opt/shop/src/legacy/old.py", "old\n");
        m_world->write("/opt/shop/src/legacy/sub/older.py", "older\n");
        m_world->write("/opt/shop/data/shop.db", "the operator's");
        m_world->onStart = [this] { running = m_world->content("/opt/shop/VERSION"); };
        m_world->onStart();
        m_events.events.clear();
    }

    void theWholeWay()
    {
        const RepairOutcome outcome = repair(*m_world);
        QVERIFY2(
            outcome.verdict == Verdict::Proven,
            qPrintable(outcome.error ? outcome.error->detail + outcome.error->args.join(u' ') : QString()));
        QCOMPARE(m_world->content("/opt/shop/src/update/deep/er/y.py"), QByteArray("y = 1\n"));
        QCOMPARE(m_world->content("/opt/shop/data/shop.db"), QByteArray("the operator's"));
        QVERIFY(!QFile::exists(m_world->local(QByteArray("/opt/shop/src/legacy"))));
        QVERIFY(!QFile::exists(m_world->local(QByteArray("/opt/shop/src/__pycache__/main.cpython-313.pyc"))));
        QCOMPARE(beside(), QByteArray("shop shop_backup_20261123_211500"));
        const QList<RunStore::Run> runs = RunStore(m_dir->filePath(u"state"_s)).runs();
        QCOMPARE(runs.size(), 1);
        QVERIFY(runs.first().backupPresent);
    }

    void afterTheProofTheOldStateStillComesBack()
    {
        const QByteArray start = tree();
        const RepairOutcome outcome = repair(*m_world);
        QCOMPARE(outcome.verdict, Verdict::Proven);
        QVERIFY(tree() != start);
        const RepairOutcome undone = rollBackRun(outcome.runFolder, *m_world, kinds(), m_events, {});
        QVERIFY2(undone.verdict == Verdict::RolledBack,
                 qPrintable(undone.error ? undone.error->detail + undone.error->args.join(u' ') : QString()));
        QCOMPARE(tree(), start);
        QCOMPARE(running, QByteArray("1.0"));
        QCOMPARE(beside(), QByteArray("shop"));
    }

    /// Two processes took the same name before either had its folder: the second is told so, and nothing of
    /// the first is touched.
    void aRunOfTheSameNameIsRefused()
    {
        const QByteArray start = tree();
        const Result<Survey> survey = surveyContainer(*m_world, m_profile, {}, {});
        QVERIFY(survey);
        const Result<Plan> plan = makePlan(*survey, m_profile, m_choices, stepKinds(), *m_world,
                                           QDateTime(QDate(2026, 11, 23), QTime(21, 15)));
        QVERIFY(plan);
        QVERIFY(QDir().mkpath(plan->input->runFolder));
        QFile other(plan->input->runFolder + u"/journal.jsonl"_s);
        QVERIFY(other.open(QIODevice::ReadWrite | QIODevice::NewOnly) && other.write("another's") == 9);
        other.flush();
        const RepairOutcome outcome = carryOut(*plan, *m_world, {}, kinds(), m_events, {});
        QCOMPARE(outcome.verdict, Verdict::Refused);
        QCOMPARE(outcome.error->code, Code::RunExists);
        QCOMPARE(tree(), start);
        QVERIFY(other.seek(0));
        QCOMPARE(other.readAll(), QByteArray("another's"));
    }

    /// A quota that only a trial finds: nothing was changed, so nothing has to be taken back.
    void whatDoesNotFitIsRefused()
    {
        const QByteArray start = tree();
        m_world->room = 10;
        const RepairOutcome outcome = repair(*m_world);
        QCOMPARE(outcome.verdict, Verdict::Refused);
        QCOMPARE(outcome.error->code, Code::NoRoomInContainer);
        QCOMPARE(tree(), start);
        QCOMPARE(beside(), QByteArray("shop"));
    }

    /// As on a full disk: there is no room for the lock, and one must get back all the same.
    void theWayBackNeedsNoLock()
    {
        const QByteArray start = tree();
        for (int call = 2; call <= 5; ++call) { // looking for a lock, clearing, writing, naming it
            init();
            const RepairOutcome outcome = repair(*m_world);
            QCOMPARE(outcome.verdict, Verdict::Proven);
            FaultyContainer full(*m_world, call, FaultyContainer::Fault::FailBefore);
            const RepairOutcome undone = rollBackRun(outcome.runFolder, full, kinds(), m_events, {});
            QVERIFY2(undone.verdict == Verdict::RolledBack, QByteArray::number(call));
            QCOMPARE(tree(), start);
            QCOMPARE(beside(), QByteArray("shop"));
        }
    }

    void everyFault_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("fails before the effect") << static_cast<int>(FaultyContainer::Fault::FailBefore);
        QTest::newRow("fails after the effect") << static_cast<int>(FaultyContainer::Fault::FailAfter);
        QTest::newRow("stop") << static_cast<int>(FaultyContainer::Fault::Stop);
        QTest::newRow("dies") << static_cast<int>(FaultyContainer::Fault::Dead);
    }
    void everyFault()
    {
        QFETCH(int, fault);
        const QByteArray start = tree();
        const int calls = callsOfARepair();
        const QByteArray repaired = tree();
        int back = 0;
        for (int n = 1; n <= calls; ++n) {
            init();
            std::stop_source stop;
            FaultyContainer faulty(*m_world, n, static_cast<FaultyContainer::Fault>(fault), stop);
            RepairOutcome outcome = repair(faulty, CallContext(stop.get_token()));
            const QByteArray place = "call " + QByteArray::number(n) + ": ";
            if (outcome.verdict == Verdict::RollbackFailed &&
                fault == static_cast<int>(FaultyContainer::Fault::Dead)) {
                outcome = rollBackRun(outcome.runFolder, *m_world, kinds(), m_events, {});
                QVERIFY2(outcome.verdict == Verdict::RolledBack,
                         place +
                             (outcome.error ? outcome.error->detail + outcome.error->args.join(u' ') : u""_s)
                                 .toUtf8());
            }
            const bool isNew = outcome.verdict == Verdict::Proven;
            back += outcome.verdict == Verdict::RolledBack;
            QVERIFY2(isNew || outcome.verdict == Verdict::RolledBack || outcome.verdict == Verdict::Refused,
                     place + repairVerdictKey(outcome.verdict).toUtf8() + ' ' +
                         (outcome.error ? outcome.error->detail + outcome.error->args.join(u' ') : u""_s)
                             .toUtf8());
            QVERIFY2(tree() == (isNew ? repaired : start), place + tree());
            QVERIFY2(isNew || beside() == "shop", place + beside());
            QVERIFY2(m_world->service.running && running == m_world->content("/opt/shop/VERSION"),
                     place + running);
        }
        QVERIFY(calls > 15);
        QVERIFY(back > 8);
    }
};

QTEST_GUILESS_MAIN(HouseStepsTest)
#include "tst_housesteps.moc"
