// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/smallfiles.h"
#include "core/treesnapshot.h"
#include "support/explain.h"
#include "support/files.h"
#include "support/wayhost.h"

#include <QDir>
#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

/// A stopped guest of the double of a Proxmox VE node: what is seen of it, and that its lock never stays.
class MountedGuestTest : public QObject
{
    Q_OBJECT

    const EngineWay m_way;

    static constexpr auto hostileName = "a '$\"\n b";

    static RootPath at(const char *path) { return *RootPath::fromBytes(path); }
    static QString place(const QString &number)
    {
        return qEnvironmentVariable("LOTSE_NODE") + u"/lxc/"_s + number;
    }
    static QString configFile(const QString &number)
    {
        return qEnvironmentVariable("LOTSE_NODE") + u"/guests/"_s + number + u".conf"_s;
    }
    static QByteArray lockOf(const QString &number)
    {
        const QByteArray config = contents(configFile(number));
        const qsizetype at = config.indexOf("lock: ");
        return at < 0 ? QByteArray() : config.mid(at + 6).split('\n').first();
    }
    static bool isMounted(const QString &number)
    {
        return contents(u"/proc/self/mounts"_s).contains("/lxc/" + number.toUtf8() + "/mounted ");
    }
    /// What is told alike by every way to read a tree: times to the second.
    static QByteArray seconds(const TreeSnapshot &tree)
    {
        TreeSnapshot rounded;
        for (const TreeSnapshot::Item &item : tree.items()) {
            TreeEntry entry = item.entry;
            entry.mtimeNs -= entry.mtimeNs % 1'000'000'000;
            std::ignore = rounded.folder(item.path.parent(), std::span(&entry, 1));
        }
        return rounded.toText();
    }

private Q_SLOTS:
    void aStoppedGuestShowsItsFiles_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("privileged") << QStringList();
        QTest::newRow("unprivileged") << QStringList{u"--userns=remap"_s}; // what a node makes by itself
    }
    void aStoppedGuestShowsItsFiles()
    {
        QFETCH(QStringList, options);
        const EngineRig rig(EngineRig::Image::Busybox, options);
        const RigOutput made =
            rig.exec({u"sh"_s, u"-c"_s,
                      u"cd /srv && ln -s /srv/app absolute && ln -s app/../app relative && ln -s absolute "
                      "twice && ln -s loop loop && ln -s /etc/shadow out && ln -s ../../../../srv/app up && "
                      "chown 33:44 app/VERSION && chmod 4750 app/VERSION && printf x > \"app/$1\" && "
                      "mkdir app/empty && ln app/VERSION app/hard"_s,
                      u"lotse"_s, QString::fromUtf8(hostileName)});
        QCOMPARE(made.exitCode, 0);
        const Result<std::unique_ptr<Host>> host = connectOn(m_way);
        const Result<std::unique_ptr<Container>> opened = (*host)->open(rig.name(), {});
        QVERIFY2(opened, explain(opened).constData());
        Container &container = **opened;
        const IgnoreRules none;
        TreeSnapshot running;
        QVERIFY(container.list(at("/srv/app"), none, {ListTier::Sha256sum, true}, running, {}));
        rig.stop();
        QVERIFY(container.state({})->tellsOwners);
        for (const ListTier tier : {ListTier::Best, ListTier::Archive}) {
            TreeSnapshot stopped;
            const Result<> listed = container.list(at("/srv/app"), none, {tier, true}, stopped, {});
            QVERIFY2(listed, explain(listed).constData());
            QCOMPARE(seconds(stopped), seconds(running));
            QCOMPARE(stopped.find(*RelPath::fromBytes("VERSION"))->entry.uid, 33U);
        }
        // Links lead where they lead in the guest, not to what lies there on the node.
        for (const char *path : {"/srv/absolute", "/srv/relative", "/srv/twice", "/srv/up"}) {
            TreeSnapshot found;
            const Result<> listed = container.list(*RootPath::fromBytes(path), none, {}, found, {});
            QVERIFY2(listed, explain(listed).constData());
            QCOMPARE(seconds(found), seconds(running));
        }
        TreeSnapshot link;
        QVERIFY(container.list(at("/srv/out"), none, {}, link, {}));
        QCOMPARE(link.items().first().entry.kind, EntryKind::Link);
        TreeSnapshot missing;
        for (const char *path : {"/srv/none", "/srv/loop/x", "/srv/app/VERSION/x"})
            QCOMPARE(container.list(at(path), none, {}, missing, {}).error().code, Code::PathNotInContainer);
        const QList<RelPath> wanted{*RelPath::fromBytes("VERSION"), *RelPath::fromBytes(hostileName)};
        const auto small = readSmallFiles(container, at("/srv/absolute"), wanted, 1 << 20, {});
        QVERIFY2(small, explain(small).constData());
        QCOMPARE(small->value(wanted[0]), "1.2.3\n");
        QCOMPARE(small->value(wanted[1]), "x");
        const auto gone = container.readTar(at("/srv/none"), {}, {});
        QVERIFY(gone);
        QCOMPARE((*gone)->read().error().code, Code::PathNotInContainer);
        // Nothing of it is left on the node.
        QVERIFY(container.state({})->facts.lock.isEmpty());
        QVERIFY(!isMounted(rig.guest()));
    }

    void aMountIsAlwaysTakenBack()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        QCOMPARE(
            rig.exec({u"dd"_s, u"if=/dev/zero"_s, u"of=/srv/app/big"_s, u"bs=1M"_s, u"count=64"_s}).exitCode,
            0);
        rig.stop();
        const Result<std::unique_ptr<Host>> host = connectOn(m_way);
        const Result<std::unique_ptr<Container>> container = (*host)->open(rig.name(), {});
        QVERIFY2(container, explain(container).constData());
        ServiceRef itself;
        itself.kind = ServiceRef::Kind::Container;
        {
            // Left in the middle: what follows waits for the lock, and a start is what follows.
            Result<std::unique_ptr<ByteSource>> tar = (*container)->readTar(at("/srv/app"), {}, {});
            QVERIFY2(tar, explain(tar).constData());
            QVERIFY(!(*tar)->read()->isEmpty());
            QCOMPARE(lockOf(rig.guest()), "mounted");
            QVERIFY(isMounted(rig.guest()));
        }
        Result<> done = (*container)->control(itself, ServiceAction::Start, {});
        QVERIFY2(done, explain(done).constData());
        QVERIFY(!isMounted(rig.guest()));
        done = (*container)->control(itself, ServiceAction::Stop, {});
        QVERIFY2(done, explain(done).constData());
        QVERIFY((*container)->state({}));
        {
            // Cut: the whole connection is gone, and nobody comes back.
            Result<std::unique_ptr<Host>> second = connectOn(m_way);
            Result<std::unique_ptr<Container>> same = (*second)->open(rig.name(), {});
            QVERIFY((*same)->state({}));
            Result<std::unique_ptr<ByteSource>> tar = (*same)->readTar(at("/srv/app"), {}, {});
            QVERIFY(!(*tar)->read()->isEmpty());
            m_way.cutConnections();
            Result<QByteArray> piece = (*tar)->read();
            while (piece && !piece->isEmpty())
                piece = (*tar)->read();
            QVERIFY(!piece);
            QCOMPARE(piece.error().kind, Error::Kind::Unreachable);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!isMounted(rig.guest()) && lockOf(rig.guest()).isEmpty(), 15000);
        // Somebody else's lock is nobody's to take away, and not waited for.
        const QByteArray config = contents(configFile(rig.guest()));
        QVERIFY(write(configFile(rig.guest()), config + "lock: backup\n"));
        TreeSnapshot tree;
        const Result<> listed = (*container)->list(at("/srv/app"), IgnoreRules(), {}, tree, {});
        QVERIFY(!listed);
        QCOMPARE(listed.error().code, Code::GuestLocked);
        QCOMPARE(listed.error().args, (QStringList{rig.name(), u"backup"_s}));
        QCOMPARE(lockOf(rig.guest()), "backup");
        QVERIFY(write(configFile(rig.guest()), config));
        // A mount that fails half-way has locked the guest already.
        const QString root = place(rig.guest()) + u"/rootfs"_s;
        QVERIFY(QDir().rename(root, place(rig.guest()) + u"/elsewhere"_s));
        const Result<> failed = (*container)->list(at("/srv/app"), IgnoreRules(), {}, tree, {});
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, Code::CommandFailed);
        QCOMPARE(failed.error().detail, u"mounting container failed"_s);
        QVERIFY(lockOf(rig.guest()).isEmpty());
        QVERIFY(QDir().rename(place(rig.guest()) + u"/elsewhere"_s, root));
    }
};

QTEST_GUILESS_MAIN(MountedGuestTest)
#include "tst_mountedguest.moc"
