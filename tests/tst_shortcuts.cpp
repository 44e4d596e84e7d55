// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"
#include "app/shortcutlist.h"
#include "app/shortcuts.h"
#include "app/style.h"
#include "app/windowstate.h"
#include "shared/languages.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// Keys and places that an operator chose are there again in the next window.
class TestShortcuts : public QObject
{
    Q_OBJECT
    QTemporaryDir m_home;

    struct Window
    {
        QWidget widget;
        QAction *find;
        QAction *next;
        Window()
            : find(add(u"find"_s, u"&Find"_s, {QKeySequence(u"Ctrl+F"_s)}))
            , next(add(u"next"_s, u"Next difference"_s,
                       {QKeySequence(u"Alt+Down"_s), QKeySequence(u"Ctrl+Down"_s)}))
        {
            add({}, u"Nameless"_s, {QKeySequence(u"Ctrl+N"_s)});
            applyShortcuts(widget);
        }
        QAction *add(const QString &name, const QString &text, const QList<QKeySequence> &keys)
        {
            auto *action = new QAction(text, &widget);
            action->setObjectName(name);
            action->setShortcuts(keys);
            widget.addAction(action);
            return action;
        }
    };
    static void type(const ShortcutList &list, const QString &action, const QKeySequence &keys)
    {
        auto *edit = list.findChildren<QKeySequenceEdit *>(u"keys_"_s + action).last();
        edit->setKeySequence(keys);
        Q_EMIT edit->editingFinished();
    }
    static bool says(const QWidget &list, const QString &text)
    {
        for (const QLabel *label : list.findChildren<QLabel *>())
            if (label->isVisibleTo(&list) && label->text().contains(text))
                return true;
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
        QVERIFY(setLanguage(u"en"_s));
    }
    void init() { QSettings(QSettings::IniFormat, QSettings::UserScope, u"lotse"_s, u"lotse"_s).clear(); }

    void chosenKeysAreThereInTheNextWindow()
    {
        {
            Window first;
            ShortcutList list(first.widget);
            type(list, u"find"_s, QKeySequence(u"Ctrl+K"_s));
            QCOMPARE(first.find->shortcut(), QKeySequence(u"Ctrl+K"_s));
        }
        const Window second;
        QCOMPARE(second.find->shortcuts(), QList{QKeySequence(u"Ctrl+K"_s)});
        QCOMPARE(second.next->shortcuts().size(), 2);
        QCOMPARE(usualShortcuts(*second.find), QList{QKeySequence(u"Ctrl+F"_s)});
    }
    void keysOfSomethingElseAreRefusedWithASentence()
    {
        Window window;
        ShortcutList list(window.widget);
        type(list, u"find"_s, QKeySequence(u"Ctrl+Down"_s));
        QCOMPARE(window.find->shortcut(), QKeySequence(u"Ctrl+F"_s));
        QVERIFY(says(list, u"Ctrl+Down already belongs to “Next difference”"_s));
        QVERIFY(!Settings().shortcuts(u"find"_s));
    }
    void oneOrAllAreReset()
    {
        Window window;
        ShortcutList list(window.widget);
        type(list, u"find"_s, QKeySequence(u"Ctrl+K"_s));
        type(list, u"next"_s, QKeySequence());
        QVERIFY(window.next->shortcuts().isEmpty());
        list.findChildren<QPushButton *>(u"reset_find"_s).last()->click();
        QCOMPARE(window.find->shortcut(), QKeySequence(u"Ctrl+F"_s));
        QVERIFY(window.next->shortcuts().isEmpty());
        list.findChild<QPushButton *>(u"resetAllShortcuts"_s)->click();
        QCOMPARE(window.next->shortcuts().size(), 2);
    }
    void theListIsSearched()
    {
        Window window;
        ShortcutList list(window.widget);
        QVERIFY(says(list, u"Find"_s) && says(list, u"Next difference"_s));
        QVERIFY(!says(list, u"Nameless"_s));
        list.findChild<QLineEdit *>(u"shortcutSearch"_s)->setText(u"next"_s);
        QVERIFY(!says(list, u"Find"_s));
        list.findChild<QLineEdit *>(u"shortcutSearch"_s)->setText(u"nothing like it"_s);
        QVERIFY(says(list, u"No shortcut fits"_s));
    }

    void placeAndPartsComeBack()
    {
        const auto make = [](QWidget &window) {
            auto *splitter = new QSplitter(&window);
            splitter->setObjectName(u"parts"_s);
            splitter->addWidget(new QWidget);
            splitter->addWidget(new QWidget);
            splitter->setGeometry(0, 0, 400, 100);
            return splitter;
        };
        QWidget first;
        QSplitter *parts = make(first);
        first.setGeometry(20, 40, 500, 300);
        first.show();
        parts->setSizes({100, 300});
        keepWindowState(first);
        QWidget second;
        QSplitter *again = make(second);
        restoreWindowState(second);
        second.show();
        QCOMPARE(second.size(), QSize(500, 300));
        QVERIFY(again->sizes().value(0) < again->sizes().value(1));
    }
    void aPlaceThatNoScreenShowsIsNotTaken()
    {
        QWidget far;
        far.setGeometry(20000, 20000, 500, 300);
        far.show();
        keepWindowState(far);
        QWidget window;
        window.setGeometry(10, 10, 600, 400);
        restoreWindowState(window);
        QVERIFY(window.geometry().x() < 5000);
    }
};

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
