// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/treescanner.h"
#include "core/treesnapshot.h"
#include "support/explain.h"
#include "support/places.h"
#include "support/unixfolder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

/// The commands of Unix containers, run for real on folders of this machine, with GNU tools and with busybox.
/// Everything lies in the test's own home, which the wrapper removes.
class UnixContainerTest : public QObject
{
    Q_OBJECT

    static QByteArray home() { return QDir::homePath().toLocal8Bit(); }
    static RootPath at(const QByteArray &path) { return *RootPath::fromBytes(path); }

    static TreeSnapshot scanned(const QByteArray &folder)
    {
        TreeSnapshot snapshot;
        const Result<> scan = scanFolder(QString::fromLocal8Bit(folder), {}, IgnoreRules(), snapshot, {});
        if (!scan)
            qFatal("%s", explain(scan).constData());
        return snapshot;
    }
    /// What a tar or busybox cannot say or copy (parts of seconds, times of links) does not count here.
    static QByteArrayList lines(const TreeSnapshot &tree)
    {
        QByteArrayList found;
        for (const TreeSnapshot::Item &item : tree.items()) {
            const TreeEntry &e = item.entry;
            found << item.path.bytes() + " kind " + QByteArray::number(int(e.kind)) + " mode " +
                         QByteArray::number(e.mode, 8) + " owner " + QByteArray::number(e.uid) + ':' +
                         QByteArray::number(e.gid) + " size " + QByteArray::number(e.size) + " time " +
                         QByteArray::number(e.kind == EntryKind::Link ? 0 : e.mtimeNs / 1000000000) +
                         " hash " + e.hash.toHex() + " to " + e.linkTarget +
                         (e.unreadable ? " unreadable" : "");
        }
        return found;
    }
    static void compare(const TreeSnapshot &found, const TreeSnapshot &expected)
    {
        const QByteArrayList a = lines(found);
        const QByteArrayList b = lines(expected);
        for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
            QVERIFY2(a.at(i) == b.at(i), ("\n" + a.at(i) + "\n" + b.at(i)).constData());
        QCOMPARE(a.size(), b.size());
    }
    // Names that are no UTF-8 do not survive QString: stdio takes bytes.
    static void write(const QByteArray &path, const QByteArray &content)
    {
        QFile file;
        FILE *stream = fopen(path.constData(), "w");
        QVERIFY(stream && file.open(stream, QIODevice::WriteOnly, QFile::AutoCloseHandle));
        QCOMPARE(file.write(content), content.size());
    }
    static QByteArray contentOf(const QByteArray &path)
    {
        QFile file;
        FILE *stream = fopen(path.constData(), "r");
        return stream && file.open(stream, QIODevice::ReadOnly, QFile::AutoCloseHandle) ? file.readAll()
                                                                                        : "(missing)";
    }
    QByteArray freshFolder()
    {
        const QByteArray folder = home() + "/place " + QByteArray::number(++m_folders);
        QDir().mkpath(QString::fromLocal8Bit(folder));
        return folder;
    }
    void toolRows()
    {
        QTest::addColumn<QByteArray>("tools");
        QTest::newRow("GNU") << QByteArray();
        QTest::newRow("busybox") << m_busybox;
    }

    QByteArray m_busybox;
    int m_folders = 0;

private Q_SLOTS:
    void initTestCase()
    {
        m_busybox = home() + "/busybox";
        QVERIFY(QDir().mkpath(QString::fromLocal8Bit(m_busybox)));
        QProcess box;
        box.start(u"/bin/busybox"_s, {u"--install"_s, u"-s"_s, QString::fromLocal8Bit(m_busybox)});
        QVERIFY(box.waitForFinished() && box.exitCode() == 0);
    }

