// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/backupstep.h"
#include "steps/room.h"
#include "support/stepworld.h"

#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

class RoomTest : public QObject
{
    Q_OBJECT

    static TreeSnapshot mapped(const StepWorld &world)
    {
        StepWorld &open = const_cast<StepWorld &>(world);
        TreeSnapshot tree;
        if (!open.container.list(world.profile.applicationRoot, IgnoreRules(), {}, tree, {}))
            qFatal("no listing");
        return tree;
    }

private Q_SLOTS:
    /// New files and copies of the old ones, with a third to spare, where they will lie.
    void whatIsNeededInTheContainer()
    {
        StepWorld world;
        world.install("src/main.py", QByteArray(100'000, 'o'));
        world.develop("src/main.py", QByteArray(200'000, 'n'));
        const auto input = world.input();
        const QList<RoomInContainer> needs = roomInContainer(*input, mapped(world));
        QCOMPARE(needs.size(), 1);
        QVERIFY2(needs.first().bytes >= 390'000 && needs.first().bytes < 500'000,
                 qPrintable(QString::number(needs.first().bytes)));
        const QList<RoomHere> here = roomHere(*input, mapped(world));
        QVERIFY(!here.isEmpty() && here.first().bytes >= 130'000);
        QVERIFY(QFileInfo(here.first().folder).isDir());
    }

    /// As much as the disk has is there; more than any disk has is not, and the sentence says where.
    void onThisComputer()
    {
        const QTemporaryDir folder;
        QVERIFY(tryRoom({folder.path(), 1'000'000}));
        const Result<> tried = tryRoom({folder.path(), qint64(1) << 60});
        QVERIFY(!tried);
        QCOMPARE(tried.error().code, Code::TooLittleRoomHere);
        QCOMPARE(tried.error().args.first(), folder.path());
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QCOMPARE(tryRoom({folder.filePath(u"gone"_s), 1}).error().code, Code::FileUnwritable);
    }

    /// Told before anything is written, with what is missing.
    void theRepairIsHeldWhenDfSaysSo()
    {
        StepWorld world;
        world.install("src/main.py", "old");
        world.develop("src/main.py", QByteArray(50'000, 'n'));
        world.container.askedFor = [](const ReadingCommand &command) -> Result<CommandOutput> {
            if (const auto *space = std::get_if<FreeSpace>(&command))
                return CommandOutput{
                    0, "h\n" + QByteArray("/dev/sda 100 99 60 99% /\n").repeated(space->paths.size()), {}};
            return CommandOutput{127, {}, {}};
        };
        const auto step = makeBackupStep(world.input());
        const QByteArray before = world.container.treeText();
        RecordedContext context(world.container);
        const Result<> ran = step->run(context);
        QVERIFY(!ran);
        QCOMPARE(ran.error().code, Code::TooLittleRoomInContainer);
        QCOMPARE(ran.error().args.first(), u"/opt/shop"_s);
        QVERIFY(context.records.isEmpty());
        QCOMPARE(world.container.treeText(), before);
    }

    /// A quota that df does not know: the trial finds it, and nothing of the trial stays.
    void theRepairIsHeldWhenTheTrialFails()
    {
        StepWorld world;
        world.install("src/main.py", "old");
        world.develop("src/main.py", "new");
        world.container.room = 10;
        const auto step = makeBackupStep(world.input());
        RecordedContext context(world.container);
        const Result<> ran = step->run(context);
        QVERIFY(!ran);
        QCOMPARE(ran.error().code, Code::NoRoomInContainer);
        QCOMPARE(context.records.last()[u"act"_s].toString(), u"room"_s); // announced before it is tried
        QVERIFY(!world.container.treeText().contains(".lotse-room"));
    }
};

QTEST_GUILESS_MAIN(RoomTest)
#include "tst_room.moc"
