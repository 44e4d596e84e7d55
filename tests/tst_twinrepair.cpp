// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/enginerig.h"
#include "support/engineway.h"
#include "support/twin.h"
#include "support/workplace.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lotse::Test;

namespace {

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    return process.waitForFinished(120000) && process.exitCode() == 0;
}

QString hostAddress;     ///< how this run of the test reaches the engine
QStringList hostAnswers; ///< and what the engine's host asks, answered

/// What every call of the twin against this container has in common.
QStringList targetOf(const Workplace &place, const EngineRig &rig, const QJsonObject &profile)
{
    return QStringList{u"--profile"_s, place.profileFor(rig, profile), u"--host"_s,
                       hostAddress,    u"--accept-fingerprint"_s,      rig.certificateFingerprint()} +
           hostAnswers;
}

QByteArray importing(const EngineRig &rig, const QString &statement)
{
    const RigOutput output =
        rig.exec({u"sh"_s, u"-c"_s, u"cd /opt/whisper-appliance/src && python3 -B -c \"$1\""_s, u"sh"_s,
                  statement + u"; print('works')"_s});
    return output.out + output.err;
}

} // namespace

/// The case of the product from end to end through lotse-cli, on a real engine and a real systemd. What is
/// claimed is asked again with docker and curl, not through Lotse.
class TwinRepairTest : public QObject
{
    Q_OBJECT

    const EngineWay m_way;

private Q_SLOTS:
    void initTestCase()
    {
        hostAddress = m_way.address();
        for (const QString &fingerprint : m_way.fingerprints())
            hostAnswers << u"--accept-fingerprint"_s << fingerprint;
        if (const QMap<QString, QString> secrets = m_way.secrets(); !secrets.isEmpty()) {
            answerTwin(secrets.first().toUtf8() + '\n');
            hostAnswers << u"--secret-fd"_s << u"0"_s;
        }
    }

    void diagnosesRepairsAndProves()
    {
        const Workplace place;
        QVERIFY(place.isGood());
        const EngineRig rig(EngineRig::Image::Appliance);
        const QStringList target = targetOf(place, rig, place.profile());
        const QByteArray stale = rig.manifest(mappedTrees());

        const TwinOutput check = runTwin(QStringList{u"check"_s} + target);
        QCOMPARE(check.exitCode, 1);
        for (const char *named : {"modules.update", "modules.maintenance",
                                  "Enterprise Update System not available: No module named 'modules.update'",
                                  "Running with legacy update system"})
            QVERIFY2(check.all().contains(named), check.all().constData());
        QCOMPARE(rig.manifest(mappedTrees()), stale); // looking changes nothing

        const TwinOutput repair =
            runTwin(QStringList{u"repair"_s, u"--yes"_s, u"--allow-changing-checks"_s, u"--json"_s} + target);
        QVERIFY2(repair.exitCode == 0, repair.all().constData());
        const QString report = repair.lastJson().value("report"_L1).toString();
        QVERIFY2(QFile::exists(report), repair.out.constData());

        QVERIFY(importing(rig, u"from modules.update import UpdateManager"_s).contains("works"));
        QVERIFY(importing(rig, u"from modules.maintenance import MaintenanceManager"_s).contains("works"));
        QVERIFY(importing(rig, u"from modules.update.enterprise import integrate_with_flask_app"_s)
                    .contains("works"));
        for (const QString &path : {u"/api/enterprise/check-updates"_s, u"/api/enterprise/update-status"_s}) {
            const RigOutput answer = rig.curl(path, {u"--fail"_s});
            QCOMPARE(answer.exitCode, 0);
            QVERIFY2(!answer.out.contains("fallback"), answer.out.constData());
        }
        const QByteArray developmentVersion = [&place] {
            QFile file(place.development() + u"/VERSION"_s);
            return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray("?");
        }();
        QVERIFY(rig.curl(u"/api/enterprise/update-status"_s).out.contains(developmentVersion));
        QVERIFY(rig.exec({u"test"_s, u"-f"_s, u"/opt/whisper-appliance/src/modules/local_settings.py"_s})
                    .exitCode == 0);
        QVERIFY(
            rig.exec({u"test"_s, u"-e"_s, u"/opt/whisper-appliance/src/modules/shopware_update_manager.py"_s})
                .exitCode != 0);

        const TwinOutput again = runTwin(QStringList{u"compare"_s} + target);
        QVERIFY2(again.exitCode == 0, again.all().constData());
        const TwinOutput green = runTwin(QStringList{u"check"_s, u"--allow-changing-checks"_s} + target);
        QVERIFY2(green.exitCode == 0, green.all().constData());

        // The copy beside the tree is the old tree, byte for byte, and back it comes on request.
        const RigOutput beside = rig.exec({u"sh"_s, u"-c"_s, u"ls -d /opt/whisper-appliance/src_backup_*"_s});
        QCOMPARE(beside.exitCode, 0);
        const TwinOutput back = runTwin(QStringList{u"rollback"_s, u"--yes"_s} + target);
        QVERIFY2(back.exitCode == 0, back.all().constData());
        QCOMPARE(rig.manifest(mappedTrees()), stale);
        QVERIFY(rig.curl(u"/api/enterprise/check-updates"_s).out.contains("fallback"));
    }

