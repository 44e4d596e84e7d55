// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/treediff.h"

#include "support/treetext.h"

#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

class TreeDiffTest : public QObject
{
    Q_OBJECT

    /// "M a.txt" per entry with a letter, "only the key" for the others: `kept a.env`.
    static QStringList told(const TreeDiff &diff)
    {
        QStringList lines;
        for (const Difference &one : diff.entries) {
            const QString head = one.letter() ? QString(QLatin1Char(one.letter())) : diffStateKey(one.state);
            lines << head + u' ' + one.path.display();
        }
        return lines;
    }
    static TreeDiff compare(const QByteArray &development, const QByteArray &container,
                            const DiffOptions &options = {}, const IgnoreRules &ignore = {},
                            const Mapping &mapping = {})
    {
        TreeDiff diff;
        diffTrees(mapping, Test::tree(development), Test::tree(container), ignore, options, diff);
        return diff;
    }

private Q_SLOTS:
    void states_data()
    {
        QTest::addColumn<QByteArray>("development");
        QTest::addColumn<QByteArray>("container");
        QTest::addColumn<QStringList>("execBit");
        QTest::addColumn<QStringList>("exact");
        const auto add = [](const char *name, const char *mine, const char *theirs, const QStringList &told,
                            const QStringList &exact = {u"-"_s}) {
            QTest::newRow(name) << QByteArray(mine) << QByteArray(theirs) << told
                                << (exact == QStringList{u"-"_s} ? told : exact);
        };
        add("nothing", "", "", {});
        add("same", "a=1", "a=1", {u"same a"_s});
        add("content", "a=1", "a=2", {u"M a"_s});
        add("link", "a->x", "a->y", {u"L a"_s});
        add("missing and extra", "a=1 b=2", "b=2 c=3", {u"A a"_s, u"same b"_s, u"D c"_s});
        add("type", "a=1", "a->1", {u"T a"_s});
        add("folder against file", "a/ a/b=1", "a=1", {u"T a"_s, u"A a/b"_s});
        add("a folder is what lies in it", "d/ d/e/ d/e/f=1", "", {u"A d/e/f"_s});
        add("an empty folder is itself", "d/", "e/", {u"A d"_s, u"D e"_s});
        add("empty on both sides", "d/", "d/", {u"same d"_s});
        add("empty on one side", "d/ d/f=1", "d/", {u"A d/f"_s});
        add("tree order", "d/ d/z=1 d.txt=1", "d/ d/z=1 d.txt=1", {u"same d/z"_s, u"same d.txt"_s});
        add("executable", "a=1@755", "a=1@644", {u"P a"_s});
        add("other bits", "a=1@600", "a=1@644", {u"same a"_s}, {u"P a"_s});
        add("setuid", "a=1@4755", "a=1@755", {u"same a"_s}, {u"P a"_s});
        add("folder mode", "d/@700 d/f=1", "d/@755 d/f=1", {u"same d/f"_s}, {u"P d"_s, u"same d/f"_s});
        add("content wins over mode", "a=1@755", "a=2@644", {u"M a"_s});
        add("unreadable", "a?", "a=1", {u"error a"_s});
        add("an unreadable folder proves nothing missing", "d/? e=1", "d/ d/f=1 e=1",
            {u"error d"_s, u"same e"_s});
        add("fifos", "p|", "p|", {u"same p"_s});
        add("a single file", "=1", "=2", {u"M "_s});
    }
    void states()
    {
        QFETCH(QByteArray, development);
        QFETCH(QByteArray, container);
        DiffOptions options;
        QTEST(told(compare(development, container, options)), "execBit");
        options.modes = ModePolicy::Exact;
        QTEST(told(compare(development, container, options)), "exact");
    }

    void movesNeedOnePartnerOnEachSide()
    {
        TreeDiff diff = compare("new=1", "old=1");
        QCOMPARE(told(diff), (QStringList{u"A new"_s, u"D old"_s}));
        QCOMPARE(diff.entries.first().state, DiffState::Moved);
        QCOMPARE(diff.entries.first().movedFrom.bytes(), QByteArray("old"));
        QCOMPARE(diff.counts.value(DiffState::OnlyDev), 0);
        QCOMPARE(diff.counts.value(DiffState::Moved), 1);
        QCOMPARE(compare("new=1 other=1", "old=1").counts.value(DiffState::Moved), 0);
        QCOMPARE(compare("new=1", "old=1 older=1").counts.value(DiffState::Moved), 0);
        QCOMPARE(compare("new=", "old=").counts.value(DiffState::Moved), 0); // every empty file looks alike
    }

