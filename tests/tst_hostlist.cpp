// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hostlist.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
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

    void anAddressIsEnteredInParts_data()
    {
        using Values = QMap<QString, QString>;
        QTest::addColumn<QString>("kind");
        QTest::addColumn<Values>("values");
        QTest::addColumn<QString>("address");
        const auto row = [](const char *name, const QString &kind, const Values &values,
                            const QString &address) { QTest::newRow(name) << kind << values << address; };
        row("name only", u"ssh"_s, {{u"server"_s, u"cellar"_s}}, u"ssh://cellar"_s);
        row("user and port", u"ssh"_s,
            {{u"server"_s, u" cellar "_s}, {u"user"_s, u"anna"_s}, {u"port"_s, u"2222"_s}},
            u"ssh://anna@cellar:2222"_s);
        row("as ssh takes it", u"ssh"_s, {{u"server"_s, u"anna@cellar"_s}}, u"ssh://anna@cellar"_s);
        row("IPv6", u"ssh"_s, {{u"server"_s, u"fd00::5"_s}, {u"port"_s, u"22"_s}}, u"ssh://[fd00::5]:22"_s);
        row("TLS", u"tcp"_s, {{u"server"_s, u"rack"_s}}, u"tcp://rack:2376"_s);
        row("socket", u"unix"_s, {}, u"unix:///var/run/docker.sock"_s);
        row("token", u"proxmox"_s, {{u"server"_s, u"pve"_s}, {u"token"_s, u"lotse"_s}},
            u"proxmox://root@pam!lotse@pve"_s);
        row("user of the node", u"proxmox"_s,
            {{u"server"_s, u"pve"_s}, {u"user"_s, u"anna@pve"_s}, {u"port"_s, u"443"_s}},
            u"proxmox://anna@pve@pve:443"_s);
        row("nothing yet", u"ssh"_s, {{u"user"_s, u"anna"_s}}, QString());
        row("nobody", u"proxmox"_s, {{u"server"_s, u"pve"_s}, {u"user"_s, QString()}}, QString());
        row("no path", u"unix"_s, {{u"path"_s, u"docker.sock"_s}}, QString());
    }
    void anAddressIsEnteredInParts()
    {
        using Values = QMap<QString, QString>;
        QFETCH(QString, kind);
        QFETCH(Values, values);
        QFETCH(QString, address);
        HostList list;
        list.setContents({});
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        list.findChild<QRadioButton *>(u"hostOther"_s)->click(); // without an address it folds the form out
        auto *box = list.findChild<QComboBox *>(u"hostKind"_s);
        QVERIFY(box && box->isVisible());
        box->setCurrentIndex(box->findData(kind));
        Q_EMIT box->activated(box->currentIndex());
        QLineEdit *last = nullptr;
        for (const auto &[key, value] : values.asKeyValueRange()) {
            last = list.findChild<QLineEdit *>(u"field-"_s + key);
            QVERIFY2(last, qPrintable(key));
            QTRY_VERIFY(last->isVisible());
            last->selectAll();
            QTest::keyClick(last, Qt::Key_Delete);
            QTest::keyClicks(last, value);
        }
        // What is known of other rows arrives meanwhile: nothing that was entered is lost.
        list.setContents({});
        QCOMPARE(list.findChild<QComboBox *>(u"hostKind"_s)->currentData().toString(), kind);
        for (const auto &[key, value] : values.asKeyValueRange())
            QCOMPARE(list.findChild<QLineEdit *>(u"field-"_s + key)->text().trimmed(), value.trimmed());
        const QSignalSpy typed(&list, &HostList::addressTyped);
        auto *button = list.findChild<QPushButton *>(u"connectTo"_s);
        QCOMPARE(list.findChild<QLabel *>(u"madeAddress"_s)->text(), address);
        QCOMPARE(button->isEnabled(), !address.isEmpty());
        button->click();
        if (address.isEmpty()) {
            QCoreApplication::processEvents();
            QVERIFY(typed.isEmpty());
            return;
        }
        QTRY_COMPARE(typed.size(), 1);
        QCOMPARE(typed.first().first().toString(), address);
    }
};

QTEST_MAIN(HostListTest)
#include "tst_hostlist.moc"
