// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/backuparchive.h"
#include "steps/backupplace.h"
#include "steps/backupstep.h"
#include "steps/retention.h"
#include "support/stepworld.h"

#include <QFileInfo>
#include <QTest>
#include <sys/stat.h>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

namespace {

/// A container whose archive lies about one file, as a bad line or a busy application may.
class LyingContainer : public FolderContainer
{
public:
    using FolderContainer::FolderContainer;
    Result<std::unique_ptr<ByteSource>> readTar(const RootPath &root, std::span<const RelPath> paths,
                                                const CallContext &call) override
    {
        const QByteArray honest = content(lie);
        write(lie, "something else");
        Result<std::unique_ptr<ByteSource>> source = FolderContainer::readTar(root, paths, call);
        QByteArray all;
        for (;;) {
            const Result<QByteArray> piece = (*source)->read();
            if (!piece || piece->isEmpty())
                break;
            all += *piece;
        }
        write(lie, honest);
        struct Bytes : ByteSource
        {
            QByteArray bytes;
            Result<QByteArray> read() override { return std::exchange(bytes, QByteArray()); }
        };
        auto bytes = std::make_unique<Bytes>();
        bytes->bytes = all;
        return bytes;
    }
    QByteArray lie;
};

} // namespace

class BackupStepTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void copiesBesideAndKeepsAnArchive()
    {
        StepWorld world;
        world.install("src/main.py", "old");
        world.install("src/run.sh", "#!", 0750);
        QVERIFY(QFile::link(u"main.py"_s, world.container.local("/opt/shop/src/link")));
        QVERIFY(QDir().mkpath(world.container.local("/opt/shop/src/empty")));
        QCOMPARE(::link(QFile::encodeName(world.container.local("/opt/shop/src/main.py")).constData(),
                        QFile::encodeName(world.container.local("/opt/shop/src/hard")).constData()),
                 0);
        world.install("src/odd\nname ö.txt", "odd");
        world.install("data/untouched", "data");
        world.develop("src/main.py", "new");
        const QByteArray src = world.container.treeText("/opt/shop/src");
        const std::shared_ptr<const PlanInput> input = world.input();
        const std::unique_ptr<Step> step = makeBackupStep(input);
        RecordedContext context(world.container);
        const Result<> ran = step->run(context);
        QVERIFY2(ran, explain(ran));
        QCOMPARE(world.container.treeText("/opt/shop/src"), src);
        QCOMPARE(world.container.treeText("/opt/shop/src_backup_20261123_211500"), src);
        QVERIFY(!QFileInfo::exists(world.container.local("/opt/shop/data_backup_20261123_211500")));

        const QString file = archiveFile(*input);
        QCOMPARE(QFileInfo(file).fileName(), u"20261123_211500-shop.tar.zst"_s);
        QCOMPARE(static_cast<int>(QFileInfo(file).permissions() & 0x7777), 0x6600);
        QVERIFY(QFileInfo::exists(manifestOf(file)));
        QCOMPARE(context.facts[u"backup"_s][u"archive"_s].toString(), file);
        QVERIFY(!QFileInfo::exists(input->runFolder + u"/restore-test"_s));
        const Result<TreeSnapshot> list = BackupArchive(file).list({});
        QVERIFY(list);
        QVERIFY(list->find(*RelPath::fromBytes("src/odd\nname ö.txt")));
        QCOMPARE(list->find(*RelPath::fromBytes("src/run.sh"))->entry.mode, 0750U);
        QCOMPARE(list->find(*RelPath::fromBytes("src/link"))->entry.linkTarget, QByteArray("main.py"));

        QVERIFY(undoAll(*step, context));
        QVERIFY(!QFileInfo::exists(world.container.local("/opt/shop/src_backup_20261123_211500")));
        QVERIFY(QFileInfo::exists(file));
    }
    void wholeRootHasItsCopyBeside()
    {
        StepWorld world;
        world.profile.mappings = {Mapping{}};
        world.install("main.py", "old");
        world.develop("main.py", "new");
        const std::unique_ptr<Step> step = makeBackupStep(world.input());
        RecordedContext context(world.container);
        QVERIFY(step->run(context));
        QCOMPARE(world.container.content("/opt/shop_backup_20261123_211500/main.py"), QByteArray("old"));
    }
    void refusesAnArchiveThatDiffers()
    {
        StepWorld world;
        LyingContainer liar(world.dir.filePath(u"container"_s));
        world.install("src/main.py", "old");
        world.develop("src/main.py", "new");
        liar.lie = "/opt/shop/src/main.py";
        const std::shared_ptr<const PlanInput> input = world.input();
        const QByteArray before = world.container.treeText();
        RecordedContext context(liar);
        const std::unique_ptr<Step> step = makeBackupStep(input);
        const Result<> ran = step->run(context);
        QVERIFY(!ran);
        QCOMPARE(ran.error().code, Code::BackupNotProven);
        QCOMPARE(ran.error().args, QStringList{u"src/main.py"_s});
        QVERIFY(undoAll(*step, context));
        QCOMPARE(world.container.treeText(), before);
        QVERIFY(!QFileInfo::exists(manifestOf(archiveFile(*input))));
    }
    void ignoredFilesMayChange()
    {
        StepWorld world;
        LyingContainer liar(world.dir.filePath(u"container"_s));
        world.install("src/main.py", "old");
        world.install("src/shop.log", "line");
        world.develop("src/main.py", "new");
        liar.lie = "/opt/shop/src/shop.log";
        RecordedContext context(liar);
        const Result<> ran = makeBackupStep(world.input())->run(context);
        QVERIFY2(ran, explain(ran));
    }
    void keepsTheNewestProvenArchives_data()
    {
        QTest::addColumn<QStringList>("archives");
        QTest::addColumn<QStringList>("proven");
        QTest::addColumn<int>("keep");
        QTest::addColumn<QStringList>("removed");
        const QStringList abc{u"/r/1.tar.zst"_s, u"/r/2.tar.zst"_s, u"/r/3.tar.zst"_s};
        QTest::newRow("enough") << abc << abc << 3 << QStringList();
        QTest::newRow("oldest goes") << abc << abc << 2 << QStringList{abc[0]};
        QTest::newRow("never none") << abc << abc << 0 << QStringList{abc[1], abc[0]};
        QTest::newRow("the only good one stays") << abc << QStringList{abc[0]} << 1 << QStringList();
        QTest::newRow("none is good") << abc << QStringList() << 1 << QStringList();
        QTest::newRow("a bad one older than a good one goes")
            << abc << QStringList{abc[2]} << 1 << QStringList{abc[1], abc[0]};
    }
    void keepsTheNewestProvenArchives()
    {
        QFETCH(QStringList, archives);
        QFETCH(QStringList, proven);
        QFETCH(int, keep);
        QTEST(archivesToRemove(archives, proven, keep), "removed");
    }
    void takesSingleEntries()
    {
        StepWorld world;
        world.install("src/a", "content a");
        world.install("src/b", "content b");
        QCOMPARE(::link(QFile::encodeName(world.container.local("/opt/shop/src/a")).constData(),
                        QFile::encodeName(world.container.local("/opt/shop/src/z")).constData()),
                 0);
        world.develop("src/a", "new");
        const std::shared_ptr<const PlanInput> input = world.input();
        RecordedContext context(world.container);
        QVERIFY(makeBackupStep(input)->run(context));
        const RelPath z = *RelPath::fromBytes("src/z");
        const QString scratch = world.dir.filePath(u"scratch"_s);
        QVERIFY(QDir().mkpath(scratch));
        const Result<QList<TarItem>> items =
            BackupArchive(archiveFile(*input)).take({z, *RelPath::fromBytes("src/none")}, scratch, {});
        QVERIFY(items);
        QCOMPARE(items->size(), 1);
        QCOMPARE(items->first().path, z);
        QFile content(items->first().localFile);
        QVERIFY(content.open(QIODevice::ReadOnly));
        QCOMPARE(content.readAll(), QByteArray("content a"));
    }
};

QTEST_GUILESS_MAIN(BackupStepTest)
#include "tst_backupstep.moc"
