// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/applicationlock.h"
#include "steps/backupstep.h"
#include "support/stepworld.h"

#include <QProcess>
#include <QSysInfo>
#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerFile = "/opt/shop/.lotse-lock/owner.json";

QByteArray owner(const QString &run, const QString &computer, qint64 process)
{
    return LockOwner{.run = run,
                     .since = u"2026-11-26T10:00:00Z"_s,
                     .process = process,
                     .user = u"erika"_s,
                     .computer = computer}
        .toJson();
}

/// The process id of somebody who has ended.
qint64 goneProcess()
{
    QProcess process;
    process.start(u"true"_s, {});
    if (!process.waitForStarted())
        return 0;
    const qint64 id = process.processId();
    process.waitForFinished();
    return id;
}

/// Just before our rename somebody else puts a lock there.
class CrowdedContainer : public FolderContainer
{
public:
    using FolderContainer::FolderContainer;
    Result<> rename(std::span<const Rename> renames, const CallContext &call) override
    {
        write(ownerFile, owner(u"other"_s, u"elsewhere"_s, 7));
        return FolderContainer::rename(renames, call);
    }
};

} // namespace

/// Two Lotse at once on one application, from two computers.
class ApplicationLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHeldWhileTheRunLastsAndTakenBack()
    {
        StepWorld world;
        world.install("src/main.py", "old");
        world.develop("src/main.py", "new");
        const auto input = world.input();
        const auto step = makeBackupStep(input);
        RecordedContext context(world.container);
        const Result<> ran = step->run(context);
        QVERIFY2(ran, explain(ran));
        QCOMPARE(context.records.first()[u"act"_s].toString(), u"lock"_s); // announced before it is made
        const LockOwner held = LockOwner::fromJson(world.container.content(ownerFile));
        QCOMPARE(held.run, input->runId);
        QCOMPARE(held.computer, QSysInfo::machineHostName());
        QVERIFY(!held.isGone());
        QVERIFY(undoAll(*step, context));
        QVERIFY(!QFileInfo::exists(world.container.local("/opt/shop/.lotse-lock")));
    }
    void isGivenBackAfterProof()
    {
        StepWorld world;
        world.install("src/main.py", "old");
        world.develop("src/main.py", "new");
        const auto step = makeBackupStep(world.input());
        RecordedContext context(world.container);
        QVERIFY(step->run(context));
        QVERIFY(step->tidy(context));
        QVERIFY(!QFileInfo::exists(world.container.local("/opt/shop/.lotse-lock")));
    }
    void standsOnThePlan()
    {
        StepWorld world;
        world.install("src/main.py", "old");
        world.develop("src/main.py", "new");
        const auto step = makeBackupStep(world.input());
        const StepPreview preview = step->preview(world.container);
        QVERIFY(preview.explanation.contains(u"/opt/shop/.lotse-lock"_s));
    }
    void liesBesideARootThatIsMappedAsAWhole()
    {
        StepWorld world;
        world.profile.mappings = {Mapping{}};
        QCOMPARE(applicationLockPlace(world.profile).bytes(), QByteArray("/opt/.lotse-lock-shop"));
    }

    void anotherComputersRunIsRefusedWithItsOwner()
    {
        StepWorld world;
        world.install("src/main.py", "old");
        world.develop("src/main.py", "new");
        const auto step = makeBackupStep(world.input());
        world.container.write(ownerFile, owner(u"other"_s, u"elsewhere"_s, goneProcess()));
        const QByteArray before = world.container.treeText();
        RecordedContext context(world.container);
        const Result<> ran = step->run(context);
        QVERIFY(!ran);
        QCOMPARE(ran.error().code, Code::ApplicationLocked);
        QCOMPARE(ran.error().args.at(1), u"other"_s);
        QCOMPARE(ran.error().args.at(4), u"erika"_s);
        QCOMPARE(ran.error().args.at(5), u"elsewhere"_s);
        QVERIFY(context.records.isEmpty()); // nothing to take back
        QCOMPARE(world.container.treeText(), before);
    }
    void aDamagedLockIsSomebodys()
    {
        StepWorld world;
        world.install("src/main.py", "old");
        world.container.write("/opt/shop/.lotse-lock/owner.json", "{\"run\":");
        const Result<> may = mayLockApplication(world.container, world.profile, u"mine"_s, {});
        QVERIFY(!may && may.error().code == Code::ApplicationLocked);
    }
    void whatAKilledRunOfThisComputerLeftIsNoHindrance()
    {
        StepWorld world;
        world.install("src/main.py", "old");
        world.develop("src/main.py", "new");
        const auto input = world.input();
        const auto step = makeBackupStep(input);
        world.container.write(ownerFile, owner(u"killed"_s, QSysInfo::machineHostName(), goneProcess()));
        RecordedContext context(world.container);
        const Result<> ran = step->run(context);
        QVERIFY2(ran, explain(ran));
        QCOMPARE(LockOwner::fromJson(world.container.content(ownerFile)).run, input->runId);
    }
    void oneThatStillRunsHereIsAHindrance()
    {
        StepWorld world;
        world.install("src/main.py", "old");
        world.container.write(
            ownerFile, owner(u"other"_s, QSysInfo::machineHostName(), QCoreApplication::applicationPid()));
        QVERIFY(!mayLockApplication(world.container, world.profile, u"mine"_s, {}));
        world.container.write(ownerFile, LockOwner::here(u"other"_s).toJson());
        QVERIFY(mayLockApplication(world.container, world.profile, u"other"_s, {})); // its own run may go on
    }
    void aRunOfTheSameSecondElsewhereIsAnother()
    {
        StepWorld world;
        world.install("src/main.py", "old");
        const QString run = u"20261126_100000-shop"_s;
        LockOwner elsewhere = LockOwner::here(run);
        elsewhere.computer = u"elsewhere"_s;
        world.container.write(ownerFile, elsewhere.toJson());
        QVERIFY(!lockApplication(world.container, world.profile, run, {}));
        QVERIFY(unlockApplication(world.container, world.profile, run, {}));
        QCOMPARE(LockOwner::fromJson(world.container.content(ownerFile)).computer, u"elsewhere"_s);
    }
    void whoeverIsFasterWins()
    {
        StepWorld world;
        world.install("src/main.py", "old");
        CrowdedContainer crowded(world.dir.filePath(u"container"_s));
        const Result<> taken = lockApplication(crowded, world.profile, u"20261126_100000-shop"_s, {});
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, Code::ApplicationLocked);
        QCOMPARE(LockOwner::fromJson(crowded.content(ownerFile)).run, u"other"_s);
        const RootPath claim = applicationLockClaim(world.profile, u"20261126_100000-shop"_s);
        QVERIFY(!QFileInfo::exists(crowded.local(claim)));
        // And what is not ours is not given back by us.
        QVERIFY(unlockApplication(crowded, world.profile, u"20261126_100000-shop"_s, {}));
        QCOMPARE(LockOwner::fromJson(crowded.content(ownerFile)).run, u"other"_s);
    }
};

QTEST_GUILESS_MAIN(ApplicationLockTest)
#include "tst_applicationlock.moc"
