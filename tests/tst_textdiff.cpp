// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/textdiff.h"

#include <QTest>
#include <ctime>

using namespace Lotse;
using namespace Qt::StringLiterals;

namespace {

/// One sign per row: "=" same, "~" changed, "<" only left, ">" only right.
QString picture(const TextDiff &diff)
{
    QString signs;
    for (const TextDiff::Row &row : diff.rows)
        signs += QStringView(u"=~<>")[int(row.kind)];
    return signs;
}

QStringList parts(const QString &line, const QList<TextDiff::Range> &ranges)
{
    QStringList all;
    for (const TextDiff::Range &range : ranges)
        all.append(line.mid(range.from, range.length));
    return all;
}

} // namespace

class TestTextDiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesAreAligned_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<QString>("rows");
        QTest::addColumn<int>("places");
        const auto row = [](const char *name, const char *left, const char *right, const QString &rows,
                            int places) {
            QTest::newRow(name) << QByteArray(left) << QByteArray(right) << rows << places;
        };
        row("both empty", "", "", u""_s, 0);
        row("the same", "a\nb\n", "a\nb\n", u"=="_s, 0);
        row("all new", "a\nb\n", "", u"<<"_s, 1);
        row("all gone", "", "a\nb\n", u">>"_s, 1);
        row("at the beginning", "new\na\nb\n", "a\nb\n", u"<=="_s, 1);
        row("at the end", "a\nb\n", "a\nb\nold\n", u"==>"_s, 1);
        row("one word", "import x\n", "import y\n", u"~"_s, 1);
        row("two places", "a\nnew\nb\nc\nd one\n", "a\nb\nc\nd two\n", u"=<==~"_s, 2);
        row("similar lines are paired, not the first ones", "alpha = 1\nimport modules.update\n",
            "import modules.updates\n", u"<~"_s, 1);
        row("nothing alike", "alpha\nbeta\n", "one two three\n", u"<<>"_s, 1);
        row("line ends are no difference of a line", "a\nb\n", "a\r\nb\r\n", u"=="_s, 0);
        row("nor is a byte order mark", "a\n",
            "\xef\xbb\xbf"
            "a\n",
            u"="_s, 0);
        row("nor a missing last line end", "a\nb\n", "a\nb", u"=="_s, 0);
        row("blanks are", "a\n", "a \n", u"~"_s, 1);
    }
    void linesAreAligned()
    {
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, right);
        QFETCH(QString, rows);
        QFETCH(int, places);
        const TextDiff diff = compareTexts(left, right);
        QCOMPARE(picture(diff), rows);
        QCOMPARE(diff.places.size(), places);
        int leftSeen = 0; // every line once and in order
        int rightSeen = 0;
        for (const TextDiff::Row &row : diff.rows) {
            if (row.left >= 0)
                QCOMPARE(row.left, leftSeen++);
            if (row.right >= 0)
                QCOMPARE(row.right, rightSeen++);
        }
        QCOMPARE(leftSeen, diff.left.lines.size());
        QCOMPARE(rightSeen, diff.right.lines.size());
    }
    void wordsInsideALineAreFound()
    {
        const TextDiff diff =
            compareTexts("from modules.update import UpdateManager\n",
                         "from modules.shopware_update_manager import ShopwareUpdateManager\n");
        QCOMPARE(picture(diff), u"~"_s);
        QCOMPARE(parts(diff.left.lines[0], diff.rows[0].leftChanges),
                 (QStringList{u"update"_s, u"UpdateManager"_s}));
        QCOMPARE(parts(diff.right.lines[0], diff.rows[0].rightChanges),
                 (QStringList{u"shopware_update_manager"_s, u"ShopwareUpdateManager"_s}));
    }
    void theDesignsExampleIsAlignedAsDrawn()
    {
        const TextDiff diff =
            compareTexts("from modules.update import UpdateManager\n"
                         "from modules.maintenance import MaintenanceManager\n"
                         "from modules.update.enterprise import integrate_with_flask_app\n\n",
                         "from modules.shopware_update_manager import ShopwareUpdateManager\n\n");
        QCOMPARE(picture(diff), u"~<<="_s);
        QCOMPARE(diff.places.size(), 1);
        QCOMPARE(diff.places[0].count, 3);
    }
    void formIsNamed()
    {
        using LineEnds = ShownText::LineEnds;
        const TextDiff diff = compareTexts("\xef\xbb\xbf"
                                           "a\r\nb\r\n",
                                           "a\nb\r\nc");
        QVERIFY(diff.left.byteOrderMark);
        QCOMPARE(diff.left.lineEnds, LineEnds::Windows);
        QVERIFY(diff.left.lastLineEnded);
        QVERIFY(!diff.right.byteOrderMark);
        QCOMPARE(diff.right.lineEnds, LineEnds::Mixed);
        QVERIFY(!diff.right.lastLineEnded);
        QCOMPARE(compareTexts("a\n", "").left.lineEnds, LineEnds::Unix);
        QCOMPARE(compareTexts("a\n", "").right.lineEnds, LineEnds::None);
    }
    void whatCouldDeceiveIsEscaped()
    {
        const TextDiff diff = compareTexts("ok\t\xff\x1b[31m\n", "\xe2\x80\xae"
                                                                 "evil\n");
        QCOMPARE(diff.left.lines[0], u"ok\t\\xff\\x1b[31m"_s);
        QVERIFY(!diff.left.allUtf8);
        QCOMPARE(diff.right.lines[0], u"\\u202eevil"_s);
        QVERIFY(diff.right.allUtf8);
        QVERIFY(isBinary(QByteArray("a\0b", 3)));
        QVERIFY(!isBinary("a\tb\n"));
    }
    void veryLongLinesAreCut()
    {
        const TextDiff diff = compareTexts(QByteArray(1 << 20, 'x') + '\n', "y\n");
        QCOMPARE(diff.left.lines[0].size(), longestShownLine + 1);
    }
    void largeFilesStayQuick_data()
    {
        QTest::addColumn<int>("every");
        QTest::newRow("one change in ten lines") << 10;
        QTest::newRow("every line changed") << 1;
    }
    void largeFilesStayQuick()
    {
        QFETCH(int, every);
        QByteArray left;
        QByteArray right;
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray number = QByteArray::number(i);
            left += "    value_" + number + " = compute(first, second, " + number + ")\n";
            right += i % every ? "    value_" + number + " = compute(first, second, " + number + ")\n"
                               : "    value_" + number + " = reckon(first, third, " + number + ")\n";
        }
        const std::clock_t start = std::clock(); // of this process: other work on the machine does not count
        const auto elapsed = [start] { return 1000 * (std::clock() - start) / CLOCKS_PER_SEC; };
        const TextDiff diff = compareTexts(left, right);
        qInfo("20,000 lines: %ld ms", long(elapsed()));
        QCOMPARE(diff.rows.size(), 20'000);
        QVERIFY2(elapsed() < 5000, qPrintable(QString::number(elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
