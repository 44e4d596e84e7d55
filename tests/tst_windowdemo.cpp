// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowwalk.h"

#include "app/comparepage.h"
#include "app/difftree.h"
#include "app/phrases.h"
#include "app/style.h"
#include "app/textdiffpane.h"
#include "app/textdiffview.h"
#include "shared/languages.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeView>

using namespace Lotse;
using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 60000;

/// Names of everything in view that a screen reader could not name.
QStringList nameless(const QWidget &window)
{
    QStringList missing;
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>())
        if (button->isVisible() && button->accessibleName().isEmpty() && button->text().isEmpty())
            missing.append(button->objectName() + u"/"_s +
                           QLatin1StringView(button->metaObject()->className()));
    for (const QLineEdit *edit : window.findChildren<QLineEdit *>())
        if (edit->isVisible() && edit->accessibleName().isEmpty())
            missing.append(edit->objectName());
    return missing;
}

/// Words that do not fit their button.
QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QPushButton *button : window.findChildren<QPushButton *>())
        if (button->isVisible() && button->width() < button->sizeHint().width())
            cut.append(button->text());
    for (const QLabel *label : window.findChildren<QLabel *>())
        if (label->isVisible() && !label->wordWrap() && label->metaObject() == &QLabel::staticMetaObject &&
            label->width() < label->fontMetrics().horizontalAdvance(label->text()))
            cut.append(label->text());
    return cut;
}

/// How many buttons are called so, with a number from 0 on behind.
int countOf(const QWidget &window, const QString &name)
{
    int count = 0;
    while (window.findChild<QAbstractButton *>(name + QString::number(count)))
        ++count;
    return count;
}

} // namespace

