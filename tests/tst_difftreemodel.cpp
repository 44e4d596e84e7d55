// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/difftreemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

namespace {

RelPath path(const char *text)
{
    return RelPath::fromBytes(text).value();
}

void add(TreeDiff &diff, const char *name, DiffState state, EntryKind kind = EntryKind::File)
{
    Difference one;
    one.path = path(name);
    one.containerPath = one.path;
    one.state = state;
    TreeEntry entry;
    entry.name = one.path.name();
    entry.kind = kind;
    entry.size = 1100;
    if (state != DiffState::OnlyContainer)
        one.development = entry;
    if (state != DiffState::OnlyDev)
        one.container = entry;
    diff.entries.append(one);
    ++diff.counts[state];
}

Choices kept(const char *name)
{
    Choices choices;
    choices.keep = {path(name)};
    return choices;
}

TreeDiff sample()
{
    TreeDiff diff;
    add(diff, "VERSION", DiffState::Differs);
    add(diff, "src/main.py", DiffState::Differs);
    add(diff, "src/modules/__init__.py", DiffState::Same);
    add(diff, "src/modules/old.py", DiffState::OnlyContainer);
    add(diff, "src/modules/update/__init__.py", DiffState::OnlyDev);
    add(diff, "src/modules/update/manager.py", DiffState::OnlyDev);
    add(diff, "templates/index.html", DiffState::Same);
    return diff;
}

QModelIndex find(const QAbstractItemModel &model, const QStringList &names)
{
    QModelIndex at;
    for (const QString &name : names) {
        QModelIndex next;
        for (int row = 0; row < model.rowCount(at); ++row) {
            const QModelIndex left = model.index(row, DiffTreeModel::Development, at);
            const QModelIndex right = model.index(row, DiffTreeModel::Container, at);
            if (left.data().toString() == name || right.data().toString() == name)
                next = left;
        }
        if (!next.isValid())
            return {};
        at = next;
    }
    return at;
}

} // namespace

class TestDiffTreeModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void passesTheModelTester()
    {
        DiffTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDiff(sample());
        model.setFilter({DiffState::Same}, {});
        model.setFilter({}, u"manager"_s);
        model.setChoices(kept("src/main.py"), {});
        model.setDiff({});
        model.setDiff(sample());
    }
    void aRowIsOnePathOnBothSides()
    {
        DiffTreeModel model;
        model.setDiff(sample());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, 0).data().toString(), u"src"_s); // folders first
        const QModelIndex missing = find(model, {u"src"_s, u"modules"_s, u"update"_s, u"manager.py"_s});
        QVERIFY(missing.isValid());
        QCOMPARE(missing.siblingAtColumn(DiffTreeModel::Container).data().toString(), QString());
        QCOMPARE(model.stateOf(missing), DiffState::OnlyDev);
        const QModelIndex extra = find(model, {u"src"_s, u"modules"_s, u"old.py"_s});
        QVERIFY(extra.isValid());
        QCOMPARE(extra.data().toString(), QString());
        QCOMPARE(model.actionOf(extra), u"Keep"_s);
        QCOMPARE(model.sizeOf(extra, false), QLocale().formattedDataSize(1100, 1, QLocale::DataSizeSIFormat));
    }
    void foldersShowTheirWorstStateAndCounts()
    {
        DiffTreeModel model;
        model.setDiff(sample());
        const QModelIndex src = find(model, {u"src"_s});
        QCOMPARE(model.stateOf(src), DiffState::OnlyDev);
        QCOMPARE(model.node(src).counts[size_t(DiffState::OnlyDev)], 2);
        QCOMPARE(model.node(src).counts[size_t(DiffState::Differs)], 1);
        QCOMPARE(model.node(src).counts[size_t(DiffState::OnlyContainer)], 1);
        const QModelIndex update = find(model, {u"src"_s, u"modules"_s, u"update"_s});
        QCOMPARE(update.data().toString(), u"update"_s);
        QCOMPARE(model.nameOf(update, false), QString()); // nothing of it is there
        QCOMPARE(model.stateOf(find(model, {u"templates"_s})), DiffState::Same);
    }
    void theFilterHidesFilesAndFoldersThatBecomeEmpty()
    {
        DiffTreeModel model;
        model.setDiff(sample());
        model.setFilter({DiffState::Same}, {});
        QVERIFY(!find(model, {u"templates"_s}).isValid());
        QVERIFY(!find(model, {u"src"_s, u"modules"_s, u"__init__.py"_s}).isValid());
        QVERIFY(find(model, {u"VERSION"_s}).isValid());
        model.setFilter({}, u"MANAGER"_s);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(find(model, {u"src"_s, u"modules"_s, u"update"_s, u"manager.py"_s}).isValid());
    }
    void aKeptPathSaysSo()
    {
        DiffTreeModel model;
        model.setDiff(sample());
        const QModelIndex main = find(model, {u"src"_s, u"main.py"_s});
        QCOMPARE(model.actionOf(main), u"Copy to container"_s);
        model.setChoices(kept("src/main.py"), {});
        QCOMPARE(model.stateOf(main), DiffState::Kept);
        QCOMPARE(model.actionOf(main), u"Keep"_s);
    }
    void decisionsGoBothWays()
    {
        DiffTreeModel model;
        model.setDiff(sample());
        Choices choices;
        model.setChoices(choices, {});
        const QModelIndex main = find(model, {u"src"_s, u"main.py"_s});
        QVERIFY(model.canDecide(main, true));
        QVERIFY(!model.canDecide(main, false)); // it is copied already
        model.decideFor(main, true, choices);
        QCOMPARE(choices.keep, QList<RelPath>{path("src/main.py")});
        model.setChoices(choices, {});
        QVERIFY(model.canDecide(main, false));
        model.decideFor(main, false, choices);
        QVERIFY(choices.keep.isEmpty());

        const QModelIndex extra = find(model, {u"src"_s, u"modules"_s, u"old.py"_s});
        QVERIFY(!model.canDecide(extra, true)); // it stays unless one says so
        model.decideFor(extra, false, choices);
        QCOMPARE(choices.removeExtra, QList<RelPath>{path("src/modules/old.py")});
        model.setChoices(choices, {});
        QCOMPARE(model.action(extra), RowAction::SetAside);
        QVERIFY(!model.canDecide(find(model, {u"src"_s, u"modules"_s, u"__init__.py"_s}), true));
    }
    void aFolderDecidesForAllBelow()
    {
        DiffTreeModel model;
        model.setDiff(sample());
        Choices choices;
        model.setChoices(choices, {});
        const QModelIndex update = find(model, {u"src"_s, u"modules"_s, u"update"_s});
        QCOMPARE(model.actionOf(update, true), DiffTreeModel::tr("Copy %n", nullptr, 2));
        model.decideFor(update, true, choices);
        QCOMPARE(choices.keep.size(), 2);
        model.setChoices(choices, {});
        QCOMPARE(model.actionOf(update), QString());
        QCOMPARE(model.actionOf(update.siblingAtRow(0)), QString());
    }
    void aFolderNeverDecidesForSecrets()
    {
        TreeDiff diff = sample();
        diff.entries[1].secret = true; // src/main.py
        DiffTreeModel model;
        model.setDiff(diff);
        Choices choices;
        model.setChoices(choices, {});
        model.decideFor(find(model, {u"src"_s}), false, choices);
        QVERIFY(choices.copySecrets.isEmpty());
        model.decideFor(find(model, {u"src"_s, u"main.py"_s}), false, choices);
        QCOMPARE(choices.copySecrets, QList<RelPath>{path("src/main.py")});
    }
    void whatTheProfileWantsGoneIsSaid()
    {
        DiffTreeModel model;
        model.setDiff(sample());
        model.setChoices({}, {path("src/modules/old.py")});
        const QModelIndex extra = find(model, {u"src"_s, u"modules"_s, u"old.py"_s});
        QCOMPARE(model.action(extra), RowAction::SetAside);
        QVERIFY(!model.canDecide(extra, true)); // the profile is where that is changed
    }
    void oneLeftOutTakesItsFolderWithIt()
    {
        QList<RelPath> list{path("src"), path("src/a"), path("src/b"), path("srcs")};
        forget(list, path("src/a"));
        QCOMPARE(list, (QList<RelPath>{path("src/b"), path("srcs")}));
    }
    void hiddenRowsAreCounted()
    {
        TreeDiff diff = sample();
        add(diff, "debug.log", DiffState::Ignored);
        DiffTreeModel model;
        model.setDiff(diff);
        QCOMPARE(model.hidden().byRules, 0);
        model.setFilter({DiffState::Same, DiffState::Ignored}, {});
        QCOMPARE(model.hidden().byRules, 1);
        QCOMPARE(model.hidden().byFilter, 0); // the chip says itself how many are identical
        model.setFilter({DiffState::Same, DiffState::Ignored, DiffState::OnlyDev}, {});
        QCOMPARE(model.hidden().byFilter, 2);
        model.setFilter({DiffState::Same, DiffState::Ignored}, u"manager"_s);
        QCOMPARE(model.hidden().byFilter, 4);
    }
    void differencesAreWalkedInTheOrderOfTheRows()
    {
        DiffTreeModel model;
        model.setDiff(sample());
        QStringList forward;
        for (QModelIndex at = model.nextDifference({}, false); at.isValid();
             at = model.nextDifference(at, false))
            forward.append(model.node(at).path.display());
        QCOMPARE(forward.join(u' '), u"src/modules/update/__init__.py src/modules/update/manager.py "
                                     "src/modules/old.py src/main.py VERSION"_s);
        QStringList backward;
        for (QModelIndex at = model.nextDifference({}, true); at.isValid();
             at = model.nextDifference(at, true))
            backward.prepend(model.node(at).path.display());
        QCOMPARE(backward, forward);
    }
    void everyRowIsSpoken()
    {
        DiffTreeModel model;
        model.setDiff(sample());
        const QString text = find(model, {u"src"_s, u"main.py"_s}).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(text.contains("src/main.py"_L1) && text.contains(diffStateWord(DiffState::Differs)) &&
                     text.contains("Copy to container"_L1),
                 qPrintable(text));
        QVERIFY(!find(model, {u"src"_s}).data(Qt::AccessibleTextRole).toString().isEmpty());
    }
    void theFirstDifferenceIsAFile()
    {
        DiffTreeModel model;
        model.setDiff(sample());
        QCOMPARE(model.node(model.firstDifference()).path, path("src/modules/update/__init__.py"));
        model.setDiff({});
        QVERIFY(!model.firstDifference().isValid());
    }
    void aTypeConflictKeepsItsChildren()
    {
        TreeDiff diff;
        add(diff, "thing", DiffState::Type);
        diff.entries.last().container->kind = EntryKind::Folder;
        add(diff, "thing/inside.txt", DiffState::OnlyContainer);
        DiffTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDiff(diff);
        QVERIFY(model.rowCount() >= 1);
    }
    void manyRowsStayQuick()
    {
        TreeDiff diff;
        for (int folder = 0; folder < 200; ++folder)
            for (int file = 0; file < 250; ++file)
                add(diff, qPrintable(u"d%1/f%2"_s.arg(folder).arg(file)), DiffState::Same);
        DiffTreeModel model;
        QElapsedTimer clock;
        clock.start();
        model.setDiff(diff);
        model.setFilter({}, u"f24"_s);
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(model.rowCount(), 200);
    }
};

QTEST_GUILESS_MAIN(TestDiffTreeModel)
#include "tst_difftreemodel.moc"
