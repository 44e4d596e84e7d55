// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gittree.h"
#include "core/sha256.h"
#include "core/treescanner.h"
#include "core/treesnapshot.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace Lotse;
using namespace Qt::StringLiterals;

class TreeScannerTest : public QObject
{
    Q_OBJECT

    static void put(const QString &file, const QByteArray &content)
    {
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
    }
    static QByteArrayList paths(const TreeSnapshot &snapshot)
    {
        QByteArrayList found;
        for (const TreeSnapshot::Item &item : snapshot.items())
            found << item.path.bytes();
        return found;
    }
    static const TreeEntry &at(const TreeSnapshot &snapshot, const QByteArray &path)
    {
        static const TreeEntry none;
        const TreeSnapshot::Item *item = snapshot.find(*RelPath::fromBytes(path));
        return item ? item->entry : none;
    }
    static void git(const QString &folder, const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(u"git"_s,
                      QStringList{u"-c"_s, u"user.name=T"_s, u"-c"_s, u"user.email=t@example.org"_s} +
                          arguments);
        QVERIFY(process.waitForFinished() && process.exitCode() == 0);
    }

private Q_SLOTS:
    void listsEverythingHashedAndInOrder()
    {
        QTemporaryDir folder;
        put(folder.filePath(u"b.txt"_s), "content");
        put(folder.filePath(u"a/inner/deep"_s), "x");
        put(folder.filePath(u"a.txt"_s), "");
        QVERIFY(::symlink("no/such", qPrintable(folder.filePath(u"link"_s))) == 0);
        QVERIFY(::mkfifo(qPrintable(folder.filePath(u"pipe"_s)), 0600) == 0);
        QVERIFY(::chmod(qPrintable(folder.filePath(u"b.txt"_s)), 04751) == 0);
        TreeSnapshot found;
        QVERIFY(scanFolder(folder.path(), {}, {}, found, {}));
        QCOMPARE(paths(found),
                 (QByteArrayList{"a", "a.txt", "b.txt", "link", "pipe", "a/inner", "a/inner/deep"}));
        QCOMPARE(at(found, "b.txt").hash, Sha256::of("content"));
        QCOMPARE(at(found, "b.txt").size, 7);
        QCOMPARE(at(found, "b.txt").mode, 04751U);
        QCOMPARE(at(found, "a.txt").hash, Sha256::of(""));
        QCOMPARE(at(found, "link").linkTarget, QByteArray("no/such"));
        QCOMPARE(at(found, "pipe").kind, EntryKind::Fifo);
        QVERIFY(at(found, "a.txt").mtimeNs > 1'600'000'000'000'000'000);
    }

    void manyFilesAndFolders()
    {
        QTemporaryDir folder;
        for (int i = 0; i < 3000; ++i)
            put(folder.filePath(u"d%1/e%2/f%3"_s.arg(i % 300).arg(i % 7).arg(i)), QByteArray::number(i));
        TreeSnapshot found;
        QVERIFY(scanFolder(folder.path(), {}, {}, found, {}));
        int files = 0;
        for (const TreeSnapshot::Item &item : found.items()) {
            if (item.entry.kind != EntryKind::File)
                continue;
            ++files;
            QCOMPARE(item.entry.hash, Sha256::of(item.entry.name.mid(1)));
        }
        QCOMPARE(files, 3000);
    }

    void ignoredNamesAreListedButNotEntered()
    {
        QTemporaryDir folder;
        put(folder.filePath(u"src/build/x"_s), "1");
        put(folder.filePath(u"src/y"_s), "2");
        put(folder.filePath(u"src/z.tmp"_s), "3");
        const IgnoreRules rules = IgnoreRules::layered(false, {}, {"/app/src/build/", "*.tmp"}, {});
        TreeSnapshot found;
        QVERIFY(scanFolder(folder.path(), *RelPath::fromBytes("app"), rules, found, {}));
        QCOMPARE(paths(found), (QByteArrayList{"src", "src/build", "src/y", "src/z.tmp"}));
        QVERIFY(at(found, "src/z.tmp").hash.isEmpty());
        QVERIFY(!at(found, "src/y").hash.isEmpty());
    }

    void aSingleFileIsOneEntryWithoutAName()
    {
        QTemporaryDir folder;
        put(folder.filePath(u"VERSION"_s), "1.2\n");
        TreeSnapshot found;
        QVERIFY(scanFolder(folder.filePath(u"VERSION"_s), {}, {}, found, {}));
        QCOMPARE(paths(found), (QByteArrayList{""}));
        QCOMPARE(at(found, "").hash, Sha256::of("1.2\n"));
        const Result<> missing = scanFolder(folder.filePath(u"none"_s), {}, {}, found, {});
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
    }

