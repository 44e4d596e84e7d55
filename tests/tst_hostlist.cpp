// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hostlist.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// The hosts as they are offered, before anybody has asked one.
class HostListTest : public QObject
{
    Q_OBJECT

    static QString textOf(const QWidget &widget)
    {
        QStringList texts;
        for (const QLabel *label : widget.findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u'\n');
    }

private Q_SLOTS:
    void whatLeadsElsewhereIsNotFoundHere()
    {
        HostList list;
        list.setContents(
            {{{{u"docker"_s, u"Docker on this computer"_s, u"/run/docker.sock"_s}, false},
              {{u"ssh://anna@cellar"_s, u"Docker, context \"cellar\""_s, u"anna@cellar"_s}, false},
              {{u"tcp://rack:2376"_s, u"Rack"_s, {}}, true}},
             {},
             {},
             {},
             {}});
        const QString text = textOf(list);
        QVERIFY2(text.contains(u"Found on this computer: /run/docker.sock"_s), qPrintable(text));
        QVERIFY2(text.contains(u"In your Docker contexts: anna@cellar"_s), qPrintable(text));
        QVERIFY(!list.findChild<QPushButton *>(u"forget1"_s) && list.findChild<QPushButton *>(u"forget2"_s));
    }

    /// Somebody types the beginning of a name from ~/.ssh/config, without "ssh://", and takes what is
    /// offered.
    void namesAreSuggested()
    {
        HostList list;
        list.setContents({{}, {}, {}, {}, {u"ssh://cellar"_s, u"ssh://rack"_s}});
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        auto *edit = list.findChild<QLineEdit *>(u"address"_s);
        QVERIFY(edit);
        edit->setFocus();
        QTest::keyClicks(edit, u"CELL"_s);
        QTRY_VERIFY(edit->completer()->popup()->isVisible());
        QCOMPARE(edit->completer()->completionCount(), 1);
        const QSignalSpy typed(&list, &HostList::addressTyped);
        QTest::keyClick(edit->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(edit->completer()->popup(), Qt::Key_Return);
        QTRY_COMPARE(typed.size(), 1);
        QCOMPARE(typed.first().first().toString(), u"ssh://cellar"_s);
    }
};

QTEST_MAIN(HostListTest)
#include "tst_hostlist.moc"
