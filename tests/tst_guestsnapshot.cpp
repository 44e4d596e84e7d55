// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/site.h"
#include "core/runstore.h"
#include "shared/profilechoice.h"
#include "steps/stepcatalog.h"
#include "support/explain.h"
#include "support/files.h"
#include "support/places.h"
#include "support/twin.h"
#include "support/wayhost.h"
#include "support/windowwalk.h"
#include "support/workplace.h"

#include "shared/languages.h"

#include <QDir>
#include <QJsonDocument>
#include <QLineEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>
#include <QTreeView>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

/// Snapshots and backups that a node keeps of its guest (here: the double of one): by hand, and around a
/// repair.
class GuestSnapshotTest : public QObject
{
    Q_OBJECT

    const EngineWay m_way;
    std::unique_ptr<Host> m_host;

    static QString placeOf(const EngineRig &rig, const QString &what)
    {
        return qEnvironmentVariable("LOTSE_NODE") + u"/guests/"_s + rig.guest() + what;
    }
    /// As the node keeps them.
    static QStringList snapshots(const EngineRig &rig)
    {
        return QJsonDocument::fromJson(contents(placeOf(rig, u".snapshots"_s))).object().keys();
    }
    /// Every file of the appliance with its hash.
    static QByteArray application(const EngineRig &rig)
    {
        return rig
            .exec({u"sh"_s, u"-c"_s,
                   u"cd /opt/whisper-appliance && find . -type f ! -path '*/__pycache__/*' "
                   "-exec sha256sum {} + | sort -k2"_s})
            .out;
    }
    static QString dumpFolder() { return qEnvironmentVariable("LOTSE_NODE") + u"/dump"_s; }
    static QStringList dumps(const EngineRig &rig)
    {
        return QDir(dumpFolder()).entryList({u"vzdump-lxc-"_s + rig.guest() + u"-*"_s}, QDir::Files);
    }
    static void addToConfiguration(const EngineRig &rig, const QByteArray &line)
    {
        const QString file = placeOf(rig, u".conf"_s);
        const QByteArray old = contents(file);
        QVERIFY(write(file, old + line + '\n'));
    }
    std::unique_ptr<Container> open(const EngineRig &rig)
    {
        Result<std::unique_ptr<Host>> host = connectOn(m_way);
        if (!host)
            qFatal("%s", explain(host).constData());
        m_host = *std::move(host); // a container needs its host
        Result<std::unique_ptr<Container>> container = m_host->open(rig.name(), {});
        if (!container)
            qFatal("%s", explain(container).constData());
        return *std::move(container);
    }
    QStringList targetOf(const Workplace &place, const EngineRig &rig) const
    {
        return {u"--profile"_s,
                place.profileFor(rig, place.profile()),
                u"--host"_s,
                m_way.address(),
                u"--accept-fingerprint"_s,
                rig.certificateFingerprint(),
                u"--accept-fingerprint"_s,
                m_way.fingerprints().first(),
                u"--secret-fd"_s,
                u"0"_s};
    }

    /// A repair whose twin is killed while it changes the application.
    void breakOff(const QStringList &target) const
    {
        QProcess twin;
        twin.start(programPath(u"lotse-cli"_s), QStringList{u"repair"_s, u"--yes"_s} + target);
        twin.write(m_way.secrets().first().toUtf8() + '\n');
        twin.closeWriteChannel();
        const auto isSwitching = [] {
            const QList<RunStore::Run> runs = RunStore().runs();
            return !runs.isEmpty() && runs.first().verdict == u"unfinished"_s &&
                   contents(runs.first().folder + u"/journal.jsonl"_s).contains("\"act\":\"switch\"");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSwitching(), 60000);
        twin.kill();
        QVERIFY(twin.waitForFinished());
    }

private Q_SLOTS:
    void initTestCase() { answerTwin(m_way.secrets().first().toUtf8() + '\n'); }

    /// The next guest bears the number of the last one.
    void cleanup() { QDir(dumpFolder()).removeRecursively(); }

