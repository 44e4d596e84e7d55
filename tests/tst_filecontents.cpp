// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filecontents.h"
#include "core/textdiff.h"
#include "support/foldercontainer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

namespace {

/// A container that notes that it was asked for files.
class WatchedContainer : public FolderContainer
{
public:
    using FolderContainer::FolderContainer;
    Result<std::unique_ptr<ByteSource>> readTar(const RootPath &root, std::span<const RelPath> paths,
                                                const CallContext &call) override
    {
        ++reads;
        return FolderContainer::readTar(root, paths, call);
    }
    int reads = 0;
};

struct World
{
    QTemporaryDir here;
    QTemporaryDir there;
    WatchedContainer container{there.path()};
    Profile profile;
    Difference difference;

    World()
    {
        profile.developmentRoot = here.path();
        profile.applicationRoot = RootPath::fromBytes("/opt/app").value();
        difference.path = difference.containerPath = RelPath::fromBytes("a.txt").value();
        difference.state = DiffState::Differs;
    }
    void onBoth(const QByteArray &ours, const QByteArray &theirs)
    {
        QFile file(here.filePath(u"a.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ours);
        container.write("/opt/app/a.txt", theirs);
        difference.development = TreeEntry{.name = "a.txt", .size = ours.size()};
        difference.container = TreeEntry{.name = "a.txt", .size = theirs.size()};
    }
    FileContents read()
    {
        Result<FileContents> both = readFileContents(container, profile, difference, {}, {});
        return both.value_or(FileContents());
    }
};

} // namespace

class TestFileContents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothSidesAreRead()
    {
        World world;
        world.onBoth("one\n", "two\n");
        const FileContents both = world.read();
        QCOMPARE(both.development.kind, FileSide::Kind::Text);
        QCOMPARE(both.development.bytes, "one\n");
        QCOMPARE(both.container.kind, FileSide::Kind::Text);
        QCOMPARE(both.container.bytes, "two\n");
    }
    void oneSideMayBeMissing()
    {
        World world;
        world.onBoth("one\n", "two\n");
        world.difference.container.reset();
        const FileContents both = world.read();
        QCOMPARE(both.development.kind, FileSide::Kind::Text);
        QCOMPARE(both.container.kind, FileSide::Kind::Absent);
        QCOMPARE(world.container.reads, 0);
    }
    void secretsAreNeverOpened()
    {
        World world;
        world.onBoth("PASSWORD=1\n", "PASSWORD=2\n");
        world.difference.secret = true;
        const FileContents both = world.read();
        QCOMPARE(both.development.kind, FileSide::Kind::Secret);
        QCOMPARE(both.container.kind, FileSide::Kind::Secret);
        QVERIFY(both.development.bytes.isEmpty() && both.container.bytes.isEmpty());
        QCOMPARE(world.container.reads, 0);
    }
    void whatIsIgnoredIsNotOpenedEither()
    {
        World world; // id_rsa.bak is an editor's backup for the rules, and a secret all the same
        world.onBoth("one\n", "two\n");
        world.difference.state = DiffState::Ignored;
        QCOMPARE(world.read().container.kind, FileSide::Kind::Ignored);
        QCOMPARE(world.container.reads, 0);
    }
    void whatIsNoTextIsNamed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<FileSide::Kind>("kind");
        QTest::newRow("binary") << QByteArray("a\0b", 3) << FileSide::Kind::Binary;
        QTest::newRow("too large") << QByteArray(largestShownText + 1, 'x') << FileSide::Kind::TooLarge;
        QTest::newRow("too many lines") << QByteArray(1 << 20, '\n') << FileSide::Kind::TooLarge;
        QTest::newRow("empty") << QByteArray() << FileSide::Kind::Text;
    }
    void whatIsNoTextIsNamed()
    {
        QFETCH(QByteArray, content);
        QFETCH(FileSide::Kind, kind);
        World world;
        world.onBoth(content, content);
        const FileContents both = world.read();
        QCOMPARE(both.development.kind, kind);
        QCOMPARE(both.container.kind, kind);
        QVERIFY(kind == FileSide::Kind::Text || both.container.bytes.isEmpty());
    }
    void linksAreNotFollowed()
    {
        World world;
        world.onBoth("one\n", "two\n");
        world.difference.development->kind = EntryKind::Link;
        world.difference.development->linkTarget = "/etc/passwd";
        QCOMPARE(world.read().development.kind, FileSide::Kind::Link);
        // It became a link after it was listed.
        World late;
        late.onBoth("one\n", "two\n");
        QVERIFY(QFile::remove(late.here.filePath(u"a.txt"_s)));
        QVERIFY(QFile::link(u"/etc/passwd"_s, late.here.filePath(u"a.txt"_s)));
        QCOMPARE(late.read().development.kind, FileSide::Kind::Unreadable);
    }
    void whatVanishedIsSaidForItsSideOnly()
    {
        World world;
        world.onBoth("one\n", "two\n");
        QVERIFY(QFile::remove(world.container.local("/opt/app/a.txt")));
        const FileContents both = world.read();
        QCOMPARE(both.development.kind, FileSide::Kind::Text);
        QCOMPARE(both.container.kind, FileSide::Kind::Unreadable);
        QVERIFY(both.container.error);
    }
    void aStopIsObeyed()
    {
        World world;
        world.onBoth("one\n", "two\n");
        std::stop_source stop;
        stop.request_stop();
        const Result<FileContents> both = readFileContents(world.container, world.profile, world.difference,
                                                           {}, CallContext(stop.get_token()));
        QVERIFY(!both && both.error().kind == Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFileContents)
#include "tst_filecontents.moc"