    void unreadableIsMarked()
    {
        if (::geteuid() == 0)
            QSKIP("root reads everything");
        QTemporaryDir folder;
        put(folder.filePath(u"file"_s), "1");
        put(folder.filePath(u"dir/x"_s), "1");
        ::chmod(qPrintable(folder.filePath(u"file"_s)), 0);
        ::chmod(qPrintable(folder.filePath(u"dir"_s)), 0);
        TreeSnapshot found;
        const Result<> scanned = scanFolder(folder.path(), {}, {}, found, {});
        ::chmod(qPrintable(folder.filePath(u"dir"_s)), 0700);
        QVERIFY(scanned);
        QVERIFY(at(found, "file").unreadable && at(found, "dir").unreadable);
        QVERIFY(!at(found, "file").error.isEmpty());
    }

    void aStopIsObeyedInTheMiddleOfAFile()
    {
        QTemporaryDir folder;
        QFile big(folder.filePath(u"big"_s));
        QVERIFY(big.open(QIODevice::WriteOnly) &&
                big.resize(qint64(1) << 40)); // a hole; hashing it takes hours
        std::stop_source stop;
        std::jthread stopper([&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds(150));
            stop.request_stop();
        });
        TreeSnapshot found;
        QElapsedTimer timer;
        timer.start();
        const Result<> scanned = scanFolder(folder.path(), {}, {}, found, CallContext(stop.get_token()));
        QVERIFY(!scanned);
        QCOMPARE(scanned.error().kind, Error::Kind::Cancelled);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

    void anErrorOfTheSinkEndsTheScan()
    {
        struct Refusing : TreeSink
        {
            Result<> folder(const RelPath &, std::span<const TreeEntry>) override
            {
                return fail(Error::Kind::Storage, Code::FileUnwritable);
            }
        } sink;
        QTemporaryDir folder;
        put(folder.filePath(u"a"_s), "1");
        QCOMPARE(scanFolder(folder.path(), {}, {}, sink, {}).error().code, Code::FileUnwritable);
    }

    void aGitRefIsReadWithoutCheckingItOut()
    {
        QTemporaryDir folder;
        const QString app = folder.filePath(u"app"_s);
        put(app + u"/src/a.b/x"_s, "old");
        put(app + u"/src/a/run.sh"_s, "#!/bin/sh\n");
        ::chmod(qPrintable(app + u"/src/a/run.sh"_s), 0755);
        QVERIFY(::symlink("x", qPrintable(app + u"/src/a.b/link"_s)) == 0);
        git(folder.path(), {u"init"_s, u"-q"_s});
        git(folder.path(), {u"add"_s, u"."_s});
        git(folder.path(), {u"commit"_s, u"-qm"_s, u"one"_s});
        git(folder.path(), {u"tag"_s, u"v1"_s});
        put(app + u"/src/a.b/x"_s, "new");

        // The development root may lie below the repository's own folder.
        TreeSnapshot found;
        QVERIFY(scanGitRef(app, u"v1"_s, *RelPath::fromBytes("src"), {}, found, {}));
        QCOMPARE(paths(found), (QByteArrayList{"a", "a.b", "a/run.sh", "a.b/link", "a.b/x"}));
        QCOMPARE(at(found, "a.b/x").hash, Sha256::of("old"));
        QCOMPARE(at(found, "a/run.sh").mode, 0755U);
        QCOMPARE(at(found, "a.b/link").linkTarget, QByteArray("x"));
        TreeSnapshot single;
        QVERIFY(scanGitRef(app, u"v1"_s, *RelPath::fromBytes("src/a.b/x"), {}, single, {}));
        QCOMPARE(paths(single), (QByteArrayList{""}));
        QCOMPARE(scanGitRef(app, u"v2"_s, {}, {}, found, {}).error().code, Code::GitRefUnknown);

        const QList<RelPath> wanted{*RelPath::fromBytes("src/a.b/x"), *RelPath::fromBytes("src/a.b/link")};
        const Result<QHash<RelPath, QString>> files =
            exportGitFiles(app, u"v1"_s, wanted, folder.filePath(u"export"_s), {});
        QVERIFY(files);
        QCOMPARE(files->size(), 1);
        QFile exported(files->value(wanted.first()));
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QCOMPARE(exported.readAll(), QByteArray("old"));
    }
};

QTEST_GUILESS_MAIN(TreeScannerTest)
#include "tst_treescanner.moc"