    void aMomentIsKeptAndComesBack()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const std::unique_ptr<Container> container = open(rig);
        const Result<ContainerState> state = container->state({});
        QVERIFY2(state, explain(state).constData());
        QCOMPARE(state->snapshots, SnapshotAbility::Possible);
        SnapshotOperation moment{SnapshotOperation::Act::Take, u"lotse_one"_s, u"for a test"_s};
        Result<> done = container->snapshot(moment, {});
        QVERIFY2(done, explain(done).constData());
        QCOMPARE(snapshots(rig), QStringList{u"lotse_one"_s});
        done = container->snapshot(moment, {}); // the name is taken
        QVERIFY(!done);
        QCOMPARE(done.error().code, Code::NodeTaskFailed);
        QCOMPARE(rig.exec({u"sh"_s, u"-c"_s, u"echo new >/srv/app/VERSION"_s}).exitCode, 0);
        moment.act = SnapshotOperation::Act::RollBack;
        done = container->snapshot(moment, {});
        QVERIFY2(done, explain(done).constData());
        QCOMPARE(rig.exec({u"cat"_s, u"/srv/app/VERSION"_s}).out, "1.2.3\n"); // and it runs
        moment.act = SnapshotOperation::Act::Remove;
        for (int i = 0; i < 2; ++i) { // one that is gone is fine
            done = container->snapshot(moment, {});
            QVERIFY2(done, explain(done).constData());
            QCOMPARE(snapshots(rig), QStringList());
        }
    }

    void whereNoneIsPossibleItIsKnown()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        addToConfiguration(rig, "mp0: /var/tmp,mp=/data");
        const std::unique_ptr<Container> container = open(rig);
        const Result<ContainerState> state = container->state({});
        QVERIFY2(state, explain(state).constData());
        QCOMPARE(state->snapshots, SnapshotAbility::NoStorage);
        // Whatever keeps the old state comes before the first change.
        const auto input = std::make_shared<PlanInput>();
        input->snapshot = u"lotse_one"_s;
        input->hostBackup = u"local"_s;
        QStringList order;
        for (const std::unique_ptr<Step> &step : makeSteps(stepKinds(), input))
            order << step->kind() + (step->preview(*container).secures ? u"+"_s : QString());
        QCOMPARE(order, (QStringList{u"snapshot+"_s, u"vzdump+"_s, u"backup+"_s, u"copy"_s, u"restart"_s}));
        const Result<> none = container->snapshot({SnapshotOperation::Act::Take, u"lotse_one"_s, {}}, {});
        QVERIFY(!none);
        QCOMPARE(none.error().args.value(1), u"snapshot feature is not available"_s);
    }

    void aRepairKeepsOneUntilItIsProven()
    {
        const Workplace place;
        const EngineRig rig(EngineRig::Image::Appliance);
        const QStringList target = targetOf(place, rig);
        const TwinOutput plan = runTwin(QStringList{u"plan"_s} + target);
        QVERIFY2(plan.out.contains("pct snapshot " + rig.guest().toUtf8() + " lotse_"),
                 plan.all().constData());
        const TwinOutput repair = runTwin(QStringList{u"repair"_s, u"--yes"_s} + target);
        QVERIFY2(repair.exitCode == 0, repair.all().constData());
        QVERIFY2(repair.out.contains("snapshot"), repair.out.constData());
        QCOMPARE(snapshots(rig), QStringList());
        const TwinOutput back = runTwin(QStringList{u"rollback"_s, u"--yes"_s} + target);
        QVERIFY2(back.exitCode == 0, back.all().constData());
        QCOMPARE(snapshots(rig), QStringList());
    }

    /// The run's own way back is barred: its backup is gone, and so is what it had kept in the guest.
    void theLastResortIsTheSnapshot()
    {
        const Workplace place;
        const EngineRig rig(EngineRig::Image::Appliance);
        const QStringList target = targetOf(place, rig);
        const QByteArray old = application(rig);
        const QStringList resort{u"rollback"_s, u"--to-snapshot"_s};
        QCOMPARE(runTwin(resort + target).exitCode, 4); // nobody can be asked

        breakOff(target);
        QVERIFY(QDir(RunStore().runs().first().folder + u"/backup"_s).removeRecursively());
        QVERIFY(
            rig.exec(
                   {u"sh"_s, u"-c"_s,
                    u"find / -xdev -name .lotse-\\* -prune -exec rm -rf {} +; echo x >>/opt/whisper-appliance/VERSION"_s})
                .exitCode == 0);
        QCOMPARE(snapshots(rig).size(), 1);
        const TwinOutput failed = runTwin(QStringList{u"rollback"_s} + target);
        QVERIFY2(failed.exitCode == 2, failed.all().constData());
        QCOMPARE(snapshots(rig).size(), 1); // it is needed now
        // Another operator is at work there.
        const QString lock = u"/opt/whisper-appliance/.lotse-lock"_s;
        QCOMPARE(rig.exec({u"mkdir"_s, lock}).exitCode, 0);
        const TwinOutput taken = runTwin(resort + QStringList{u"--yes"_s} + target);
        QVERIFY2(taken.exitCode == 2, taken.all().constData());
        QVERIFY(application(rig) != old);
        QCOMPARE(rig.exec({u"rm"_s, u"-r"_s, lock}).exitCode, 0);
        const TwinOutput back = runTwin(resort + QStringList{u"--yes"_s} + target);
        QVERIFY2(back.exitCode == 0, back.all().constData());
        QCOMPARE(application(rig), old);
        QCOMPARE(snapshots(rig), QStringList());
        const TwinOutput again =
            runTwin(resort + QStringList{RunStore().runs().first().id, u"--yes"_s} + target);
        QCOMPARE(again.exitCode, 2);
        QVERIFY2(again.err.contains("has no snapshot of"), again.all().constData());
    }

    /// The page asks what the node asks, then what it costs.
    void theWindowReturnsToTheSnapshot()
    {
        const Workplace place;
        const EngineRig rig(EngineRig::Image::Appliance);
        const QByteArray old = application(rig);
        breakOff(targetOf(place, rig));
        QTRY_VERIFY(!RunStore().unfinished().cutOff.isEmpty());
        QVERIFY(setLanguage(u"de"_s));
        const auto english = qScopeGuard([] { setLanguage(u"en"_s); });
        Assistant window(m_way.address(), {});
        window.resize(1280, 800);
        window.show();
        const WindowWalk walk(window, u"guest-de"_s);
        const auto isAsked = [&walk] { return walk.visible<QLineEdit>(u"secret"_s) != nullptr; };
        QTRY_VERIFY2_WITH_TIMEOUT(isAsked() || walk.isReady(u"acceptIdentity"_s), qPrintable(walk.text()),
                                  30000);
        if (!isAsked())
            walk.click(u"acceptIdentity"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(isAsked(), qPrintable(walk.text()), 30000);
        walk.grab(u"0-recovery-question"_s);
        walk.visible<QLineEdit>(u"secret"_s)->setText(m_way.secrets().first());
        walk.click(u"giveSecret"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"snapshot1"_s), qPrintable(walk.text()), 30000);
        walk.grab(u"0-recovery-ways"_s);
        walk.click(u"snapshot1"_s);
        QVERIFY(walk.text().contains(u"geht verloren"_s));
        walk.grab(u"0-recovery-resort"_s);
        walk.click(u"leave1"_s);
        QTRY_VERIFY(!walk.isReady(u"resort1"_s));
        walk.click(u"snapshot1"_s);
        walk.click(u"resort1"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(walk.text().contains(u"ist wiederhergestellt"_s), qPrintable(walk.text()),
                                  90000);
        QCOMPARE(application(rig), old);
        QCOMPARE(snapshots(rig), QStringList());
        QVERIFY(RunStore().unfinished().isEmpty());
    }

    /// A proven repair on a host that this window has not met: backup and way back ask what it asks.
    void anEarlierStateAsksWhatTheNodeAsks()
    {
        const Workplace place;
        const EngineRig rig(EngineRig::Image::Appliance);
        const QByteArray old = application(rig);
        const TwinOutput repair =
            runTwin(QStringList{u"repair"_s, u"--yes"_s, u"--no-snapshot"_s} + targetOf(place, rig));
        QVERIFY2(repair.exitCode == 0, repair.all().constData());
        QVERIFY(application(rig) != old);
        QVERIFY(setLanguage(u"de"_s));
        const auto english = qScopeGuard([] { setLanguage(u"en"_s); });
        for (const bool isWhole : {false, true}) {
            Assistant window(u"demo:new"_s, {});
            window.resize(1024, 700);
            window.show();
            const WindowWalk walk(window, isWhole ? u"restore-de"_s : u"backup-de"_s);
            walk.click(u"toolRestore"_s);
            const QString begin = isWhole ? u"restore1"_s : u"openBackup1"_s;
            QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(begin), qPrintable(walk.text()), 30000);
            walk.click(begin);
            QTRY_VERIFY2_WITH_TIMEOUT(walk.visible<QLineEdit>(u"secret"_s), qPrintable(walk.text()), 30000);
            walk.grab(u"9-question"_s);
            walk.visible<QLineEdit>(u"secret"_s)->setText(u"not this one"_s);
            walk.click(u"giveSecret"_s);
            QTRY_VERIFY2_WITH_TIMEOUT(walk.text().contains(u"nicht eingelassen"_s) &&
                                          walk.visible<QLineEdit>(u"secret"_s),
                                      qPrintable(walk.text()), 30000);
            walk.visible<QLineEdit>(u"secret"_s)->setText(m_way.secrets().first());
            walk.click(u"giveSecret"_s);
            if (isWhole) {
                QTRY_COMPARE_WITH_TIMEOUT(application(rig), old, 90000);
                QTRY_VERIFY2_WITH_TIMEOUT(walk.text().contains(u"Der alte Stand ist wieder da."_s),
                                          qPrintable(walk.text()), 30000);
            } else {
                QTRY_VERIFY2_WITH_TIMEOUT(walk.visible<QTreeView>(u"backupFiles"_s), qPrintable(walk.text()),
                                          30000);
                QVERIFY(!walk.visible<QLineEdit>(u"secret"_s));
            }
        }
    }

    /// Mounting a stopped guest locks it: a backup that begins just then would fail.
    void aBadgeIsNotWorthALock()
    {
        const Workplace place;
        const EngineRig rig(EngineRig::Image::Appliance);
        Result<Profile> profile = loadProfile(place.profileFor(rig, place.profile()));
        QVERIFY2(profile, explain(profile).constData());
        profile->host = m_way.address();
        profile->container = rig.name();
        Site site;
        site.remember(m_way.address(), {m_way.fingerprints(), m_way.secrets()});
        ContainerFacts facts;
        facts.running = true;
        const Result<DriftGlance> running = site.glance(*profile, facts, {});
        QVERIFY2(running, explain(running).constData());
        QVERIFY(running->kind != DriftGlance::Kind::NotCompared);
        rig.stop();
        facts.running = false;
        const Result<DriftGlance> stopped = site.glance(*profile, facts, {});
        QVERIFY2(stopped, explain(stopped).constData());
        QCOMPARE(stopped->kind, DriftGlance::Kind::NotCompared);
        const QString mounted = qEnvironmentVariable("LOTSE_NODE") + u"/lxc/"_s + rig.guest() + u"/mounted"_s;
        QVERIFY(!QFile::exists(mounted));
        // Whoever asks for it gets it.
        const Result<Look> look = site.look(*profile, {});
        QVERIFY2(look, explain(look).constData());
        QVERIFY(!look->container.isEmpty() && QFile::exists(mounted));
    }

    void aBackupOfTheNodeStaysWhenItIsProven()
    {
        const Workplace place;
        const EngineRig rig(EngineRig::Image::Appliance);
        const QStringList target = targetOf(place, rig);
        const TwinOutput unknown = runTwin(QStringList{u"plan"_s, u"--vzdump"_s, u"off"_s} + target);
        QVERIFY2(unknown.all().contains("these can be used: local."), unknown.all().constData());
        const QStringList repair{u"repair"_s, u"--yes"_s, u"--vzdump"_s, u"local"_s};
        const TwinOutput repaired = runTwin(repair + target);
        QVERIFY2(repaired.exitCode == 0, repaired.all().constData());
        const QStringList files = dumps(rig);
        QCOMPARE(files.filter(u".tar.zst"_s).size(), 3); // with log and notes, and free to be removed
        QVERIFY(files.filter(u".protected"_s).isEmpty());
        QCOMPARE(contents(dumpFolder() + u'/' + files.filter(QRegularExpression(u"notes$"_s)).first()),
                 "Lotse, run " + RunStore().runs().first().id.toUtf8());
        QProcess tar;
        tar.start(u"tar"_s,
                  {u"-xOf"_s, dumpFolder() + u'/' + files.filter(QRegularExpression(u"zst$"_s)).first(),
                   u"./opt/whisper-appliance/VERSION"_s});
        QVERIFY(tar.waitForFinished());
        QVERIFY(!tar.readAllStandardOutput().isEmpty());
    }

    void whoeverStopsGetsNone()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const std::unique_ptr<Container> container = open(rig);
        QVERIFY(write(qEnvironmentVariable("LOTSE_NODE") + u"/settings/dumptime"_s, "60"));
        const auto quick =
            qScopeGuard([] { QFile::remove(qEnvironmentVariable("LOTSE_NODE") + u"/settings/dumptime"_s); });
        HostBackupOperation backup{HostBackupOperation::Act::Make, u"local"_s, u"Lotse, run x"_s};
        const Result<> stopped = container->hostBackup(backup, CallContext().within(std::chrono::seconds(2)));
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Timeout);
        QCOMPARE(dumps(rig), QStringList());
        QVERIFY(container->state({})->facts.lock.isEmpty());
        QFile::remove(qEnvironmentVariable("LOTSE_NODE") + u"/settings/dumptime"_s);
        QVERIFY(container->hostBackup(backup, {}));
        QCOMPARE(dumps(rig).filter(QRegularExpression(u"protected$"_s)).size(), 1);
        backup.act = HostBackupOperation::Act::Remove;
        for (int i = 0; i < 2; ++i) { // one that is gone is fine
            const Result<> done = container->hostBackup(backup, {});
            QVERIFY2(done, explain(done).constData());
            QCOMPARE(dumps(rig), QStringList());
        }
    }

    /// Warnings are no failure; "OK" instead of a task is none, and no success either.
    void endsAreReadAsTheyAre()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const std::unique_ptr<Container> container = open(rig);
        const QString settings = qEnvironmentVariable("LOTSE_NODE") + u"/settings/"_s;
        const auto usual = qScopeGuard([settings] {
            QFile::remove(settings + u"warnings"_s);
            QFile::remove(settings + u"moved"_s);
        });
        QVERIFY(write(settings + u"warnings"_s, "2"));
        const Result<> taken = container->snapshot({SnapshotOperation::Act::Take, u"lotse_one"_s, {}}, {});
        QVERIFY2(taken, explain(taken).constData());
        QCOMPARE(snapshots(rig), QStringList{u"lotse_one"_s});
        QVERIFY(write(settings + u"moved"_s, "1"));
        const Result<> backup =
            container->hostBackup({HostBackupOperation::Act::Make, u"local"_s, u"Lotse, run x"_s}, {});
        QVERIFY(!backup);
        QCOMPARE(backup.error().code, Code::NodeTaskFailed);
        QCOMPARE(backup.error().args.value(1), u"OK"_s);
        QCOMPARE(dumps(rig), QStringList());
    }

    /// The node is busy with it: nothing is begun.
    void aLockedGuestIsAnObstacle()
    {
        const Workplace place;
        const EngineRig rig(EngineRig::Image::Appliance);
        addToConfiguration(rig, "lock: backup");
        const TwinOutput repair = runTwin(QStringList{u"repair"_s, u"--yes"_s} + targetOf(place, rig));
        QCOMPARE(repair.exitCode, 2);
        QVERIFY2(repair.all().contains("is locked (backup)"), repair.all().constData());
        QCOMPARE(snapshots(rig), QStringList());
    }

    void withoutOneWhenToldSo()
    {
        const Workplace place;
        const EngineRig rig(EngineRig::Image::Appliance);
        const TwinOutput plan = runTwin(QStringList{u"plan"_s, u"--no-snapshot"_s} + targetOf(place, rig));
        QVERIFY2(!plan.out.contains("pct snapshot"), plan.all().constData());
    }
};

QTEST_MAIN(GuestSnapshotTest)
#include "tst_guestsnapshot.moc"
