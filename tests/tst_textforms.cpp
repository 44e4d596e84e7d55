// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/textforms.h"

#include <QTest>

using namespace Lotse;

class TextFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheFormMayDiffer_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("sameText");
        QTest::newRow("line endings") << QByteArray("a\nb\n") << QByteArray("a\r\nb\r\n") << true;
        QTest::newRow("byte order mark") << QByteArray("a\n")
                                         << QByteArray("\xef\xbb\xbf"
                                                       "a\n")
                                         << true;
        QTest::newRow("blanks at the end") << QByteArray("a\nb\n") << QByteArray("a \t\nb\n") << true;
        QTest::newRow("last newline") << QByteArray("a\nb\n") << QByteArray("a\nb") << true;
        QTest::newRow("content") << QByteArray("a\nb\n") << QByteArray("a\nc\n") << false;
        QTest::newRow("indentation is meaning")
            << QByteArray("if x:\n    y\n") << QByteArray("if x:\ny\n") << false;
        QTest::newRow("an empty line in between") << QByteArray("a\nb\n") << QByteArray("a\n\nb\n") << false;
        QTest::newRow("binary") << QByteArray("a\0\n", 3) << QByteArray("a\0\r\n", 4) << false;
    }
    void onlyTheFormMayDiffer()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QFETCH(bool, sameText);
        QCOMPARE(bareText(one) == bareText(other), sameText);
    }
};

QTEST_GUILESS_MAIN(TextFormsTest)
#include "tst_textforms.moc"
