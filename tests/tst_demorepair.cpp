// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/repair.h"
#include "core/runstore.h"
#include "hosts/hostcatalog.h"
#include "shared/bundledprofiles.h"
#include "steps/checkcatalog.h"
#include "steps/stepcatalog.h"
#include "support/foldercontainer.h"
#include "support/recordedevents.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;
using Verdict = RepairOutcome::Verdict;

/// The case that Lotse comes from, from the first look to the proof, with everything real: the stale
/// appliance's own process, its log, its imports and its answers over HTTPS, the bundled profile, the steps
/// and checks of the house.
class DemoRepairTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Host> m_host;
    std::unique_ptr<Container> m_container;
    Profile m_profile;
    Choices m_choices;
    RecordedEvents m_events;
    QDateTime m_now;

    Kinds kinds() const { return {stepKinds(), checkKinds()}; }
    RunStore store() const { return RunStore(m_dir->filePath(u"state"_s)); }
    /// The container's files as they lie on this disk, without caches and logs: not through Lotse's own
    /// listing.
    QByteArray tree() const
    {
        const FolderContainer world(m_dir->filePath(u"world/container"_s));
        QByteArrayList lines = world.treeText("/opt/whisper-appliance").split('\n');
        lines.removeIf(
            [](const QByteArray &line) { return line.contains(".pyc ") || line.contains("__pycache__"); });
        return lines.join('\n');
    }
    QByteArray beside() const
    {
        return QDir(m_dir->filePath(u"world/container/opt/whisper-appliance"_s))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
            .join(u' ')
            .toUtf8();
    }

    Survey survey(const SurveyOptions &options = {})
    {
        Result<Survey> found = surveyContainer(*m_container, m_profile, options, {});
        if (!found)
            qFatal("no survey: %s", qPrintable(found.error().detail));
        return std::move(*found);
    }
    Plan plan()
    {
        m_now = m_now.addSecs(60);
        m_choices.runsFolder = store().runsFolder();
        Result<Plan> made = makePlan(survey(), m_profile, m_choices, stepKinds(), *m_container, m_now);
        if (!made)
            qFatal("no plan");
        return std::move(*made);
    }
    RepairOutcome repair(const CallContext &call = {})
    {
        return carryOut(plan(), *m_container, {}, kinds(), m_events, call);
    }
    static QByteArray told(const RepairOutcome &outcome)
    {
        QStringList words{repairVerdictKey(outcome.verdict)};
        if (outcome.error)
            words << outcome.error->args << outcome.error->detail;
        for (const auto &[id, result] : outcome.after)
            if (result.isRed())
                words << id << result.answer << QString::fromUtf8(result.evidence.left(300));
        return words.join(u" | "_s).toUtf8();
    }
    QStringList redChecks()
    {
        RecordedEvents events;
        QStringList red;
        const CheckConditions conditions{.developmentVersion = survey().versions.development};
        for (const CheckedItem &item : runChecks(*m_container, m_profile, conditions, checkKinds(),
                                                 RunEvent::Moment::After, events, {}))
            if (item.result.isRed())
                red << item.id;
        return red;
    }
    void acceptCertificate()
    {
        ApiRequest probe = m_profile.api.first().request;
        const Result<ApiReply> reply = m_container->callApi(probe, {});
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, Error::Kind::IdentityUnknown);
        const QStringList accepted{reply.error().args.first()};
        for (ApiExpectation &expectation : m_profile.api)
            expectation.request.tls.fingerprints = accepted;
        m_profile.version.request.tls.fingerprints = accepted;
    }
    /// Green while the appliance is stale, red once it is repaired.
    void expectTheFallback()
    {
        ApiExpectation wrong = m_profile.api.at(1);
        wrong.name = u"Still in fallback mode"_s;
        wrong.body = {{.kind = BodyExpectation::Kind::PointerEquals,
                       .pointer = u"/status"_s,
                       .value = u"fallback"_s,
                       .text = {}}};
        m_profile.api.append(wrong);
    }