    void everyTierListsHostileTreesAsTheLocalScanner_data()
    {
        QTest::addColumn<ListTier>("tier");
        QTest::addColumn<QByteArray>("tools");
        QTest::newRow("python3") << ListTier::Python3 << QByteArray();
        QTest::newRow("sha256sum, GNU") << ListTier::Sha256sum << QByteArray();
        QTest::newRow("sha256sum, busybox") << ListTier::Sha256sum << m_busybox;
        QTest::newRow("archive, GNU") << ListTier::Archive << QByteArray();
        QTest::newRow("archive, busybox") << ListTier::Archive << m_busybox;
    }
    void everyTierListsHostileTreesAsTheLocalScanner()
    {
        QFETCH(ListTier, tier);
        QFETCH(QByteArray, tools);
        const QString out = QDir::homePath() + u"/hostile"_s;
        if (!QFile::exists(out)) {
            QProcess maker;
            maker.start(u"python3"_s, {sourcePath(u"tests/support/make_trees.py"_s), u"hostile"_s, out});
            QVERIFY(maker.waitForFinished(60000));
            QVERIFY2(maker.exitCode() == 0, maker.readAllStandardError().constData());
        }
        for (const QByteArray side : {"local", "remote"}) {
            UnixFolder container(out.toLocal8Bit(), tools);
            TreeSnapshot found;
            const Result<> listed = container.list(at('/' + side), IgnoreRules(), {tier, true}, found, {});
            QVERIFY2(listed, explain(listed).constData());
            compare(found, scanned(out.toLocal8Bit() + '/' + side));
        }
    }

    void ignoredFoldersAreNamedButNotEntered_data() { everyTierListsHostileTreesAsTheLocalScanner_data(); }
    void ignoredFoldersAreNamedButNotEntered()
    {
        QFETCH(ListTier, tier);
        QFETCH(QByteArray, tools);
        const QByteArray folder = freshFolder();
        QDir().mkpath(QString::fromLocal8Bit(folder + "/app/node_modules/deep/er"));
        QDir().mkpath(QString::fromLocal8Bit(folder + "/app/lib/build"));
        QDir().mkpath(QString::fromLocal8Bit(folder + "/app/empty"));
        write(folder + "/app/node_modules/deep/x", "x");
        write(folder + "/app/lib/build/out", "x");
        write(folder + "/app/lib/main.pyc", "x");
        write(folder + "/app/lib/main.py", "x");
        const IgnoreRules ignore = IgnoreRules::layered(true, {}, {"/lib/build/"}, {});
        UnixFolder container(folder, tools);
        TreeSnapshot found;
        QVERIFY(container.list(at("/app"), ignore, {tier, true}, found, {}));
        TreeSnapshot expected;
        QVERIFY(scanFolder(QString::fromLocal8Bit(folder + "/app"), {}, ignore, expected, {}));
        compare(found, expected);
        QVERIFY(found.find(*RelPath::fromBytes("node_modules")));
        QVERIFY(!found.find(*RelPath::fromBytes("node_modules/deep")));
        QVERIFY(found.find(*RelPath::fromBytes("lib/main.pyc"))->entry.hash.isEmpty());
    }

