// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/localname.h"
#include "core/sha256.h"
#include "core/tararchive.h"
#include "core/treescanner.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <clocale>
#include <sys/stat.h>
#include <unistd.h>

using namespace Lotse;
using namespace Qt::StringLiterals;

class TarArchiveTest : public QObject
{
    Q_OBJECT

    struct Bytes : ByteSource
    {
        explicit Bytes(QByteArray all, qsizetype pieces = 700)
            : rest(std::move(all))
            , piece(pieces)
        {
        }
        QByteArray rest;
        qsizetype piece;
        Result<QByteArray> read() override
        {
            const QByteArray head = rest.left(piece);
            rest = rest.mid(piece);
            return head;
        }
    };
    struct Collected : ByteSink
    {
        QByteArray bytes;
        Result<> write(QByteArrayView more) override
        {
            bytes += more;
            return {};
        }
    };
    struct Seen
    {
        RelPath path;
        TreeEntry entry;
        RelPath hardLinkTo;
        QByteArray content;
    };

    static RelPath path(const QByteArray &bytes) { return *RelPath::fromBytes(bytes); }
    static TarItem item(const QByteArray &name, EntryKind kind, const QByteArray &content = {})
    {
        TarItem made;
        made.path = path(name);
        made.entry = {.name = made.path.name(),
                      .kind = kind,
                      .mode = 0640,
                      .uid = 3'000'000,
                      .gid = 7,
                      .size = kind == EntryKind::File ? content.size() : 0,
                      .mtimeNs = 1'700'000'000'123'456'789};
        made.inlineBytes = content;
        return made;
    }
    static Result<QByteArray> bytesOf(ByteSource &source)
    {
        QByteArray all;
        for (;;) {
            Result<QByteArray> piece = source.read();
            if (!piece || piece->isEmpty())
                return piece ? Result<QByteArray>(all) : piece;
            if (piece->size() > 1 << 20)
                return fail(Error::Kind::Internal, Code::Internal, {}, u"a piece is too large"_s);
            all += *piece;
        }
    }
    static QByteArray packed(const QList<TarItem> &items)
    {
        const std::unique_ptr<ByteSource> source = packTar(items, {});
        return bytesOf(*source).value_or(QByteArray());
    }
    static Result<QList<Seen>> seen(const QByteArray &tar)
    {
        QList<Seen> found;
        Collected content;
        TarVisitor visitor;
        visitor.begin = [&](const RelPath &where, const TreeEntry &,
                            const RelPath &hardLinkTo) -> Result<ByteSink *> {
            content.bytes.clear();
            found.append({where, {}, hardLinkTo, {}});
            return &content;
        };
        visitor.end = [&](const RelPath &, const TreeEntry &entry) -> Result<> {
            found.last().entry = entry;
            found.last().content = content.bytes;
            return {};
        };
        Bytes source(tar);
        if (Result<> read = readTar(source, visitor, {}); !read)
            return pass(read);
        return found;
    }
    static QByteArrayList hostileNames()
    {
        return {" leading",
                "trailing ",
                "new\nline",
                "\n",
                "back\\slash",
                "-rf",
                "*",
                "...",
                "..a",
                "._mac",
                "gr\xc3\xbcn",
                "e\xcc\x81-nfd",
                "\xc3\xa9-nfc",
                "\xe2\x80\xae"
                "rtl",
                "latin1-\xe9",
                "\xff\xfe",
                "\x80",
                "overlong\xc0\xaf",
                "surrogate\xed\xa0\x80",
                "cut\xe6\x97",
                QByteArray(255, 'L'),
                QByteArray(255, '\xff'),
                QByteArray("d/").repeated(300) + "deep",
                QByteArray(200, 'a') + "/" + QByteArray(200, '\xe9')};
    }

private Q_SLOTS:
    void init() { std::setlocale(LC_ALL, "C.UTF-8"); }