private Q_SLOTS:
    void init()
    {
        m_container.reset();
        m_host.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        m_now = QDateTime(QDate(2026, 11, 23), QTime(21, 15));
        m_events.events.clear();
        m_events.seen = {};
        m_choices = {};
        m_choices.allowChangingChecks = true;
        const QString uri = u"demo:"_s + m_dir->filePath(u"world"_s);
        Result<std::unique_ptr<Host>> host = connectHost(uri, {});
        QVERIFY(host);
        m_host = std::move(*host);
        const std::optional<Profile> bundled = bundledProfileFor(u"whisper-appliance"_s);
        QVERIFY(bundled);
        m_profile = *bundled;
        m_profile.host = m_host->facts().uri;
        m_profile.developmentRoot = m_dir->filePath(u"world/development/whisper-appliance"_s);
        m_profile.settleMs = 500;
        Result<std::unique_ptr<Container>> container = m_host->open(m_profile.container, {});
        QVERIFY2(container, container ? "" : qPrintable(container.error().detail));
        m_container = std::move(*container);
        acceptCertificate();
    }
    void cleanup()
    {
        m_container.reset();
        m_host.reset();
    }

    void theDiagnosisNamesTheCause()
    {
        const Survey found = survey();
        QVERIFY(found.diff.hasDrift());
        QVERIFY(found.versions.development != found.versions.onDisk);
        QCOMPARE(found.versions.running, found.versions.onDisk);
        bool names = false;
        for (const Finding &finding : found.findings)
            names = names || (finding.kind == Finding::Kind::MissingPackages &&
                              finding.args.join(u' ').contains(u"modules.update"_s) &&
                              finding.args.join(u' ').contains(u"modules.maintenance"_s) &&
                              !finding.evidence.isEmpty());
        QVERIFY(names);
        const QStringList red = redChecks();
        QVERIFY2(red.contains(u"import:modules.update"_s), qPrintable(red.join(u' ')));
        QVERIFY(red.size() > 5);
    }

    void theWholeWay()
    {
        const RepairOutcome outcome = repair();
        QVERIFY2(outcome.verdict == Verdict::Proven, told(outcome));
        QCOMPARE(redChecks().join(u" "_s), QString());
        const Survey after = survey();
        QCOMPARE(after.versions.onDisk, after.versions.development);
        QCOMPARE(after.versions.running, after.versions.development);
        const std::optional<RunStore::Baseline> baseline = store().baseline(m_profile);
        QVERIFY(baseline);
        SurveyOptions options;
        baseline->applyTo(options);
        QVERIFY(!survey(options).diff.hasDrift());
        const QByteArray names = beside();
        QVERIFY2(names.contains("src_backup_20261123_211600"), names);
        QVERIFY2(!names.contains(".lotse"), names);
        const QByteArray legacy = "src/modules/shopware_update_manager.py ";
        QVERIFY(!tree().contains('\n' + legacy));
        QVERIFY(tree().contains("\nsrc_backup_20261123_211600" + legacy.mid(3)));
    }

    void aCheckThatTurnsRedBringsTheOldStateBack()
    {
        const QStringList redBefore = redChecks();
        expectTheFallback();
        const QByteArray start = tree();
        const QByteArray neighbours = beside();
        const RepairOutcome outcome = repair();
        QVERIFY2(outcome.verdict == Verdict::RolledBack, told(outcome));
        QCOMPARE(outcome.regressions.size(), 1);
        QCOMPARE(tree(), start);
        QCOMPARE(beside(), neighbours);
        m_profile.api.removeLast();
        QCOMPARE(redChecks(), redBefore);
    }

    void stoppedInTheMiddle_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<int>("kind");
        for (const QString &step : {u"backup"_s, u"copy"_s, u"restart"_s}) {
            QTest::newRow(qPrintable(u"in "_s + step))
                << step << static_cast<int>(RunEvent::Kind::StepStarted);
            QTest::newRow(qPrintable(u"after "_s + step))
                << step << static_cast<int>(RunEvent::Kind::StepFinished);
        }
    }
    void stoppedInTheMiddle()
    {
        QFETCH(QString, step);
        QFETCH(int, kind);
        const QByteArray start = tree();
        const QByteArray neighbours = beside();
        std::stop_source stop;
        m_events.seen = [&](const RunEvent &event) {
            if (event.kind == static_cast<RunEvent::Kind>(kind) && event.subject == step)
                stop.request_stop();
        };
        const RepairOutcome outcome = repair(CallContext(stop.get_token()));
        QVERIFY2(outcome.verdict == Verdict::RolledBack || outcome.verdict == Verdict::Refused,
                 told(outcome));
        QCOMPARE(outcome.error->kind, Error::Kind::Cancelled);
        QCOMPARE(tree(), start);
        QCOMPARE(beside(), neighbours);
    }

    void onRequestTheOldStateComesBack()
    {
        const QByteArray start = tree();
        const QStringList redBefore = redChecks();
        const RepairOutcome outcome = repair();
        QVERIFY2(outcome.verdict == Verdict::Proven, told(outcome));
        const RepairOutcome undone = rollBackRun(outcome.runFolder, *m_container, kinds(), m_events, {});
        QVERIFY2(undone.verdict == Verdict::RolledBack, told(undone));
        QCOMPARE(tree(), start);
        QCOMPARE(redChecks(), redBefore);
    }

    void aSecondRepairHasNothingToDo()
    {
        const RepairOutcome first = repair();
        QVERIFY2(first.verdict == Verdict::Proven, told(first));
        const QByteArray repaired = tree();
        const RepairOutcome second = repair();
        QVERIFY2(second.verdict == Verdict::NothingToDo, told(second));
        QCOMPARE(tree(), repaired);
    }
    /// Somebody copied the files and forgot the restart: nothing differs on the disk, and still the old
    /// process runs.
    void copiedButNotRestarted()
    {
        const QString application = m_dir->filePath(u"world/container/opt/whisper-appliance"_s);
        const auto byHand = [](const QString &program, const QStringList &arguments) {
            QProcess process;
            process.start(program, arguments);
            return process.waitForFinished() && process.exitCode() == 0;
        };
        for (const QString &part : {u"src"_s, u"templates"_s, u"VERSION"_s})
            QVERIFY(byHand(u"cp"_s, {u"-r"_s, m_profile.developmentRoot + u'/' + part, application}));
        QVERIFY(byHand(u"rm"_s, {application + u"/src/modules/shopware_update_manager.py"_s}));
        const Survey found = survey();
        QCOMPARE(found.versions.onDisk, found.versions.development);
        QVERIFY(found.versions.running != found.versions.development);
        QVERIFY(redChecks().contains(u"version"_s));
        const Plan restartOnly = plan();
        QVERIFY(restartOnly.isEmpty());
        const RepairOutcome outcome = carryOut(restartOnly, *m_container, {}, kinds(), m_events, {});
        QVERIFY2(outcome.verdict == Verdict::Proven, told(outcome));
        QCOMPARE(survey().versions.running, found.versions.development);
    }

    void aTagIsRepairedFrom()
    {
        const auto git = [this](const QStringList &arguments) {
            QProcess process;
            process.setWorkingDirectory(m_profile.developmentRoot);
            process.start(u"git"_s,
                          QStringList{u"-c"_s, u"user.name=T"_s, u"-c"_s, u"user.email=t@example.org"_s} +
                              arguments);
            return process.waitForFinished() && process.exitCode() == 0;
        };
        QVERIFY(git({u"init"_s, u"-q"_s}));
        QVERIFY(git({u"add"_s, u"-A"_s}));
        QVERIFY(git({u"commit"_s, u"-qm"_s, u"release"_s}));
        QVERIFY(git({u"tag"_s, u"release"_s}));
        const FolderContainer development(m_profile.developmentRoot);
        development.write("/src/main.py", "this is no Python any more(");
        m_profile.gitRef = u"release"_s;
        const RepairOutcome outcome = repair();
        QVERIFY2(outcome.verdict == Verdict::Proven, told(outcome));
    }

    /// The second trap: under Restart=always such a service looks active between two crashes.
    void aBrokenReleaseIsTakenBack()
    {
        const QByteArray start = tree();
        const FolderContainer development(m_profile.developmentRoot);
        const QByteArray version = development.content("/src/modules/version.py");
        development.write("/src/modules/version.py", version + "\nraise RuntimeError('broken release')\n");
        m_profile.readyMs = 15000;
        const RepairOutcome outcome = repair();
        QVERIFY2(outcome.verdict == Verdict::RolledBack, told(outcome));
        QCOMPARE(outcome.error->code, Code::ServiceCrashLoop);
        QVERIFY(outcome.error->detail.contains(u"broken release"_s));
        QCOMPARE(tree(), start);
        const Result<ServiceState> service = m_container->serviceState(m_profile.service, {});
        QVERIFY(service && service->running);
    }
};

QTEST_GUILESS_MAIN(DemoRepairTest)
#include "tst_demorepair.moc"