    void secretsAreKeptAndNeverDrift()
    {
        const TreeDiff diff = compare(".env=1 only.pem=1 same.key=1", ".env=2 same.key=1 theirs.pem=1");
        QCOMPARE(told(diff),
                 (QStringList{u"kept .env"_s, u"kept only.pem"_s, u"same same.key"_s, u"kept theirs.pem"_s}));
        QVERIFY(!diff.hasDrift());
        for (const Difference &one : diff.entries)
            QVERIFY(one.secret);
    }

    void anIgnoredFolderCountsOnce()
    {
        const IgnoreRules rules = IgnoreRules::layered(true, {}, {}, {});
        const TreeDiff diff = compare("__pycache__/ __pycache__/a=1 __pycache__/b=1 x.log=1",
                                      "__pycache__/ __pycache__/c=1", {}, rules);
        QCOMPARE(told(diff), (QStringList{u"ignored __pycache__"_s, u"ignored x.log"_s}));
        QCOMPARE(diff.counts.value(DiffState::Ignored), 2);
        // A file where the rule speaks of a folder: shown, since one of them would have to give way.
        QCOMPARE(told(compare("venv=1", "venv/ venv/x=1", {}, rules)),
                 (QStringList{u"T venv"_s, u"ignored venv/x"_s}));
    }

    void keptPathsAreNoDrift()
    {
        DiffOptions options;
        options.keptPaths = {*RelPath::fromBytes("app/up"), *RelPath::fromBytes("app/a")};
        options.keptOver = {*RelPath::fromBytes("app/b")};
        const Mapping mapping{*RelPath::fromBytes("src"), *RelPath::fromBytes("app")};
        const TreeDiff diff = compare("a=1 b=1", "b=2 c=1 up/ up/load=1", options, {}, mapping);
        QCOMPARE(told(diff),
                 (QStringList{u"A src/a"_s, u"kept src/b"_s, u"D src/c"_s, u"kept src/up/load"_s}));
        QCOMPARE(diff.entries.at(1).containerPath.bytes(), QByteArray("app/b"));
    }

    void ownersAreJudgedByThePolicyOnly()
    {
        QCOMPARE(told(compare("a=1#1000", "a=1#0")), (QStringList{u"same a"_s}));
        DiffOptions options;
        options.owner = {OwnerPolicy::Kind::Fixed, 33, 33};
        QCOMPARE(told(compare("a=1#1000 b=1 c->x", "a=1#33 b=1#0 c->x", options)),
                 (QStringList{u"same a"_s, u"P b"_s, u"same c"_s}));
    }

    void tellsWhatChangedSinceTheProof()
    {
        const TreeSnapshot baseline = Test::tree("app/ app/a=1 app/b=1 app/gone=1");
        DiffOptions options;
        options.baseline = &baseline;
        const Mapping mapping{{}, *RelPath::fromBytes("app")};
        const TreeDiff diff = compare("a=2 b=2 gone=1 new=1", "a=1 b=3 gift=9", options, {}, mapping);
        QStringList changed;
        for (const Difference &one : diff.entries) {
            if (one.changedSinceProof)
                changed << one.path.display();
        }
        QCOMPARE(changed, (QStringList{u"b"_s, u"gift"_s, u"gone"_s}));
    }

    void withoutHashesTimeSpeaks()
    {
        TreeSnapshot mine;
        TreeSnapshot theirs;
        QList<TreeEntry> entries{{.name = "a", .size = 3, .mtimeNs = 1},
                                 {.name = "b", .size = 3, .mtimeNs = 1}};
        QVERIFY(mine.folder({}, entries));
        entries[1].mtimeNs = 2;
        QVERIFY(theirs.folder({}, entries));
        TreeDiff diff;
        diffTrees({}, mine, theirs, {}, {}, diff);
        QCOMPARE(told(diff), (QStringList{u"same a"_s, u"pending b"_s}));
        QVERIFY(!diff.entries.first().provenByHash);
    }
};

QTEST_GUILESS_MAIN(TreeDiffTest)
#include "tst_treediff.moc"