    void everythingComesBack_data()
    {
        QTest::addColumn<QByteArray>("locale");
        QTest::newRow("UTF-8") << QByteArray("C.UTF-8");
        QTest::newRow("C") << QByteArray("C");
    }
    void everythingComesBack()
    {
        QFETCH(QByteArray, locale);
        QVERIFY(std::setlocale(LC_ALL, locale.constData()));
        QList<TarItem> items{item("", EntryKind::Folder)};
        for (const QByteArray &name : hostileNames())
            items << item(name, EntryKind::File, "content of " + name);
        items << item("d", EntryKind::Folder) << item("pipe", EntryKind::Fifo)
              << item("empty", EntryKind::File);
        for (const QByteArray &target :
             {QByteArray("\xff"), QByteArray("new\nline -> x"), QByteArray(4000, 't')}) {
            items << item("link" + QByteArray::number(items.size()), EntryKind::Link);
            items.last().entry.linkTarget = target;
        }
        items << item("hard", EntryKind::File);
        items.last().hardLinkTo = path("\xff\xfe");
        items << item("old", EntryKind::File, "x");
        items.last().entry.mtimeNs = -1'500'000'000;

        const Result<QList<Seen>> found = seen(packed(items));
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(found->size(), items.size());
        for (qsizetype i = 0; i < items.size(); ++i) {
            TreeEntry expected = items.at(i).entry;
            const bool hasContent = expected.kind == EntryKind::File && items.at(i).hardLinkTo.isRoot();
            if (hasContent)
                expected.hash = Sha256::of(items.at(i).inlineBytes);
            QCOMPARE(found->at(i).path, items.at(i).path);
            QCOMPARE(found->at(i).hardLinkTo, items.at(i).hardLinkTo);
            QCOMPARE(found->at(i).content, items.at(i).inlineBytes);
            QCOMPARE(found->at(i).entry, expected);
        }
    }

    void readsWhatGnuTarWrites()
    {
        QTemporaryDir folder;
        QVERIFY(::mkdir(qPrintable(folder.filePath(u"t"_s)), 0755) == 0);
        const QByteArray base = QFile::encodeName(folder.filePath(u"t"_s)) + '/';
        for (const QByteArray &name :
             {QByteArray("latin1-\xe9"), QByteArray("e\xcc\x81"), QByteArray(255, 'n')}) {
            FILE *file = std::fopen((base + name).constData(), "w");
            QVERIFY(file);
            std::fputs("hello", file);
            std::fclose(file);
        }
        QVERIFY(::truncate((base + "e\xcc\x81").constData(), 5'000'000) == 0); // sparse
        for (const QString &format : {u"gnu"_s, u"pax"_s}) {
            QProcess tar;
            tar.start(u"tar"_s, {u"-cS"_s, u"--format"_s, format, u"-C"_s, folder.filePath(u"t"_s), u"."_s});
            QVERIFY(tar.waitForFinished());
            const Result<QList<Seen>> found = seen(tar.readAllStandardOutput());
            QVERIFY(found);
            QHash<QByteArray, qint64> sizes;
            for (const Seen &one : *found)
                sizes.insert(one.path.bytes(), one.content.size());
            QCOMPARE(sizes,
                     (QHash<QByteArray, qint64>{
                         {"", 0}, {"latin1-\xe9", 5}, {"e\xcc\x81", 5'000'000}, {QByteArray(255, 'n'), 5}}));
        }
    }

    void aCutTarIsDamaged()
    {
        const QByteArray whole = packed({item("a", EntryKind::File, QByteArray(3000, 'a')),
                                         item("b", EntryKind::File, QByteArray(512, 'b'))});
        QVERIFY(seen(whole));
        const qsizetype end = whole.size() - 1024;
        for (qsizetype size = 0; size <= end; size += 128) {
            const Result<QList<Seen>> found = seen(whole.left(size));
            QVERIFY2(!found, qPrintable(QString::number(size)));
            QCOMPARE(found.error().code, Code::ArchiveDamaged);
        }
    }

    void namesThatLeaveTheTreeAreRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("parent") << QByteArray("../a");
        QTest::newRow("parent inside") << QByteArray("x/../../a");
        QTest::newRow("absolute") << QByteArray("/tmp/a");
    }
    void namesThatLeaveTheTreeAreRefused()
    {
        QFETCH(QByteArray, name);
        QByteArray tar = packed({item(QByteArray(name.size(), 'Q'), EntryKind::File, "x")});
        // The name is put in by hand; the packer has no way to write such a one.
        const qsizetype header = tar.lastIndexOf(QByteArray(name.size(), 'Q') + '\0');
        QVERIFY(header >= 0 && header % 512 == 0);
        tar.replace(header, name.size(), name);
        int sum = 8 * ' ';
        for (int i = 0; i < 512; ++i)
            sum += i >= 148 && i < 156 ? 0 : static_cast<unsigned char>(tar.at(header + i));
        tar.replace(header + 148, 7, QByteArray::number(sum, 8).rightJustified(6, '0') + '\0');
        const Result<QList<Seen>> found = seen(tar);
        QVERIFY(!found);
        QCOMPARE(found.error().code, Code::ArchiveRefused);
        QTemporaryDir folder;
        Bytes source(tar);
        QCOMPARE(unpackTar(source, folder.path(), {}).error().code, Code::ArchiveRefused);
    }

    void aLinkOnTheWayIsNotFollowed()
    {
        QTemporaryDir folder;
        QTemporaryDir outside;
        TarItem link = item("door", EntryKind::Link);
        link.entry.linkTarget = QFile::encodeName(outside.path());
        Bytes source(packed({link, item("door/evil", EntryKind::File, "x")}));
        const Result<> unpacked = unpackTar(source, folder.path(), {});
        QVERIFY(!unpacked);
        QVERIFY(QDir(outside.path()).isEmpty());
    }

    void unpackingRestoresTheTree()
    {
        QTemporaryDir from;
        QTemporaryDir to;
        QList<TarItem> items;
        for (const QByteArray &name : hostileNames())
            items << item(name, EntryKind::File, "content of " + name);
        items << item("ro", EntryKind::Folder) << item("ro/inside", EntryKind::File, "x");
        items[items.size() - 2].entry.mode = 0750;
        items << item("hard", EntryKind::File);
        items.last().hardLinkTo = path("ro/inside");
        Bytes first(packed(items), 1 << 20);
        QVERIFY(unpackTar(first, from.path(), {}));
        TreeSnapshot listed;
        QVERIFY(scanFolder(from.path(), {}, {}, listed, {}));
        for (const TarItem &one : std::as_const(items)) {
            const TreeSnapshot::Item *found = listed.find(one.path);
            QVERIFY(found);
            QCOMPARE(found->entry.mtimeNs, one.entry.mtimeNs);
            if (one.hardLinkTo.isRoot())
                QCOMPARE(found->entry.mode, one.entry.mode);
            if (::geteuid() == 0)
                QCOMPARE(found->entry.uid, one.entry.uid);
        }
        // And once more from the files on the disk.
        QList<TarItem> again;
        for (const TreeSnapshot::Item &one : listed.items())
            again << TarItem{one.path, one.entry, localFileBelow(from.path(), one.path), {}, {}};
        const std::unique_ptr<ByteSource> second = packTar(again, {});
        const Result<> unpacked = unpackTar(*second, to.path(), {});
        QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().detail));
        TreeSnapshot copied;
        QVERIFY(scanFolder(to.path(), {}, {}, copied, {}));
        QVERIFY(copied == listed);
    }

    void aFileThatChangedIsAnError_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::newRow("shrunk") << QByteArray("ab");
        QTest::newRow("grown") << QByteArray("abcd");
        QTest::newRow("other content") << QByteArray("abd");
    }
    void aFileThatChangedIsAnError()
    {
        QFETCH(QByteArray, now);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"f"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(now) == now.size());
        file.close();
        TarItem one = item("f", EntryKind::File, "abc");
        one.inlineBytes.clear();
        one.localFile = file.fileName();
        one.entry.hash = Sha256::of("abc");
        const std::unique_ptr<ByteSource> source = packTar({one}, {});
        const Result<QByteArray> tar = bytesOf(*source);
        QVERIFY(!tar);
        QCOMPARE(tar.error().kind, Error::Kind::Conflict);
    }

    void localNamesKeepEveryByte()
    {
        for (const QByteArray &name : hostileNames()) {
            QCOMPARE(localNameBytes(localName(name)), name);
        }
        QCOMPARE(localNameBytes(localName("\xf0\x9f\x98\x80 \xff")), QByteArray("\xf0\x9f\x98\x80 \xff"));
    }
};

QTEST_GUILESS_MAIN(TarArchiveTest)
#include "tst_tararchive.moc"
