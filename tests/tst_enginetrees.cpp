// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/treediff.h"
#include "core/treescanner.h"
#include "support/explain.h"
#include "support/places.h"
#include "support/wayhost.h"

#include <QDir>
#include <QProcess>
#include <QTest>
#include <algorithm>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

/// The hostile trees of make_trees.py in real containers: every tier finds exactly the expected differences,
/// and the same entries as the local scanner sees.
class EngineTreesTest : public QObject
{
    Q_OBJECT

    const EngineWay m_way;

    QString m_trees;
    std::unique_ptr<EngineRig> m_appliance;
    std::unique_ptr<EngineRig> m_busybox;
    std::unique_ptr<EngineRig> m_noShell;

    static QByteArray tarOf(const QString &folder)
    {
        QProcess tar;
        tar.start(u"tar"_s, {u"-C"_s, folder, u"--format=posix"_s, u"-c"_s, u"."_s});
        tar.waitForFinished(60000);
        return tar.readAllStandardOutput();
    }
private Q_SLOTS:
    void initTestCase()
    {
        m_trees = QDir::homePath() + u"/hostile"_s;
        QProcess maker;
        maker.start(u"python3"_s, {sourcePath(u"tests/support/make_trees.py"_s), u"hostile"_s, m_trees});
        QVERIFY(maker.waitForFinished(60000) && maker.exitCode() == 0);
        m_appliance = std::make_unique<EngineRig>(EngineRig::Image::Appliance);
        m_busybox = std::make_unique<EngineRig>(EngineRig::Image::Busybox);
        if (!EngineRig::isGuest()) // what cannot be entered by a shell is no guest that Lotse looks into
            m_noShell = std::make_unique<EngineRig>(EngineRig::Image::NoShell);
        QCOMPARE(m_appliance->exec({u"mkdir"_s, u"-p"_s, u"/srv"_s}).exitCode, 0);
        const QByteArray tar = tarOf(m_trees + u"/remote"_s);
        for (const EngineRig *rig : {m_appliance.get(), m_busybox.get(), m_noShell.get()})
            if (rig)
                rig->unpack(tar, u"/srv/hostile"_s);
    }
    void cleanupTestCase()
    {
        m_appliance.reset();
        m_busybox.reset();
        m_noShell.reset();
    }

    void everyTierFindsExactlyTheExpectedDifferences_data()
    {
        QTest::addColumn<int>("image");
        QTest::addColumn<ListTier>("tier");
        QTest::newRow("python3") << 0 << ListTier::Python3;
        QTest::newRow("sha256sum, GNU") << 0 << ListTier::Sha256sum;
        QTest::newRow("archive, systemd container") << 0 << ListTier::Archive;
        QTest::newRow("sha256sum, busybox") << 1 << ListTier::Sha256sum;
        QTest::newRow("archive, busybox") << 1 << ListTier::Archive;
        if (!EngineRig::isGuest())
            QTest::newRow("no shell") << 2 << ListTier::Best;
    }
    void everyTierFindsExactlyTheExpectedDifferences()
    {
        QFETCH(int, image);
        QFETCH(ListTier, tier);
        const EngineRig &rig = image == 0 ? *m_appliance : image == 1 ? *m_busybox : *m_noShell;
        const Result<std::unique_ptr<Host>> host = connectOn(m_way);
        QVERIFY2(host, explain(host).constData());
        const Result<std::unique_ptr<Container>> container = (*host)->open(rig.name(), {});
        QVERIFY2(container, explain(container).constData());

        TreeSnapshot found;
        const Result<> listed =
            (*container)->list(*RootPath::fromBytes("/srv/hostile"), IgnoreRules(), {tier, true}, found, {});
        QVERIFY2(listed, explain(listed).constData());
        TreeSnapshot remote;
        QVERIFY(scanFolder(m_trees + u"/remote"_s, {}, IgnoreRules(), remote, {}));
        QCOMPARE(found.items().size(), remote.items().size());
        for (qsizetype i = 0; i < found.items().size(); ++i) {
            TreeSnapshot::Item a = found.items().at(i);
            TreeSnapshot::Item b = remote.items().at(i);
            // A tar of the engine carries whole seconds, and the folder's own files have moved its time.
            a.entry.mtimeNs = b.entry.mtimeNs = 0;
            QVERIFY2(a == b, (a.path.bytes() + " is not " + b.path.bytes() +
                              " or not equal: " + a.entry.hash.toHex() + ' ' + b.entry.hash.toHex() + ' ' +
                              QByteArray::number(a.entry.mode, 8) + ' ' +
                              QByteArray::number(b.entry.mode, 8) + ' ' + a.entry.error.toUtf8())
                                 .constData());
        }

        TreeSnapshot local;
        QVERIFY(scanFolder(m_trees + u"/local"_s, {}, IgnoreRules(), local, {}));
        DiffOptions options;
        options.modes = ModePolicy::Exact;
        TreeDiff diff;
        diffTrees({}, local, found, IgnoreRules(), options, diff);
        QByteArrayList records;
        for (const Difference &one : std::as_const(diff.entries)) {
            if (one.letter())
                records << QByteArray(1, one.letter()) + '\t' + one.path.bytes();
        }
        QFile expectedFile(m_trees + u"/expected.z"_s);
        QVERIFY(expectedFile.open(QIODevice::ReadOnly));
        QByteArrayList expected = expectedFile.readAll().split('\0');
        expected.removeLast();
        std::ranges::sort(records);
        std::ranges::sort(expected);
        QCOMPARE(records, expected);
    }

