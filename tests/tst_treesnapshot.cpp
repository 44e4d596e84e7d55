// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/treesnapshot.h"

#include <QTest>

using namespace Lotse;

class TreeSnapshotTest : public QObject
{
    Q_OBJECT

    static RelPath path(const QByteArray &bytes) { return *RelPath::fromBytes(bytes); }
    static TreeEntry entry(const QByteArray &name, EntryKind kind)
    {
        TreeEntry made;
        made.name = name;
        made.kind = kind;
        made.mode = 04755;
        made.uid = 4294967294U;
        made.mtimeNs = 1'700'000'000'123'456'789;
        if (kind == EntryKind::File) {
            made.size = 5'000'000'000;
            made.hash = QByteArray(32, '\xab');
        }
        if (kind == EntryKind::Link)
            made.linkTarget = "\xff/../x\n";
        return made;
    }
    static TreeSnapshot sample()
    {
        TreeSnapshot snapshot;
        TreeEntry unreadable = entry("z", EntryKind::File);
        unreadable.hash.clear();
        unreadable.unreadable = true;
        unreadable.error = QStringLiteral("Permission denied");
        const QList<TreeEntry> top{entry("a", EntryKind::Folder), entry("a.txt", EntryKind::File),
                                   unreadable};
        const QList<TreeEntry> inside{entry("link", EntryKind::Link), entry("new\nline", EntryKind::Fifo),
                                      entry("\xef\xbb\xbf"
                                            "bom",
                                            EntryKind::File),
                                      entry("\xff\xfe", EntryKind::File)};
        Q_ASSERT(snapshot.folder({}, top));
        Q_ASSERT(snapshot.folder(path("a"), inside));
        return snapshot;
    }

private Q_SLOTS:
    void textKeepsEverything()
    {
        const TreeSnapshot snapshot = sample();
        const QByteArray text = snapshot.toText();
        const Result<TreeSnapshot> read = TreeSnapshot::fromText(text);
        QVERIFY(read);
        QCOMPARE(read->items().size(), 7);
        QVERIFY(*read == snapshot);
        QCOMPARE(read->toText(), text);
        QCOMPARE(read->find(path("a/\xff\xfe"))->entry, snapshot.find(path("a/\xff\xfe"))->entry);
        QVERIFY(!read->find(path("a/b")));
    }
    void aChangedEntryIsNoticed()
    {
        TreeSnapshot changed;
        QVERIFY(changed.folder({}, QList<TreeEntry>{entry("a", EntryKind::Folder)}));
        QVERIFY(!(changed == sample()));
    }
    void feedReplaysFolderByFolder()
    {
        struct Recorder : TreeSink
        {
            QByteArrayList seen;
            Result<> folder(const RelPath &where, std::span<const TreeEntry> entries) override
            {
                seen << where.bytes() + ":" + QByteArray::number(static_cast<qint64>(entries.size()));
                return {};
            }
        } recorder;
        QVERIFY(sample().feed(recorder));
        QCOMPARE(recorder.seen, (QByteArrayList{":3", "a:4"}));
        TreeSnapshot again;
        QVERIFY(sample().feed(again));
        QVERIFY(again == sample());
    }
    void aSingleFileIsTheRoot()
    {
        TreeSnapshot file;
        QVERIFY(file.folder({}, QList<TreeEntry>{entry("", EntryKind::File)}));
        const Result<TreeSnapshot> read = TreeSnapshot::fromText(file.toText());
        QVERIFY(read);
        QVERIFY(read->find({}));
        QVERIFY(*read == file);
    }
    void refusesWhatIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray whole = sample().toText();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another version") << QByteArray(whole).replace("lotse.tree/1", "lotse.tree/9");
        QTest::newRow("a line is missing") << whole.left(whole.trimmed().lastIndexOf('\n') + 1);
        QTest::newRow("cut in a line") << whole.chopped(9);
        QTest::newRow("leaves the tree") << QByteArray(whole).replace("a.txt", "../etc");
        QTest::newRow("unknown kind") << QByteArray(whole).replace("fifo", "door");
    }
    void refusesWhatIsDamaged()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!TreeSnapshot::fromText(text));
    }
};

QTEST_GUILESS_MAIN(TreeSnapshotTest)
#include "tst_treesnapshot.moc"