    void aFileAsRootIsOneEntryAndAMissingOneIsNotFound_data()
    {
        everyTierListsHostileTreesAsTheLocalScanner_data();
    }
    void aFileAsRootIsOneEntryAndAMissingOneIsNotFound()
    {
        QFETCH(ListTier, tier);
        QFETCH(QByteArray, tools);
        const QByteArray folder = freshFolder();
        write(folder + "/-a b\n", "hello");
        UnixFolder container(folder, tools);
        TreeSnapshot found;
        const Result<> listed = container.list(at("/-a b\n"), IgnoreRules(), {tier, true}, found, {});
        QVERIFY2(listed, explain(listed).constData());
        QCOMPARE(found.items().size(), 1);
        QVERIFY(found.items().first().path.isRoot());
        QCOMPARE(found.items().first().entry.size, 5);
        QCOMPARE(found.items().first().entry.hash.size(), 32);
        const Result<> missing = container.list(at("/nothing"), IgnoreRules(), {tier, true}, found, {});
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, Code::PathNotInContainer);
    }

    void renamesAreOneUnit_data() { toolRows(); }
    void renamesAreOneUnit()
    {
        QFETCH(QByteArray, tools);
        const QByteArray folder = freshFolder();
        UnixFolder container(folder, tools);
        QByteArrayList names{"plain",        "with space",     "-n",  "two\nlines\n", "back\\slash\\n",
                             "\xff\x81\x88", "$(touch pwned)", "it's"};
        QList<Rename> renames;
        for (const QByteArray &name : names) {
            write(folder + '/' + name, "old " + name);
            write(folder + "/.new-" + name, "new " + name);
            renames << Rename{at("/.new-" + name), at('/' + name)};
        }
        const TreeSnapshot before = scanned(folder);

        // The last one fails: everything is as it was, replaced files included.
        QList<Rename> failing = renames;
        failing << Rename{at("/missing"), at("/anything")};
        const Result<> failed = container.rename(failing, {});
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, Code::CommandFailed);
        compare(scanned(folder), before);
        // A folder is never replaced, nor moved into.
        QDir().mkpath(QString::fromLocal8Bit(folder + "/folder"));
        failing.last() = Rename{at("/.new-plain"), at("/folder")};
        QVERIFY(!container.rename(failing, {}));
        QCOMPARE(contentOf(folder + "/plain"), "old plain");
        QVERIFY(QDir().rmdir(QString::fromLocal8Bit(folder + "/folder")));
        compare(scanned(folder), before);

        const Result<> renamed = container.rename(renames, {});
        QVERIFY2(renamed, explain(renamed).constData());
        for (const QByteArray &name : names)
            QCOMPARE(contentOf(folder + '/' + name), "new " + name);
        QCOMPARE(scanned(folder).items().size(), names.size());
    }
    void aCutListRenamesNothing_data() { toolRows(); }
    void aCutListRenamesNothing()
    {
        QFETCH(QByteArray, tools);
        const QByteArray folder = freshFolder();
        write(folder + "/a", "a");
        const Rename one[] = {{at("/a"), at("/b")}};
        Command command =
            UnixCommands::rename([&folder](const RootPath &path) { return folder + path.bytes(); }, one);
        command.input.chop(5);
        if (!tools.isEmpty())
            command.argv.first() = tools + "/sh";
        LocalCommandRunner runner;
        const Result<CommandOutput> output = runner.run(command, {});
        QVERIFY(output);
        QVERIFY(output->exitCode != 0);
        QCOMPARE(contentOf(folder + "/a"), "a");
    }

    void copiesAreEqualAndRefuseToOverwrite_data() { toolRows(); }
    void copiesAreEqualAndRefuseToOverwrite()
    {
        QFETCH(QByteArray, tools);
        const QByteArray folder = freshFolder();
        QProcess maker;
        maker.start(u"python3"_s, {sourcePath(u"tests/support/make_trees.py"_s), u"hostile"_s,
                                   QString::fromLocal8Bit(folder + "/trees")});
        QVERIFY(maker.waitForFinished(60000) && maker.exitCode() == 0);
        UnixFolder container(folder, tools);
        const Result<> copied = container.copyTree(at("/trees/local"), at("/trees/-copy it's"), {});
        QVERIFY2(copied, explain(copied).constData());
        compare(scanned(folder + "/trees/-copy it's"), scanned(folder + "/trees/local"));
        QVERIFY(!container.copyTree(at("/trees/local"), at("/trees/-copy it's"), {}));
        compare(scanned(folder + "/trees/-copy it's"), scanned(folder + "/trees/local"));
        QVERIFY(!container.copyTree(at("/trees/none"), at("/trees/none copy"), {}));
        QVERIFY(!QFile::exists(QString::fromLocal8Bit(folder + "/trees/none copy")));
        const RootPath gone[] = {at("/trees/-copy it's"), at("/trees/never was")};
        QVERIFY(container.remove(gone, {}));
        QVERIFY(!QFile::exists(QString::fromLocal8Bit(folder + "/trees/-copy it's")));
        QVERIFY(QFile::exists(QString::fromLocal8Bit(folder + "/trees/local")));
    }

    void foldersAndAttributes_data() { toolRows(); }
    void foldersAndAttributes()
    {
        QFETCH(QByteArray, tools);
        const QByteArray folder = freshFolder();
        UnixFolder container(folder, tools);
        QVERIFY(container.makeFolder(at("/-new folder"), 0750, {}));
        write(folder + "/-new folder/file", "x");
        const AttributeChange changes[] = {{at("/-new folder/file"), 04711, 12, 13}};
        const Result<> changed = container.setAttributes(changes, {});
        QVERIFY2(changed, explain(changed).constData());
        const TreeSnapshot tree = scanned(folder);
        QCOMPARE(tree.items().at(0).entry.mode, 0750U);
        QCOMPARE(tree.items().at(1).entry.mode, 04711U);
        QCOMPARE(tree.items().at(1).entry.uid, 12U);
        QCOMPARE(tree.items().at(1).entry.gid, 13U);
    }

    void aStopEndsTheCommandSoon()
    {
        LocalCommandRunner runner;
        std::stop_source stop;
        const CallContext call = CallContext(stop.get_token()).within(std::chrono::milliseconds(150));
        QElapsedTimer timer;
        timer.start();
        const Result<CommandOutput> output =
            runner.run({{"sh", "-c", "trap '' TERM; sleep 60"}, {}, {}}, call);
        QVERIFY(!output);
        QCOMPARE(output.error().kind, Error::Kind::Timeout);
        QVERIFY2(timer.elapsed() < 150 + 250 + 200, qPrintable(QString::number(timer.elapsed())));
    }
    void bigInputAndOutputFlowBothWays()
    {
        LocalCommandRunner runner;
        const QByteArray big(5 << 20, 'x');
        const Result<CommandOutput> output = runner.run({{"cat"}, big, {}}, {});
        QVERIFY(output);
        QCOMPARE(output->out.size(), big.size());
        QCOMPARE(output->exitCode, 0);
    }
    void aDaemonLeftBehindDoesNotHoldTheCommand()
    {
        LocalCommandRunner runner;
        const Result<CommandOutput> output = runner.run({{"sh", "-c", "sleep 20 & echo $!"}, {}, {}}, {});
        QVERIFY(output);
        QVERIFY(output->out.trimmed().toInt() > 0);
        QCOMPARE(runner.run({{"kill", output->out.trimmed()}, {}, {}}, {})->exitCode, 0);
    }
    void importProbesSayWhatTheyFound()
    {
        const QByteArray folder = freshFolder();
        QDir().mkpath(QString::fromLocal8Bit(folder + "/app/src"));
        write(folder + "/app/src/good.py", "print('noise')\nname = 1\n");
        write(folder + "/app/src/bad.py", "import nothing_like_this\n");
        UnixFolder container(folder);
        ImportProbe probe;
        probe.interpreter = "/usr/bin/python3";
        probe.workingFolder = at("/app");
        probe.searchPath = {"src"};
        probe.environment = {{"A", "b c"}};
        probe.module = "good";
        probe.names = {"name", "other"};
        Result<CommandOutput> output = container.ask(probe, {});
        QVERIFY(output);
        QJsonObject answer = QJsonDocument::fromJson(output->out).object();
        QCOMPARE(output->exitCode, 1);
        QCOMPARE(answer.value(u"file"_s).toString(), QString::fromLocal8Bit(folder + "/app/src/good.py"));
        QCOMPARE(answer.value(u"missing"_s).toArray(), QJsonArray{u"other"_s});
        probe.module = "bad";
        output = container.ask(probe, {});
        answer = QJsonDocument::fromJson(output->out).object();
        QVERIFY(answer.value(u"error"_s).toString().startsWith(u"ModuleNotFoundError: No module named"_s));
        QVERIFY(!QFile::exists(QString::fromLocal8Bit(folder + "/app/src/__pycache__")));
    }
};

QTEST_GUILESS_MAIN(UnixContainerTest)
#include "tst_unixcontainer.moc"