    void noDeeperThanAsked_data()
    {
        QTest::addColumn<int>("image");
        QTest::addColumn<ListTier>("tier");
        QTest::newRow("python3") << 0 << ListTier::Python3;
        QTest::newRow("sha256sum, GNU") << 0 << ListTier::Sha256sum;
        QTest::newRow("sha256sum, busybox") << 1 << ListTier::Sha256sum;
    }
    void noDeeperThanAsked()
    {
        QFETCH(int, image);
        QFETCH(ListTier, tier);
        const EngineRig &rig = image == 0 ? *m_appliance : *m_busybox;
        const Result<std::unique_ptr<Host>> host = connectOn(m_way);
        QVERIFY2(host, explain(host).constData());
        const Result<std::unique_ptr<Container>> container = (*host)->open(rig.name(), {});
        QVERIFY2(container, explain(container).constData());
        const auto list = [&](int depth) {
            TreeSnapshot found;
            const Result<> listed = (*container)
                                        ->list(*RootPath::fromBytes("/srv/hostile"), IgnoreRules(),
                                               {tier, true, depth}, found, {});
            if (!listed)
                qFatal("%s", explain(listed).constData());
            return found;
        };
        const TreeSnapshot all = list(0);
        for (const int depth : {1, 2, 3}) {
            QList<TreeSnapshot::Item> wanted = all.items();
            wanted.removeIf([&](const TreeSnapshot::Item &item) {
                return !item.path.isRoot() && item.path.bytes().count('/') >= depth;
            });
            QVERIFY(wanted.size() < all.items().size());
            QCOMPARE(list(depth).items(), wanted);
        }
    }

    /// Copying a hostile tree inside a container loses nothing.
    void copiesInsideAreEqual_data()
    {
        QTest::addColumn<int>("image");
        QTest::newRow("GNU") << 0;
        QTest::newRow("busybox") << 1;
    }
    void copiesInsideAreEqual()
    {
        QFETCH(int, image);
        const EngineRig &rig = image == 0 ? *m_appliance : *m_busybox;
        const Result<std::unique_ptr<Host>> host = connectOn(m_way);
        const Result<std::unique_ptr<Container>> container = (*host)->open(rig.name(), {});
        QVERIFY2(container, explain(container).constData());
        const RootPath from = *RootPath::fromBytes("/srv/hostile");
        const RootPath to = *RootPath::fromBytes("/srv/hostile copy\n'");
        const Result<> copied = (*container)->copyTree(from, to, {});
        QVERIFY2(copied, explain(copied).constData());
        TreeSnapshot a;
        TreeSnapshot b;
        QVERIFY((*container)->list(from, IgnoreRules(), {}, a, {}));
        QVERIFY((*container)->list(to, IgnoreRules(), {}, b, {}));
        QCOMPARE(b.items().size(), a.items().size());
        for (qsizetype i = 0; i < a.items().size(); ++i) {
            TreeSnapshot::Item x = a.items().at(i);
            TreeSnapshot::Item y = b.items().at(i);
            if (x.entry.kind == EntryKind::Link)
                x.entry.mtimeNs = y.entry.mtimeNs = 0; // busybox does not copy the times of links
            QVERIFY2(x == y, x.path.bytes().constData());
        }
        const RootPath gone[] = {to};
        QVERIFY((*container)->remove(gone, {}));
    }
};

QTEST_GUILESS_MAIN(EngineTreesTest)
#include "tst_enginetrees.moc"
