// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/repair.h"
#include "hosts/demoworld.h"
#include "hosts/hostcatalog.h"
#include "shared/bundledprofiles.h"
#include "steps/checkcatalog.h"
#include "steps/stepcatalog.h"
#include "support/enginerig.h"
#include "support/explain.h"
#include "support/recordedevents.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;
using Verdict = RepairOutcome::Verdict;

/// The real thing: the stale appliance under systemd in a real container, repaired, asked with docker and
/// curl instead of through Lotse, and taken back, when the staging area is long gone.
class EngineRepairTest : public QObject
{
    Q_OBJECT

    static Kinds kinds() { return {stepKinds(), checkKinds()}; }

private Q_SLOTS:
    void repairsAndTakesItBack()
    {
        const QTemporaryDir folder;
        // The development tree is the demonstration's.
        const QString demo = u"demo:"_s + folder.filePath(u"demo"_s);
        QVERIFY(connectHost(demo, {}));
        const EngineRig rig(EngineRig::Image::Appliance);
        const Result<std::unique_ptr<Host>> host = connectHost(EngineRig::address(), {});
        QVERIFY2(host, explain(host));
        const Result<std::unique_ptr<Container>> container = (*host)->open(rig.name(), {});
        QVERIFY2(container, explain(container));
        Profile profile = *bundledProfileFor(u"whisper-appliance"_s);
        profile.container = rig.name();
        profile.developmentRoot = demoDevelopmentFolder(demo);
        for (ApiExpectation &expectation : profile.api)
            expectation.request.tls.fingerprints = {rig.certificateFingerprint()};
        profile.version.request.tls.fingerprints = {rig.certificateFingerprint()};

        const QStringList paths{u"/opt/whisper-appliance"_s};
        const QByteArray before = rig.manifest(paths);
        const Result<Survey> survey = surveyContainer(**container, profile, {}, {});
        QVERIFY2(survey, explain(survey));
        Choices choices;
        choices.runsFolder = folder.filePath(u"runs"_s);
        choices.allowChangingChecks = true;
        const Result<Plan> plan = makePlan(*survey, profile, choices, stepKinds(), **container,
                                           QDateTime(QDate(2026, 11, 23), QTime(21, 15), QTimeZone::UTC));
        QVERIFY2(plan, explain(plan));
        QVERIFY2(plan->obstacles.isEmpty(), explain(Result<>(std::unexpected(plan->obstacles.value(0)))));
        RecordedEvents events;
        const RepairOutcome outcome = carryOut(*plan, **container, {}, kinds(), events, {});
        QVERIFY2(outcome.verdict == Verdict::Proven,
                 outcome.error
                     ? explain(Result<>(std::unexpected(*outcome.error)))
                     : repairVerdictKey(outcome.verdict).toUtf8() + events.lines().join(u'\n').toUtf8());

        for (const char *import : {"from modules.update import UpdateManager",
                                   "from modules.maintenance import MaintenanceManager",
                                   "from modules.update.enterprise import integrate_with_flask_app"}) {
            const RigOutput output =
                rig.exec({u"sh"_s, u"-c"_s, u"cd /opt/whisper-appliance/src && exec python3 -B -c \"$1\""_s,
                          u"sh"_s, QString::fromLatin1(import)});
            QVERIFY2(output.exitCode == 0, output.err);
        }
        const RigOutput status = rig.curl(u"/api/enterprise/update-status"_s);
        QVERIFY2(status.out.contains("1.4.0") && !status.out.contains("fallback"), status.out);
        QCOMPARE(
            rig.exec({u"test"_s, u"-d"_s, u"/opt/whisper-appliance/src_backup_20261123_211500"_s}).exitCode,
            0);
        QVERIFY(!rig.manifest(paths).contains("/.lotse-"));

        const RepairOutcome back = rollBackRun(outcome.runFolder, **container, kinds(), events, {});
        QVERIFY2(back.verdict == Verdict::RolledBack, repairVerdictKey(back.verdict).toUtf8());
        QCOMPARE(rig.manifest(paths), before);
        QVERIFY(rig.curl(u"/api/enterprise/update-status"_s).out.contains("fallback"));
    }
};

QTEST_GUILESS_MAIN(EngineRepairTest)
#include "tst_enginerepair.moc"
