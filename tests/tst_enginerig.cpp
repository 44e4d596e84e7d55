// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/enginerig.h"
#include "support/places.h"

#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;
using Lotse::Test::EngineRig;

/// What all engine tests stand on: the containers are what they claim to be, and the manifest sees every
/// change.
class EngineRigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theApplianceRunsStaleUnderSystemd()
    {
        const EngineRig rig(EngineRig::Image::Appliance);
        QVERIFY(rig.curl(u"/health"_s).out.contains("\"1.2.3\""));
        const auto updates =
            rig.curl(u"/api/enterprise/check-updates"_s, {u"--write-out"_s, u"%{http_code}"_s});
        QVERIFY2(updates.out.contains("\"fallback\"") && updates.out.endsWith("200"),
                 updates.out.constData());
        QVERIFY(
            rig.curl(u"/api/enterprise/start-update"_s, {u"-X"_s, u"POST"_s}).out.contains("\"fallback\""));
        const QByteArray log =
            rig.exec({u"journalctl"_s, u"-u"_s, u"whisper-appliance"_s, u"-o"_s, u"cat"_s}).out;
        QVERIFY2(log.contains("Enterprise Update System not available: No module named 'modules.update'\n"),
                 log.constData());
        QVERIFY(log.contains("Running with legacy update system\n"));
        QCOMPARE(rig.exec({u"stat"_s, u"-c"_s, u"%U"_s, u"/opt/whisper-appliance/src/main.py"_s}).out,
                 "whisper\n");
        QCOMPARE(rig.certificateFingerprint().size(), 32 * 3 - 1);

        const QStringList mainProcess{u"systemctl"_s, u"show"_s, u"-P"_s, u"MainPID"_s,
                                      u"whisper-appliance"_s};
        const QByteArray before = rig.exec(mainProcess).out;
        QCOMPARE(rig.exec({u"systemctl"_s, u"restart"_s, u"whisper-appliance"_s}).exitCode, 0);
        QCOMPARE_NE(rig.exec(mainProcess).out, before);
        QTRY_COMPARE_WITH_TIMEOUT(rig.curl(u"/health"_s).exitCode, 0, 20000);
    }

    /// The traps that a repair must not walk into are there, in the order in which one meets them.
    void theApplianceHasItsTraps()
    {
        const EngineRig rig(EngineRig::Image::Appliance);
        const QString demo = sourcePath(u"resources/demo/development/"_s);
        const auto put = [&](const QString &from, const QString &to) {
            return EngineRig::docker({u"cp"_s, demo + from, rig.name() + u":/opt/whisper-appliance/"_s + to})
                .exitCode;
        };
        const auto restart = [&] {
            return rig.exec({u"systemctl"_s, u"restart"_s, u"whisper-appliance"_s}).exitCode;
        };
        const auto updates = [&] { return rig.curl(u"/api/enterprise/check-updates"_s).out; };
        const auto restarts = [&] {
            return rig.exec({u"systemctl"_s, u"show"_s, u"-P"_s, u"NRestarts"_s, u"whisper-appliance"_s})
                .out.toInt();
        };

        // The new main.py without its packages crashes and crashes.
        QCOMPARE(rig.exec({u"cp"_s, u"/opt/whisper-appliance/src/main.py"_s, u"/root/main.py"_s}).exitCode,
                 0);
        QCOMPARE(put(u"src/main.py"_s, u"src/main.py"_s), 0);
        QVERIFY(updates().contains("\"fallback\"")); // copied, not restarted: the old process answers
        QCOMPARE(restart(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(restarts() >= 2, 20000);
        // The new packages below the old main.py are never imported.
        QCOMPARE(rig.exec({u"cp"_s, u"/root/main.py"_s, u"/opt/whisper-appliance/src/main.py"_s}).exitCode,
                 0);
        QCOMPARE(put(u"src/modules/."_s, u"src/modules"_s), 0);
        QCOMPARE(restart(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(updates().contains("\"fallback\""), 20000);
        // Everything, and a restart.
        QCOMPARE(put(u"src/."_s, u"src"_s), 0);
        QCOMPARE(put(u"templates/."_s, u"templates"_s), 0);
        QCOMPARE(put(u"VERSION"_s, u"VERSION"_s), 0);
        QVERIFY(rig.curl(u"/api/enterprise/update-status"_s).out.contains("1.2.3"));
        QCOMPARE(restart(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(updates().contains("\"ok\""), 20000);
        QVERIFY(rig.curl(u"/api/enterprise/update-status"_s).out.contains("1.4.0"));
        QVERIFY(rig.curl(u"/api/enterprise/start-update"_s, {u"-X"_s, u"POST"_s}).out.contains("\"ok\""));
    }

    void theManifestSeesEveryChange_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("content") << u"echo 9.9.9 >VERSION"_s;
        QTest::newRow("mode") << u"chmod 600 VERSION"_s;
        QTest::newRow("owner") << u"chown 7:7 VERSION"_s;
        QTest::newRow("link") << u"rm src/current && ln -s zeros.bin src/current"_s;
        QTest::newRow("new folder") << u"mkdir src/new"_s;
        QTest::newRow("removed file") << u"rm 'src/start me.sh'"_s;
    }
    void theManifestSeesEveryChange()
    {
        QFETCH(QString, change);
        const EngineRig rig(EngineRig::Image::Busybox);
        const QByteArray before = rig.manifest({u"/srv/app"_s});
        QVERIFY(before.contains("/srv/app/src/start me.sh"));
        QCOMPARE(rig.exec({u"sh"_s, u"-c"_s,
                           u"mkdir __pycache__; echo x >__pycache__/a.pyc; touch -r VERSION ."_s})
                     .exitCode,
                 0);
        QCOMPARE(rig.manifest({u"/srv/app"_s}), before);
        QCOMPARE(rig.exec({u"sh"_s, u"-c"_s, change}).exitCode, 0);
        QCOMPARE_NE(rig.manifest({u"/srv/app"_s}), before);
    }

    void theBareContainerHasNoShell()
    {
        const EngineRig rig(EngineRig::Image::NoShell);
        QVERIFY(QList<int>({126, 127}).contains(rig.exec({u"sh"_s}).exitCode)); // by the engine's version
        QVERIFY(EngineRig::docker({u"cp"_s, rig.name() + u":/srv/app/VERSION"_s, u"-"_s})
                    .out.contains("1.2.3\n"));
        rig.stop();
        QVERIFY(EngineRig::docker({u"cp"_s, rig.name() + u":/srv/app/VERSION"_s, u"-"_s})
                    .out.contains("1.2.3\n"));
    }
};

QTEST_GUILESS_MAIN(EngineRigTest)
#include "tst_enginerig.moc"