    /// Known before anything is begun, and said for each path.
    void aReadOnlyContainer()
    {
        const QTemporaryDir development;
        QFile file(development.filePath(u"motd"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello") == 5);
        file.close();
        const EngineRig rig(EngineRig::Image::Busybox, {u"--read-only"_s});
        const QStringList list{u"sh"_s, u"-c"_s, u"ls -la /etc; cat /etc/*"_s};
        const QByteArray old = rig.exec(list).out;
        QVERIFY(!old.isEmpty());
        const TwinOutput answer =
            runTwin(QStringList{u"repair"_s, u"--yes"_s, u"--host"_s, hostAddress, u"--container"_s,
                                rig.name(), u"--root"_s, u"/etc"_s, u"--dev"_s, development.path()} +
                    hostAnswers);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.all().contains("LOTSE-S006") && answer.all().contains("/etc/motd"),
                 answer.all().constData());
        QCOMPARE(rig.exec(list).out, old);
    }

    /// Its files are shown; what would have to run in it is not begun, and said so before.
    void aStoppedContainerIsComparedOnly()
    {
        const Workplace place;
        const EngineRig rig(EngineRig::Image::Appliance);
        const QStringList target = targetOf(place, rig, place.profile());
        const TwinOutput running = runTwin(QStringList{u"compare"_s, u"--json"_s} + target);
        QVERIFY2(running.exitCode == 1, running.all().constData());
        rig.stop();
        const TwinOutput stopped = runTwin(QStringList{u"compare"_s, u"--json"_s} + target);
        QVERIFY2(stopped.exitCode == 1, stopped.all().constData());
        const auto states = [](const TwinOutput &output) {
            QMap<QString, QString> found;
            for (const QJsonValue &entry : output.lastJson().value("entries"_L1).toArray())
                found.insert(entry["path"_L1].toString(), entry["state"_L1].toString());
            return found;
        };
        QVERIFY(states(running).size() > 5);
        QCOMPARE(states(stopped), states(running));
        const TwinOutput refused = runTwin(QStringList{u"repair"_s, u"--yes"_s} + target);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.all().contains("LOTSE-E010"), refused.all().constData());
    }

    /// Where nobody tells whom the files belong to, no backup could bring them back.
    void aContainerWithoutTar()
    {
        const Workplace place;
        const EngineRig rig(EngineRig::Image::Appliance);
        QCOMPARE(rig.exec({u"rm"_s, u"/usr/bin/tar"_s}).exitCode, 0);
        const QByteArray old = rig.manifest(mappedTrees());
        const QStringList target = targetOf(place, rig, place.profile());
        QCOMPARE(runTwin(QStringList{u"compare"_s} + target).exitCode, 1);
        const TwinOutput answer = runTwin(QStringList{u"repair"_s, u"--yes"_s} + target);
        if (EngineRig::isPodman() || EngineRig::isGuest()) {
            QCOMPARE(answer.exitCode, 2);
            QVERIFY2(answer.all().contains("LOTSE-S021"), answer.all().constData());
            QCOMPARE(rig.manifest(mappedTrees()), old);
        } else {
            QVERIFY2(answer.exitCode == 0, answer.all().constData());
        }
    }

    void theArchiveRestoresByteForByte()
    {
        const Workplace place;
        const EngineRig rig(EngineRig::Image::Appliance);
        const QStringList target = targetOf(place, rig, place.profile());
        const QByteArray stale = rig.manifest(mappedTrees());
        const TwinOutput repair = runTwin(QStringList{u"repair"_s, u"--yes"_s, u"--json"_s} + target);
        QVERIFY2(repair.exitCode == 0, repair.all().constData());

        // Unpacked with foreign tools into a folder of the same container and measured there.
        const QDir runs(qEnvironmentVariable("XDG_STATE_HOME") + u"/lotse/runs"_s);
        QStringList archives;
        QDirIterator it(runs.path(), {u"*.tar.zst"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            archives << it.next();
        QVERIFY(!archives.isEmpty());
        std::sort(archives.begin(), archives.end());
        QCOMPARE(rig.exec({u"mkdir"_s, u"/restored"_s}).exitCode, 0);
        const QString folder = place.path(u"restored"_s);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(run(u"tar"_s, {u"--zstd"_s, u"-xpf"_s, archives.last(), u"-C"_s, folder}));
        // What -a keeps for Docker, Podman gives to the container's own user.
        if (EngineRig::isGuest()) {
            QProcess tar;
            tar.start(u"tar"_s, {u"-C"_s, folder, u"-c"_s, u"."_s});
            QVERIFY(tar.waitForFinished(60000) && tar.exitCode() == 0);
            rig.unpack(tar.readAllStandardOutput(), u"/restored"_s);
        } else {
            const QString copy = u"tar -C \"$1\" -c . | docker -H \"$2\" cp %1 - \"$3:/restored\""_s.arg(
                EngineRig::isPodman() ? QString() : u"-a"_s);
            QVERIFY(run(u"sh"_s, {u"-c"_s, copy, u"sh"_s, folder, EngineRig::address(), rig.name()}));
        }
        QByteArray restored =
            rig.manifest({u"/restored/src"_s, u"/restored/templates"_s, u"/restored/VERSION"_s});
        restored.replace("/restored/", "/opt/whisper-appliance/");
        QCOMPARE(restored, stale);
    }

    void aCheckThatTurnsRedBringsTheOldStateBack()
    {
        const Workplace place;
        const EngineRig rig(EngineRig::Image::Appliance);
        const QStringList target = targetOf(place, rig, place.profileThatTurnsRed());
        const QByteArray stale = rig.manifest(mappedTrees());

        const TwinOutput repair = runTwin(QStringList{u"repair"_s, u"--yes"_s} + target);
        QVERIFY2(repair.exitCode == 3, repair.all().constData());
        QCOMPARE(rig.manifest(mappedTrees()), stale);
        QTRY_VERIFY_WITH_TIMEOUT(rig.curl(u"/api/enterprise/check-updates"_s).out.contains("fallback"),
                                 20000);
    }
};

QTEST_GUILESS_MAIN(TwinRepairTest)
#include "tst_twinrepair.moc"
