// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overviewmap.h"
#include "app/textdiffpane.h"
#include "app/textdiffview.h"
#include "app/theme.h"

#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <ctime>

using namespace Lotse;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const ShownFile> shown(const QByteArray &left, const QByteArray &right,
                                       const char *name = "main.py")
{
    static const SyntaxInk ink;
    FileContents both;
    both.development = {FileSide::Kind::Text, left.size(), left, {}, {}};
    both.container = {FileSide::Kind::Text, right.size(), right, {}, {}};
    return std::make_shared<const ShownFile>(
        makeShownFile(RelPath::fromBytes(name).value(), std::move(both), ink, {}));
}

std::shared_ptr<const ShownFile> shown(FileSide left, FileSide right)
{
    static const SyntaxInk ink;
    return std::make_shared<const ShownFile>(
        makeShownFile(RelPath::fromBytes("thing").value(), {std::move(left), std::move(right)}, ink, {}));
}

QByteArray numbered(int lines, int every, const QByteArray &word)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += "value_" + QByteArray::number(i) + " = " + (i % every ? "same" : word) + "()\n";
    return text;
}

} // namespace

/// The panes below the tree: what they show, say and how quick they are.
class TestTextDiffView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void placesAreWalkedAndSpoken()
    {
        TextDiffPane pane;
        pane.resize(900, 200);
        pane.show();
        pane.showFile(shown(numbered(200, 50, "new"), numbered(200, 50, "old")));
        auto *view = pane.findChild<TextDiffView *>();
        QCOMPARE(view->placeCount(), 4);
        QCOMPARE(view->place(), 0);
        QVERIFY2(pane.spoken().contains("1"_L1) && pane.spoken().contains("value_0"_L1),
                 qPrintable(pane.spoken()));
        QVERIFY(!pane.showPlace(true));
        QVERIFY(pane.showPlace(false));
        QVERIFY2(pane.spoken().contains("51"_L1), qPrintable(pane.spoken()));
        QVERIFY(view->verticalScrollBar()->value() > 0); // it was brought into view
        QVERIFY(pane.showPlace(false) && pane.showPlace(false));
        QVERIFY(!pane.showPlace(false));
        QVERIFY(!pane.findChild<QPushButton *>(u"nextPlace"_s)->isEnabled());
    }
    void theMapGoesWhereItIsClicked()
    {
        TextDiffPane pane;
        pane.resize(900, 300);
        pane.show();
        pane.showFile(shown(numbered(1000, 50, "new"), numbered(1000, 50, "old")));
        auto *map = pane.findChild<OverviewMap *>();
        auto *view = pane.findChild<TextDiffView *>();
        QVERIFY(map->isVisible());
        QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(6, map->height() / 2));
        QVERIFY2(qAbs(view->topShare() + view->visibleShare() / 2 - 0.5) < 0.02,
                 qPrintable(QString::number(view->topShare())));
        pane.setMapShown(false);
        QVERIFY(!map->isVisible());
    }
    void whatCannotBeShownIsSaid_data()
    {
        using Kind = FileSide::Kind;
        QTest::addColumn<Kind>("left");
        QTest::addColumn<Kind>("right");
        QTest::newRow("secret") << Kind::Secret << Kind::Secret;
        QTest::newRow("binary") << Kind::Binary << Kind::Binary;
        QTest::newRow("binary and nothing") << Kind::Absent << Kind::Binary;
        QTest::newRow("too large") << Kind::TooLarge << Kind::Text;
        QTest::newRow("unreadable") << Kind::Text << Kind::Unreadable;
        QTest::newRow("link") << Kind::Link << Kind::Text;
        QTest::newRow("folder") << Kind::Text << Kind::Folder;
        QTest::newRow("device") << Kind::Other << Kind::Absent;
        QTest::newRow("ignored") << Kind::Ignored << Kind::Absent;
    }
    void whatCannotBeShownIsSaid()
    {
        QFETCH(FileSide::Kind, left);
        QFETCH(FileSide::Kind, right);
        TextDiffPane pane;
        pane.show();
        pane.showFile(shown(FileSide{left, 10, {}, {}, {}}, FileSide{right, 10, {}, {}, {}}));
        const auto *sentence = pane.findChild<QLabel *>(u"fileSentence"_s);
        QVERIFY(sentence->isVisible());
        QVERIFY(!sentence->text().isEmpty());
        QCOMPARE(sentence->textFormat(), Qt::PlainText);
        QVERIFY(!pane.findChild<TextDiffView *>()->isVisible());
    }
    void oneSideAloneIsShown()
    {
        TextDiffPane pane;
        pane.show();
        pane.showFile(shown(FileSide{FileSide::Kind::Text, 4, "a\nb\n", {}, {}}, FileSide()));
        QVERIFY(pane.findChild<TextDiffView *>()->isVisible());
    }
    void formDifferencesAreNamed()
    {
        QCOMPARE(formSentences(*shown("a\r\nb\r\n", "a\nb\n")).size(), 1);
        QCOMPARE(formSentences(*shown("\xef\xbb\xbf"
                                      "a\n",
                                      "a\n"))
                     .size(),
                 1);
        QCOMPARE(formSentences(*shown("a\nb", "a\nb\n")).size(), 1);
        QCOMPARE(formSentences(*shown("a\n", "b\n")).size(), 0);
    }
    void programsAreInked()
    {
        const auto file = shown("import os  # why\n", "import sys\n");
        QVERIFY(!file->leftInk.isEmpty());
        QVERIFY(file->leftInk[0].size() >= 2);
        QVERIFY(shown("import os\n", "import sys\n", "unknown.zzz")->leftInk.isEmpty());
    }
    void everyInkIsReadableOnEveryGround_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void everyInkIsReadableOnEveryGround()
    {
        QFETCH(bool, dark);
        applyPalette(dark ? PaletteChoice::Dark : PaletteChoice::Light);
        SyntaxColours inks;
        inks.setPalette(QGuiApplication::palette());
        QList<QColor> grounds{QGuiApplication::palette().color(QPalette::Base)};
        for (const auto kind : {TextDiff::Kind::Changed, TextDiff::Kind::OnlyLeft, TextDiff::Kind::OnlyRight})
            grounds << lineFill(kind) << changeFill(kind);
        for (const QColor &ground : std::as_const(grounds)) {
            for (int style = 0; style <= 30; ++style) {
                const double contrast = contrastOf(inks.on(ground, style), ground);
                QVERIFY2(contrast >= 4.5,
                         qPrintable(u"%1 on %2: %3"_s.arg(style).arg(ground.name()).arg(contrast)));
            }
        }
        QCOMPARE_NE(inks.on(grounds[0], 1), QColor()); // keywords have a colour at all
    }
    void longFilesScrollQuickly()
    {
        const auto file = shown(numbered(20'000, 10, "new"), numbered(20'000, 10, "old"));
        TextDiffView view;
        view.resize(1000, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const std::clock_t start = std::clock(); // of this process: other work on the machine does not count
        const auto elapsed = [start] { return 1000 * (std::clock() - start) / CLOCKS_PER_SEC; };
        view.setFile(file);
        for (int i = 0; i < 50; ++i) {
            view.scrollToShare(i / 50.0);
            view.grab();
        }
        qInfo("50 pages of 20,000 lines: %ld ms", long(elapsed()));
        QVERIFY2(elapsed() < 10'000, qPrintable(QString::number(elapsed())));
    }
};

QTEST_MAIN(TestTextDiffView)
#include "tst_textdiffview.moc"
