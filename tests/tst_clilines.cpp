// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/columns.h"
#include "cli/differencelines.h"
#include "cli/eventprinter.h"

#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// What a person reads in the terminal: aligned, shortened where it is long, and without repeating itself.
class CliLinesTest : public QObject
{
    Q_OBJECT

    static QList<Difference> missing(int count)
    {
        QList<Difference> list;
        for (int i = 0; i < count; ++i) {
            Difference entry;
            entry.path = *RelPath::fromBytes("file" + QByteArray::number(i));
            entry.containerPath = entry.path;
            entry.state = i == 0 ? DiffState::Differs : DiffState::OnlyDev;
            list << entry;
        }
        return list;
    }
    static TreeDiff diffOf(const QList<Difference> &entries)
    {
        TreeDiff diff;
        diff.entries = entries;
        for (const Difference &entry : entries)
            ++diff.counts[entry.state];
        return diff;
    }

private Q_SLOTS:
    void columnsStandBelowEachOther()
    {
        QCOMPARE(alignedLines({{u"a"_s, u"bb"_s, u"c"_s}, {u"longer"_s, u"b"_s, u"c c"_s}}),
                 (QStringList{u"a       bb  c"_s, u"longer  b   c c"_s}));
        QCOMPARE(alignedLines({}), QStringList());
    }

    void differencesAreAlignedAndCountedLast()
    {
        const QList<Difference> entries = missing(3);
        const QStringList lines = differenceLines(diffOf(entries), entries, 0);
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines.at(0).indexOf(u"file0"_s), lines.at(1).indexOf(u"file1"_s));
        QVERIFY(lines.at(3).isEmpty());
        QVERIFY2(lines.last().contains(u": 2"_s), qPrintable(lines.last()));
    }
    void longListsSayHowManyMore()
    {
        const QList<Difference> entries = missing(30);
        const QStringList lines = differenceLines(diffOf(entries), entries, 10);
        QCOMPARE(lines.size(), 13);
        QVERIFY2(lines.at(10).contains(u"20"_s) && lines.at(10).contains(u"--all"_s),
                 qPrintable(lines.at(10)));
        QCOMPARE(differenceLines(diffOf(entries), entries, 0).size(), 32);
    }
    void aStarIsExplainedOnce()
    {
        QList<Difference> entries = missing(4);
        QVERIFY(!differenceLines(diffOf(entries), entries, 0).join(u'\n').contains(u'*'));
        for (Difference &entry : entries)
            entry.changedSinceProof = true;
        const QStringList lines = differenceLines(diffOf(entries), entries, 0);
        QCOMPARE(lines.filter(u"last proof"_s).size(), 1);
        QCOMPARE(lines.filter(u" *"_s).size(), 4);
    }
    void whatIsTheSameNeedsNoList()
    {
        TreeDiff diff;
        diff.counts[DiffState::Same] = 7;
        QCOMPARE(differenceLines(diff, {}, 0).size(), 1);
    }

    void aGreenCheckIsOneLine()
    {
        CheckResult green{.verdict = CheckResult::Verdict::Green, .expected = u"a"_s, .answer = u"a"_s};
        QCOMPARE(checkLines(u"Ready"_s, green), QStringList{u"✓ Ready"_s});
        green.tookMs = 1500;
        QVERIFY2(checkLines(u"Ready"_s, green).first().contains(u"1"_s), "worth telling");
    }
    void aRedCheckSaysWhatWasExpectedAndWhatToDo()
    {
        CheckResult red{.verdict = CheckResult::Verdict::Red,
                        .expected = u"status 200"_s,
                        .answer = u"status 500\x1b[31m"_s,
                        .evidence = "1\n2\n3\n4\n5\n6"};
        red.error =
            Error{Error::Kind::CheckFailed, Code::ApiAnswerWrong, {u"GET /"_s, u"200"_s, u"500"_s}, {}};
        const QStringList lines = checkLines(u"Ready"_s, red);
        QCOMPARE(lines.size(), 1 + 2 + 4 + 1);
        QVERIFY(lines.at(1).contains(u"status 200"_s));
        QVERIFY2(lines.at(2).contains(u"\\x1b"_s), qPrintable(lines.at(2)));
        QVERIFY(lines.last().contains(u"LOTSE-V013"_s));
        QVERIFY(!lines.join(u' ').contains(u'\x1b'));
    }
};

QTEST_GUILESS_MAIN(CliLinesTest)
#include "tst_clilines.moc"
