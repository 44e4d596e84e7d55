// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/repair.h"
#include "hosts/demoworld.h"
#include "hosts/hostcatalog.h"
#include "shared/bundledprofiles.h"
#include "steps/checkcatalog.h"
#include "steps/stepcatalog.h"
#include "support/explain.h"
#include "support/recordedevents.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;
using Verdict = RepairOutcome::Verdict;

/// The stale appliance of the demonstration with its real service, repaired by the real steps and judged by
/// the real checks; then taken back, when the staging area is long gone.
class DemoRepairTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Host> m_host;
    std::unique_ptr<Container> m_container;
    Profile m_profile;
    Choices m_choices;
    RecordedEvents m_events;

    static Kinds kinds() { return {stepKinds(), checkKinds()}; }

    /// Everything below the application root but bytecode, without times.
    QByteArray tree()
    {
        TreeSnapshot found;
        const IgnoreRules rules = IgnoreRules::layered(false, {}, {}, {"__pycache__/"});
        const Result<> listed = m_container->list(m_profile.applicationRoot, rules, {}, found, {});
        QByteArrayList lines;
        for (const TreeSnapshot::Item &item : found.items())
            lines << item.path.bytes() + ' ' + QByteArray::number(item.entry.mode, 8) + ' ' +
                         QByteArray::number(item.entry.uid) + ' ' + item.entry.hash.toHex() +
                         item.entry.linkTarget;
        std::ranges::sort(lines);
        return listed ? lines.join('\n') : explain(listed);
    }
    Plan plan()
    {
        const Result<Survey> survey = surveyContainer(*m_container, m_profile, {}, {});
        if (!survey)
            qFatal("no survey: %s", explain(survey).constData());
        const QDateTime now(QDate(2026, 11, 23), QTime(21, 15), QTimeZone::UTC);
        Result<Plan> made = makePlan(*survey, m_profile, m_choices, stepKinds(), *m_container, now);
        if (!made || !made->obstacles.isEmpty())
            qFatal("no plan: %s", explain(made).constData());
        return std::move(*made);
    }
    QStringList red(const QList<std::pair<QString, CheckResult>> &checks)
    {
        QStringList ids;
        for (const auto &[id, result] : checks)
            if (result.verdict != CheckResult::Verdict::Green)
                ids << id;
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString uri = u"demo:"_s + m_folder->filePath(u"demo"_s);
        Result<std::unique_ptr<Host>> host = connectHost(uri, {});
        QVERIFY2(host, explain(host));
        m_host = std::move(*host);
        Result<std::unique_ptr<Container>> container = m_host->open(u"whisper-appliance"_s, {});
        QVERIFY2(container, explain(container));
        m_container = std::move(*container);
        m_profile = *bundledProfileFor(u"whisper-appliance"_s);
        m_profile.developmentRoot = demoDevelopmentFolder(uri);
        m_profile.settleMs = 500;
        m_choices = {};
        m_choices.runsFolder = m_folder->filePath(u"runs"_s);
        m_choices.allowChangingChecks = true;
        m_events = {};
        const Result<ApiReply> unknown = m_container->callApi(m_profile.api.first().request, {});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().kind, Error::Kind::IdentityUnknown);
        for (ApiExpectation &expectation : m_profile.api)
            expectation.request.tls.fingerprints = {unknown.error().args.first()};
        m_profile.version.request.tls.fingerprints = {unknown.error().args.first()};
    }
    void cleanup()
    {
        m_container.reset();
        m_host.reset();
        m_folder.reset();
    }

    void repairsAndTakesItBack()
    {
        const QByteArray before = tree();
        const RepairOutcome outcome = carryOut(plan(), *m_container, {}, kinds(), m_events, {});
        QVERIFY2(outcome.verdict == Verdict::Proven,
                 qPrintable(repairVerdictKey(outcome.verdict) + u' ' + red(outcome.after).join(u' ')));
        QCOMPARE(red(outcome.after), QStringList());
        QVERIFY(red(outcome.before).contains(u"import:modules.update"_s));
        QVERIFY(!red(outcome.before).contains(u"path:present:VERSION"_s));
        const QByteArray repaired = tree();
        QVERIFY(repaired.contains("src/modules/update/enterprise/__init__.py"));
        QVERIFY(repaired.contains("src_backup_20261123_211500/modules/shopware_update_manager.py"));
        QVERIFY(!repaired.contains("\nsrc/modules/shopware_update_manager.py"));
        QVERIFY(!repaired.contains(".lotse-"));

        const RepairOutcome back = rollBackRun(outcome.runFolder, *m_container, kinds(), m_events, {});
        QVERIFY2(back.verdict == Verdict::RolledBack, qPrintable(repairVerdictKey(back.verdict)));
        QCOMPARE(tree(), before);
        QVERIFY(
            QFileInfo::exists(outcome.runFolder + u"/backup/20261123_211500-whisper-appliance.tar.zst"_s));
    }

    void aBrokenReleaseEndsInTheOldState()
    {
        // The second trap: a main.py that cannot start makes the service crash again and again.
        const QByteArray before = tree();
        QFile main(m_profile.developmentRoot + u"/src/main.py"_s);
        QVERIFY(main.open(QIODevice::WriteOnly | QIODevice::Append));
        main.write("\nimport modules.not_there\n");
        main.close();
        QFile top(m_profile.developmentRoot + u"/src/modules/version.py"_s);
        QVERIFY(top.open(QIODevice::WriteOnly | QIODevice::Append));
        top.write("\nraise RuntimeError('broken release')\n");
        top.close();
        m_profile.readyMs = 15000;
        const RepairOutcome outcome = carryOut(plan(), *m_container, {}, kinds(), m_events, {});
        QVERIFY2(outcome.verdict == Verdict::RolledBack, qPrintable(repairVerdictKey(outcome.verdict)));
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->code, Code::ServiceCrashLoop);
        QVERIFY(outcome.error->detail.contains(u"broken release"_s));
        QCOMPARE(tree(), before);
        const Result<ServiceState> service = m_container->serviceState(m_profile.service, {});
        QVERIFY(service && service->running);
    }
};

QTEST_GUILESS_MAIN(DemoRepairTest)
#include "tst_demorepair.moc"
