// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tararchive.h"
#include "hosts/tarrenamer.h"
#include "support/explain.h"
#include "support/pieces.h"

#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;

namespace {

QByteArray allOf(ByteSource &source)
{
    QByteArray all;
    for (Result<QByteArray> piece = source.read(); piece && !piece->isEmpty(); piece = source.read())
        all += *piece;
    return all;
}

} // namespace

/// Names, long ones and odd ones, get their place; contents, owners and links stay what they were.
class TarRenamerTest : public QObject
{
    Q_OBJECT

    static QByteArray tar()
    {
        const auto item = [](const QByteArray &path, EntryKind kind, const QByteArray &text) {
            TarItem one;
            one.path = *RelPath::fromBytes(path);
            one.entry.name = one.path.name();
            one.entry.kind = kind;
            one.entry.mode = 0641;
            one.entry.uid = 3000000;
            one.entry.gid = 7;
            one.entry.mtimeNs = 1700000000500000000;
            if (kind == EntryKind::File) {
                one.inlineBytes = text;
                one.entry.size = text.size();
            } else if (kind == EntryKind::Link) {
                one.entry.linkTarget = text;
            }
            return one;
        };
        QList<TarItem> items{item("base", EntryKind::Folder, {}),
                             item("base/empty", EntryKind::File, {}),
                             item("base/block", EntryKind::File, QByteArray(512, 'b')),
                             item("base/" + QByteArray(250, 'n'), EntryKind::File, "long"),
                             item("base/\xff\n", EntryKind::File, "odd"),
                             item("base/link", EntryKind::Link, "base/empty"),
                             item("base/far", EntryKind::Link, QByteArray(300, 't'))};
        TarItem hard = item("base/hard", EntryKind::File, {});
        hard.hardLinkTo = *RelPath::fromBytes("base/block");
        items << hard;
        const std::unique_ptr<ByteSource> packed = packTar(items, {});
        return allOf(*packed);
    }
    static QByteArrayList entries(ByteSource &source, Result<> &outcome)
    {
        QByteArrayList lines;
        RelPath linked;
        TarVisitor visitor;
        visitor.begin = [&](const RelPath &, const TreeEntry &, const RelPath &to) -> Result<ByteSink *> {
            linked = to;
            return nullptr;
        };
        visitor.end = [&](const RelPath &path, const TreeEntry &entry) -> Result<> {
            lines << path.bytes() + " = " + linked.bytes() + '|' + entry.linkTarget + '|' +
                         entry.hash.toHex() + '|' + QByteArray::number(entry.mode, 8) + '|' +
                         QByteArray::number(entry.uid) + '|' + QByteArray::number(entry.size) + '|' +
                         QByteArray::number(entry.mtimeNs);
            return {};
        };
        outcome = readTar(source, visitor, {});
        return lines;
    }

private Q_SLOTS:
    void entriesGetTheirPlace_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {1, 511, 512, 4096, 1 << 20})
            QTest::newRow(QByteArray::number(size).constData()) << size;
    }
    void entriesGetTheirPlace()
    {
        QFETCH(qsizetype, size);
        const QByteArray packed = tar();
        Pieces before(packed, 4096);
        Result<> outcome;
        QByteArrayList expected = entries(before, outcome);
        QVERIFY2(outcome, explain(outcome).constData());
        QCOMPARE(expected.size(), 8);
        for (QByteArray &line : expected) {
            line = QByteArray("x/y") + line.mid(4);
            line.replace(" = base/",
                         " = x/y/"); // the hard link's target is a name, the symbolic link's is not
        }
        TarRenamer renamed(std::make_unique<Pieces>(packed, size), "base", "./x/y");
        const QByteArray moved = allOf(renamed) + QByteArray(1024, '\0');
        Pieces after(moved, 4096);
        const QByteArrayList found = entries(after, outcome);
        QVERIFY2(outcome, explain(outcome).constData());
        QCOMPARE(found, expected);
    }
    void aCutArchiveIsAnError()
    {
        const QByteArray packed = tar();
        for (qsizetype cut = 0; cut < packed.size() - 1024; cut += 100) {
            TarRenamer renamed(std::make_unique<Pieces>(packed.left(cut), 4096), "base", "x");
            Result<QByteArray> piece = renamed.read();
            while (piece && !piece->isEmpty())
                piece = renamed.read();
            QVERIFY2(!piece, QByteArray::number(cut).constData());
        }
    }
};

QTEST_GUILESS_MAIN(TarRenamerTest)
#include "tst_tarrenamer.moc"