/// The whole way on the demonstration, with mouse and keys, to a proven repair.
class TestWindowDemo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QApplication::setApplicationName(u"lotse"_s);
        QApplication::setDesktopFileName({});
        QFont font = QApplication::font();
        font.setFamily(u"Inter"_s);
        font.setPointSizeF(10);
        QApplication::setFont(font);
    }

    void fromStaleToProven_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("en-light-1280") << u"en"_s << false << QSize(1280, 800);
        QTest::newRow("de-dark-1024") << u"de"_s << true << QSize(1024, 700);
        if (qEnvironmentVariableIsSet("LOTSE_SCREENSHOTS")) {
            QTest::newRow("de-light-1280") << u"de"_s << false << QSize(1280, 800);
            QTest::newRow("en-light-1024") << u"en"_s << false << QSize(1024, 700);
        }
    }
    void fromStaleToProven()
    {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        QVERIFY(setLanguage(language));
        applyPalette(dark ? PaletteChoice::Dark : PaletteChoice::Light);

        Assistant window(u"demo:new"_s, {});
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const WindowWalk walk(window, QString::fromLatin1(QTest::currentDataTag()));
        const auto looksRight = [&window] {
            QCOMPARE(nameless(window).join(u", "_s), QString());
            QTRY_COMPARE(cutTexts(window).join(u", "_s), QString()); // once the layouts have settled
        };

        // Connect: the demonstration and its appliance are chosen already
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"next"_s), patience);
        // The badge comes by itself, and nobody has to wait for it
        QTRY_VERIFY_WITH_TIMEOUT(walk.visible<QLabel>(u"glance0"_s), patience);
        QVERIFY2(walk.visible<QLabel>(u"glance0"_s)->text().contains(u"1.4.0"_s),
                 qPrintable(walk.visible<QLabel>(u"glance0"_s)->text()));
        walk.grab(u"1-connect"_s);
        looksRight();
        walk.click(u"next"_s);

        // Find the application: the bundled profile has filled it in
        QTRY_COMPARE(window.step(), int(Assistant::Find));
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"next"_s) && walk.visible<QLineEdit>(u"applicationRoot"_s),
                                 patience);
        QCOMPARE(walk.visible<QLineEdit>(u"applicationRoot"_s)->text(), u"/opt/whisper-appliance"_s);
        walk.grab(u"2-find"_s);
        looksRight();
        walk.press(u"next"_s);

        // Compare: the certificate is asked for once, then both sides are shown
        QTRY_COMPARE(window.step(), int(Assistant::Compare));
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"trust"_s) || walk.isReady(u"next"_s),
                                  qPrintable(walk.title()), patience);
        if (walk.isReady(u"trust"_s)) {
            walk.grab(u"3-certificate"_s);
            looksRight();
            walk.click(u"trust"_s);
        }
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"next"_s), qPrintable(walk.title()), patience);
        auto *tree = walk.visible<DiffTree>(u"tree"_s);
        QVERIFY(tree);
        const QString first = tree->diffModel()->node(tree->currentIndex()).path.display();
        QVERIFY2(first.startsWith("src/modules/"_L1), qPrintable(first));
        const auto lines = walk.visible<TextDiffPane>(u"pane"_s)->findChild<TextDiffView *>();
        QTRY_VERIFY(lines->accessibleName().contains(first));
        walk.grab(u"3-compare"_s);
        looksRight();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(tree->diffModel()->node(tree->currentIndex()).path.display() != first);
        QTest::keyClicks(walk.visible<QLineEdit>(u"search"_s), u"enterprise"_s);
        QVERIFY(tree->model()->rowCount() == 1);
        walk.visible<QLineEdit>(u"search"_s)->clear();
        walk.click(u"next"_s);

        // Plan: exact commands, then the commit
        QTRY_COMPARE(window.step(), int(Assistant::Plan));
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"commit"_s), patience);
        walk.grab(u"4-plan"_s);
        looksRight();
        walk.click(u"commands"_s);
        walk.grab(u"4-plan-commands"_s);
        walk.press(u"commit"_s);

        // Back up, Apply and Check go by themselves
        QCOMPARE(window.step(), int(Assistant::BackUp));
        walk.grab(u"5-backup"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(window.step() != int(Assistant::BackUp), qPrintable(walk.title()),
                                  patience);
        walk.grab(u"6-apply"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(window.step() >= int(Assistant::Check), qPrintable(walk.title()), patience);
        walk.grab(u"7-checking"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(window.step() == int(Assistant::Result) || walk.isReady(u"next"_s),
                                  qPrintable(walk.title()), patience);
        walk.grab(u"7-check"_s);
        looksRight();
        if (window.step() == int(Assistant::Check))
            walk.click(u"next"_s);
        QTRY_COMPARE(window.step(), int(Assistant::Result));
        walk.grab(u"8-result"_s);
        QCOMPARE(walk.title(), verdictTitle(RepairOutcome::Verdict::Proven));
        QTRY_VERIFY(walk.isReady(u"openReport"_s));
        looksRight();

        // The tools beside the assistant
        walk.press(u"toolHistory"_s);
        QTRY_VERIFY(walk.isReady(u"openReport1"_s));
        walk.grab(u"9-history"_s);
        looksRight();
        walk.click(u"toolRestore"_s);
        QTRY_VERIFY(walk.isReady(u"restore1"_s));
        walk.grab(u"9-restore"_s);
        looksRight();
        // Into its backup: one file that is different today, looked into and brought back
        walk.click(u"openBackup1"_s);
        auto *files = window.findChild<QTreeView *>(u"backupFiles"_s);
        QTRY_VERIFY_WITH_TIMEOUT(files->isVisible() && files->model()->rowCount() > 3, patience);
        const int differing = files->model()->rowCount();
        window.findChild<QLineEdit *>(u"backupSearch"_s)->setText(u"main.py"_s);
        QCOMPARE(files->model()->rowCount(), 1);
        QVERIFY(!walk.isReady(u"restoreFiles"_s)); // nothing is ticked
        files->setCurrentIndex(files->model()->index(0, 0));
        files->setFocus();
        QTest::keyClick(files, Qt::Key_Space);
        QVERIFY(walk.isReady(u"restoreFiles"_s));
        const auto lookedInto = [&walk] {
            const auto *inIt = walk.visible<TextDiffView>(u"lines"_s);
            return inIt && inIt->accessibleName().contains(u"src/main.py"_s);
        };
        QTRY_VERIFY(lookedInto());
        walk.grab(u"9-backup"_s);
        looksRight();
        walk.click(u"restoreFiles"_s);
        QTRY_VERIFY_WITH_TIMEOUT(files->isVisible() && files->model()->rowCount() == 0, patience);
        window.findChild<QLineEdit *>(u"backupSearch"_s)->clear();
        QCOMPARE(files->model()->rowCount(), differing - 1);
        walk.grab(u"9-backup-restored"_s);
        looksRight();
        walk.click(u"allRuns"_s);
        QTRY_VERIFY(walk.isReady(u"restore1"_s));
        walk.click(u"toolSettings"_s);
        QTRY_VERIFY(walk.visible<QComboBox>(u"language"_s));
        walk.grab(u"9-settings"_s);
        looksRight();
        walk.click(u"toolProfiles"_s);
        QTRY_VERIFY(walk.isReady(u"keepProfile"_s));
        walk.grab(u"9-profiles"_s);
        looksRight();
        walk.click(u"toolHelp"_s);
        QTRY_VERIFY(walk.visible<QTextBrowser>(u"helpText"_s));
        walk.grab(u"9-help"_s);
        looksRight();
        walk.click(u"about"_s);
        walk.grab(u"9-about"_s);
        walk.click(u"assistant"_s);
        QTRY_VERIFY(walk.isReady(u"finish"_s));

        // And back again
        walk.click(u"undo"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"finish"_s), qPrintable(walk.title()), patience);
        walk.grab(u"8-undone"_s);
        QCOMPARE(walk.title(), verdictTitle(RepairOutcome::Verdict::RolledBack));
    }

    /// The page Compare by its keys: look into a file, decide, undo; the plan says the same.
    void compareByKeys()
    {
        QVERIFY(setLanguage(u"en"_s));
        applyPalette(PaletteChoice::Light);
        Assistant window(u"demo:new"_s, {});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const WindowWalk walk(window, u"keys"_s);
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"next"_s), patience);
        walk.click(u"next"_s);
        QTRY_COMPARE(window.step(), int(Assistant::Find));
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"next"_s), patience);
        walk.click(u"next"_s);
        QTRY_COMPARE(window.step(), int(Assistant::Compare));
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"distrust"_s) || walk.visible<DiffTree>(u"tree"_s), patience);
        if (walk.isReady(u"distrust"_s))
            walk.click(u"distrust"_s);
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"next"_s), patience);
        auto *page = window.findChild<ComparePage *>();
        auto *tree = walk.visible<DiffTree>(u"tree"_s);
        const auto row = [tree] { return tree->currentPath().display(); };

        // Keys only reach an active window.
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        // A changed file is opened, and shows what differs in it.
        const RelPath main = RelPath::fromBytes("src/main.py").value();
        QVERIFY(tree->select(main));
        auto *view = page->findChild<TextDiffView *>();
        QTRY_VERIFY(view->accessibleName().contains("src/main.py"_L1) && view->placeCount() > 1);
        walk.grab(u"compare-file"_s);
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(window.focusWidget(), view);
        QCOMPARE(view->place(), 0);
        QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(view->place(), 1);
        QTest::keyClick(view, Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(view->place(), 0);
        QTRY_VERIFY(walk.isReady(u"larger"_s));
        walk.click(u"larger"_s);
        QVERIFY(!tree->isVisible());
        walk.grab(u"compare-larger"_s);
        QTest::keyClick(view, Qt::Key_Escape);
        QVERIFY(tree->isVisible());
        QCOMPARE(window.focusWidget(), tree);
        QTest::keyClick(tree, Qt::Key_Down, Qt::ControlModifier);
        QVERIFY(row() != main.display());
        QTest::keyClick(tree, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(row(), main.display());

        // A folder is kept, that is taken back, and one file is kept.
        QVERIFY(tree->select(RelPath::fromBytes("src/modules/update").value()));
        const auto action = [tree] { return tree->diffModel()->actionOf(tree->currentIndex()); };
        const QString before = action();
        QVERIFY(!before.isEmpty());
        QTest::keyClick(tree, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(action(), QString());
        QVERIFY(tree->isExpanded(tree->currentIndex()));
        walk.grab(u"compare-kept"_s);
        QTest::keyClick(tree, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(action(), before);
        QVERIFY(tree->select(main));
        QTest::keyClick(tree, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(action(), rowActionWord(RowAction::Keep));

        // What is hidden says so, and is shown by one click.
        QTest::keyClicks(walk.visible<QLineEdit>(u"search"_s), u"enterprise"_s);
        QVERIFY(walk.visible<QAbstractButton>(u"hidden"_s)->text().contains("hidden"_L1));
        walk.grab(u"compare-search"_s);
        walk.click(u"hidden"_s);
        QCOMPARE(walk.visible<QLineEdit>(u"search"_s)->text(), QString());
        QCOMPARE(tree->diffModel()->hidden().byRules + tree->diffModel()->hidden().byFilter, 0);
        walk.grab(u"compare-all"_s);
        QTRY_VERIFY(walk.isReady(u"chip-differs"_s));
        walk.click(u"chip-differs"_s);
        QVERIFY(tree->diffModel()->hidden().byFilter > 0);
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_F8);
        QCOMPARE(tree->diffModel()->hidden().byFilter, 0);

        // Evidence of a finding folds out.
        auto *finding = walk.visible<QLabel>(u"finding1"_s);
        QVERIFY(finding->text().contains("#evidence"_L1));
        Q_EMIT finding->linkActivated(u"#evidence"_s);
        QTRY_VERIFY(walk.visible<QWidget>(u"evidence1"_s));
        walk.grab(u"compare-evidence"_s);

        // Every action has a name, a text and a place to be changed.
        for (const auto *name : {"nextDifference", "previousDifference", "speakNextDifference", "copyRow",
                                 "keepRow", "undoEdit", "redoEdit", "openFile", "backToTree", "readAgain",
                                 "filters", "filterBar", "find", "overviewMap", "nextPart"}) {
            const auto *one = window.findChild<QAction *>(QLatin1StringView(name));
            QVERIFY2(one && !one->text().isEmpty() && !one->shortcuts().isEmpty(), name);
        }

        // The plan does what was decided.
        walk.click(u"next"_s);
        QTRY_COMPARE(window.step(), int(Assistant::Plan));
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"commit"_s), patience);
        walk.click(u"commands"_s);
        const auto plan = [&window] {
            QString text;
            for (const QLabel *label : window.findChildren<QLabel *>())
                if (label->isVisible())
                    text += label->text() + u'\n';
            return text;
        };
        QTRY_VERIFY2(plan().contains("src/modules/update"_L1), qPrintable(plan()));
        QVERIFY2(!plan().contains("src/main.py"_L1), qPrintable(plan()));
        walk.click(u"back"_s);
        QTRY_COMPARE(window.step(), int(Assistant::Compare));
        QVERIFY(tree->select(main));
        QCOMPARE(action(), rowActionWord(RowAction::Keep));
    }

    void languageAndPaletteChangeAtRunTime()
    {
        QVERIFY(setLanguage(u"en"_s));
        applyPalette(PaletteChoice::Light);
        Assistant window(u"demo:new"_s, {});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const WindowWalk walk(window);
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"next"_s), patience);
        const QString english = walk.title();
        QVERIFY(setLanguage(u"de"_s));
        applyPalette(PaletteChoice::Dark);
        QCoreApplication::sendPostedEvents();
        QVERIFY(isDark());
        QVERIFY(walk.isReady(u"next"_s)); // nothing was lost
        QCOMPARE(walk.visible<QLabel>(u"title"_s)->text(),
                 QCoreApplication::translate("ConnectPage", "Where does the container run?"));
        Q_UNUSED(english)
        QVERIFY(setLanguage(u"en"_s));
    }

    void aHostThatIsNotThereIsToldAndCanBeTriedAgain()
    {
        QVERIFY(setLanguage(u"en"_s));
        Assistant window(u"unix:///nonexistent/engine.sock"_s, {});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const WindowWalk walk(window);
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"tryAgain"_s), patience);
        walk.grab(u"1-connect-error"_s);
        QVERIFY(!walk.isReady(u"next"_s));
        // Without leaving the page: the demonstration is still there to look around.
        walk.press(u"host%1"_s.arg(countOf(window, u"host"_s) - 1));
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"next"_s), patience);
    }
};

QTEST_MAIN(TestWindowDemo)
#include "tst_windowdemo.moc"
