// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/treescanner.h"
#include "steps/backupstep.h"
#include "steps/copystep.h"
#include "steps/switchlist.h"
#include "support/stepworld.h"

#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

namespace {

/// Everything that a tree can be asked to become at once.
struct RichWorld : StepWorld
{
    RichWorld()
    {
        install("src/main.py", "old main", 0640);
        install("src/run.sh", "#!/bin/sh", 0644);
        install("src/same.py", "same");
        install("src/modules/legacy.py", "legacy");
        install("src/modules/kept.py", "kept");
        install("src/modules/__pycache__/legacy.cpython-311.pyc", "cache");
        install("src/modules/__pycache__/kept.cpython-311.pyc", "cache");
        install("src/__pycache__/main.cpython-311.opt-1.pyc", "cache");
        install("src/__pycache__/main_window.cpython-311.pyc", "cache");
        install("src/gone/deep/file.txt", "gone");
        install("src/gone/__pycache__/x.pyc", "cache");
        install("VERSION", "1.0.0");
        link("old-target", container.local("/opt/shop/src/link"));
        develop("src/main.py", "new main");
        develop("src/run.sh", "#!/bin/sh", 0755);
        develop("src/same.py", "same");
        develop("src/modules/update/__init__.py", "update");
        develop("src/modules/update/enterprise/__init__.py", "enterprise");
        develop("src/tool", "tool", 0755);
        develop("src/odd\nname '\"\\ ö", "odd");
        develop("src/-rf", "dash");
        develop("VERSION", "2.0.0");
        link("new-target", development.local("/src/link"));
        QDir().mkpath(development.local("/src/empty"));
        ::mkfifo(QFile::encodeName(development.local("/src/fifo")).constData(), 0644);
        map("VERSION");
        profile.auditAbsent = {*RelPath::fromBytes("src/modules/legacy.py")};
        choices.removeExtra = {*RelPath::fromBytes("src/gone")};
    }
    static void link(const char *to, const QString &name) { QFile::link(QString::fromLatin1(to), name); }
    bool has(const QByteArray &path) const
    {
        struct stat found;
        return ::lstat(QFile::encodeName(container.local("/opt/shop/" + path)).constData(), &found) == 0;
    }
    quint32 mode(const QByteArray &path) const
    {
        struct stat found{};
        ::lstat(QFile::encodeName(container.local("/opt/shop/" + path)).constData(), &found);
        return found.st_mode & 07777;
    }
};

} // namespace

class CopyStepTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsEverythingAndTakesItBack()
    {
        RichWorld world;
        const QByteArray before = world.container.treeText();
        const std::shared_ptr<const PlanInput> input = world.input();
        const std::unique_ptr<Step> step = makeCopyStep(input);
        RecordedContext context(world.container);
        const Result<> ran = step->run(context);
        QVERIFY2(ran, explain(ran));
        QCOMPARE(world.container.content("/opt/shop/src/main.py"), QByteArray("new main"));
        QCOMPARE(world.mode("src/main.py"), 0640U);
        QCOMPARE(world.mode("src/run.sh"), 0755U);
        QCOMPARE(world.mode("src/tool"), 0755U);
        QCOMPARE(world.container.content("/opt/shop/VERSION"), QByteArray("2.0.0"));
        QCOMPARE(world.container.content("/opt/shop/src/modules/update/enterprise/__init__.py"),
                 QByteArray("enterprise"));
        QCOMPARE(world.container.content("/opt/shop/src/odd\nname '\"\\ ö"), QByteArray("odd"));
        QCOMPARE(QFile::symLinkTarget(world.container.local("/opt/shop/src/link")),
                 world.container.local("/opt/shop/src/new-target"));
        for (const char *there :
             {"src/empty", "src/fifo", "src/-rf", "src/modules/kept.py",
              "src/modules/__pycache__/kept.cpython-311.pyc", "src/__pycache__/main_window.cpython-311.pyc"})
            QVERIFY2(world.has(there), there);
        for (const char *gone :
             {"src/gone", "src/modules/legacy.py", "src/__pycache__/main.cpython-311.opt-1.pyc",
              "src/modules/__pycache__/legacy.cpython-311.pyc"})
            QVERIFY2(!world.has(gone), gone);
        QVERIFY(!world.container.service.running); // held for the switch, started by the restart step
        QVERIFY(world.has(".lotse-20261123_211500/old/src/main.py"));

        const Result<> undone = undoAll(*step, context);
        QVERIFY2(undone, explain(undone));
        QCOMPARE(world.container.treeText(), before);
        QVERIFY(world.container.service.running);
    }
    void comesBackFromTheArchiveAfterTidying()
    {
        RichWorld world;
        const std::shared_ptr<const PlanInput> input = world.input();
        const std::unique_ptr<Step> backup = makeBackupStep(input);
        RecordedContext first(world.container);
        QVERIFY(backup->run(first));
        const QByteArray before = world.container.treeText();
        const std::unique_ptr<Step> step = makeCopyStep(input);
        RecordedContext context(world.container);
        QVERIFY(step->run(context));
        QVERIFY(step->tidy(context));
        QVERIFY(!world.has(".lotse-20261123_211500"));
        const Result<> undone = undoAll(*step, context);
        QVERIFY2(undone, explain(undone));
        QCOMPARE(world.container.treeText(), before);
        QVERIFY(undoAll(*step, context));
        QCOMPARE(world.container.treeText(), before);
        QVERIFY(undoAll(*backup, first));
    }
    void everyFaultCanBeTakenBack_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("fails before") << static_cast<int>(FaultyContainer::Fault::FailBefore);
        QTest::newRow("fails after") << static_cast<int>(FaultyContainer::Fault::FailAfter);
        QTest::newRow("stop") << static_cast<int>(FaultyContainer::Fault::Stop);
    }
    void everyFaultCanBeTakenBack()
    {
        QFETCH(int, fault);
        int failures = 0;
        for (int at = 1; at < 60; ++at) {
            RichWorld world;
            const QByteArray before = world.container.treeText();
            const std::shared_ptr<const PlanInput> input = world.input();
            const std::unique_ptr<Step> step = makeCopyStep(input);
            std::stop_source stop;
            FaultyContainer faulty(world.container, at, static_cast<FaultyContainer::Fault>(fault), stop);
            RecordedContext context(faulty, CallContext(stop.get_token()));
            const Result<> ran = step->run(context);
            RecordedContext direct(world.container);
            direct.records = context.records;
            const Result<> undone = undoAll(*step, direct);
            QVERIFY2(undone, explain(undone) + " after call " + QByteArray::number(at));
            QCOMPARE(world.container.treeText(), before);
            QVERIFY(world.container.service.running);
            if (ran && faulty.calls() < at)
                break;
            failures += ran ? 0 : 1;
        }
        QVERIFY(failures > 5);
    }
    void aRecordWithoutItsEffectIsHarmless()
    {
        // Killed between a record and its effect, at each record.
        class Killed : public RecordedContext
        {
        public:
            using RecordedContext::RecordedContext;
            Result<> willChange(const QJsonObject &record) override
            {
                std::ignore = RecordedContext::willChange(record);
                return records.size() == dieAt ? fail(Error::Kind::Storage, Code::FileUnwritable)
                                               : Result<>();
            }
            qsizetype dieAt = 0;
        };
        for (qsizetype at = 1;; ++at) {
            RichWorld world;
            const QByteArray before = world.container.treeText();
            const std::unique_ptr<Step> step = makeCopyStep(world.input());
            Killed context(world.container);
            context.dieAt = at;
            const Result<> ran = step->run(context);
            const Result<> undone = undoAll(*step, context);
            QVERIFY2(undone, explain(undone) + " after record " + QByteArray::number(at));
            QCOMPARE(world.container.treeText(), before);
            if (ran) {
                QVERIFY(at > 3);
                break;
            }
        }
    }
    void refusesWhatArrivedOtherwise()
    {
        class Corrupting : public FolderContainer
        {
        public:
            using FolderContainer::FolderContainer;
            Result<> writeTar(const RootPath &folder, ByteSource &source, const CallContext &call) override
            {
                const Result<> written = FolderContainer::writeTar(folder, source, call);
                write("/opt/shop/.lotse-20261123_211500/new/src/main.py", "bad main");
                return written;
            }
        };
        RichWorld world;
        const QByteArray before = world.container.treeText();
        const std::unique_ptr<Step> step = makeCopyStep(world.input());
        Corrupting corrupting(world.dir.filePath(u"container"_s));
        RecordedContext context(corrupting);
        const Result<> ran = step->run(context);
        QVERIFY(!ran);
        QCOMPARE(ran.error().code, Code::UploadNotProven);
        QCOMPARE(ran.error().args, QStringList{u"src/main.py"_s});
        QVERIFY(world.container.service.running);
        QVERIFY(undoAll(*step, context));
        QCOMPARE(world.container.treeText(), before);
    }
    void aContainerThatEndsIsStartedForTheWayBack()
    {
        // The container is its own service and dies with the new files, also once in the middle of the way
        // back.
        class Dying : public FolderContainer
        {
        public:
            using FolderContainer::FolderContainer;
            Result<> rename(std::span<const Rename> renames, const CallContext &call) override
            {
                if (!facts.facts.running)
                    return fail(Error::Kind::Conflict, Code::ContainerStopped, {u"shop"_s});
                if (std::exchange(isFirst, false)) {
                    std::ignore = FolderContainer::rename(renames.first(renames.size() / 2), call);
                    facts.facts.running = false;
                    return fail(Error::Kind::Unreachable, Code::ConnectionLost, {u"shop"_s});
                }
                return FolderContainer::rename(renames, call);
            }
            Result<> control(const ServiceRef &ref, ServiceAction action, const CallContext &call) override
            {
                facts.facts.running = true;
                return FolderContainer::control(ref, action, call);
            }
            bool isFirst = true;
        };
        RichWorld world;
        world.profile.service = {ServiceRef::Kind::Container, {}, {}, {}, {}};
        const QByteArray before = world.container.treeText();
        const std::unique_ptr<Step> step = makeCopyStep(world.input());
        RecordedContext context(world.container);
        QVERIFY(step->run(context));
        Dying dying(world.dir.filePath(u"container"_s));
        dying.facts.facts.running = false;
        RecordedContext back(dying);
        back.records = context.records;
        const Result<> undone = undoAll(*step, back);
        QVERIFY2(undone, explain(undone));
        QCOMPARE(world.container.treeText(), before);
    }
    void kindsMayChange()
    {
        StepWorld world;
        world.install("src/folder/in/it.txt", "x");
        world.install("src/file", "x");
        world.develop("src/folder", "now a file");
        world.develop("src/file/in/it.txt", "now in a folder");
        world.install("src/other", "1");
        world.develop("src/other", "2");
        // The plan stops at type conflicts; the step can do what an operator decided.
        auto input = std::make_shared<PlanInput>();
        input->profile = world.profile;
        input->container = world.container.facts;
        input->runId = u"20261123_211500-shop"_s;
        input->stamp = u"20261123_211500"_s;
        input->runFolder = world.dir.filePath(u"run"_s);
        for (const char *name : {"src/folder", "src/file", "src/file/in", "src/file/in/it.txt"}) {
            TreeSnapshot dev;
            QVERIFY(scanFolder(world.development.local("/"), {}, IgnoreRules(), dev, {}));
            Transfer transfer;
            transfer.difference.path = transfer.difference.containerPath = *RelPath::fromBytes(name);
            transfer.difference.state = DiffState::Type;
            transfer.difference.development = dev.find(transfer.difference.path)->entry;
            input->localFiles.insert(transfer.difference.path,
                                     world.development.local(QByteArray("/") + name));
            input->transfers.append(transfer);
        }
        const QByteArray before = world.container.treeText();
        const std::unique_ptr<Step> step = makeCopyStep(input);
        RecordedContext context(world.container);
        const Result<> ran = step->run(context);
        QVERIFY2(ran, explain(ran));
        QCOMPARE(world.container.content("/opt/shop/src/folder"), QByteArray("now a file"));
        QCOMPARE(world.container.content("/opt/shop/src/file/in/it.txt"), QByteArray("now in a folder"));
        const Result<> undone = undoAll(*step, context);
        QVERIFY2(undone, explain(undone));
        QCOMPARE(world.container.treeText(), before);
    }
    void followsTheModePolicy_data()
    {
        QTest::addColumn<uint>("current");
        QTest::addColumn<uint>("wanted");
        QTest::addColumn<uint>("mode");
        QTest::newRow("stays") << 0640U << 0644U << 0640U;
        QTest::newRow("becomes executable") << 0640U << 0755U << 0750U;
        QTest::newRow("loses it") << 0775U << 0644U << 0664U;
        QTest::newRow("keeps its own kind of it") << 0710U << 0755U << 0710U;
    }
    void followsTheModePolicy()
    {
        QFETCH(uint, current);
        QFETCH(uint, wanted);
        QTEST(withExecBit(current, wanted), "mode");
    }
    void ownersComeFromWhatIsThere()
    {
        if (::geteuid() != 0)
            QSKIP("owners need root");
        RichWorld world;
        const auto own = [&world](const char *path, uid_t uid) {
            return ::lchown(
                QFile::encodeName(world.container.local(QByteArray("/opt/shop/") + path)).constData(), uid,
                uid);
        };
        QCOMPARE(own("src/main.py", 1234), 0);
        QCOMPARE(own("src", 2345), 0);
        QCOMPARE(own("src/modules", 3456), 0);
        const std::unique_ptr<Step> step = makeCopyStep(world.input());
        RecordedContext context(world.container);
        QVERIFY(step->run(context));
        const auto owner = [&world](const char *path) {
            struct stat found{};
            ::lstat(QFile::encodeName(world.container.local(QByteArray("/opt/shop/") + path)).constData(),
                    &found);
            return found.st_uid;
        };
        QCOMPARE(owner("src/main.py"), 1234U);
        QCOMPARE(owner("src/tool"), 2345U);
        QCOMPARE(owner("src/modules/update/enterprise/__init__.py"), 3456U);
    }
};

QTEST_GUILESS_MAIN(CopyStepTest)
#include "tst_copystep.moc"
