// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rootpath.h"

#include <QTest>

using namespace Lotse;

class RelPathTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatLeavesTheTree_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("absolute") << QByteArray("/etc");
        QTest::newRow("parent") << QByteArray("..");
        QTest::newRow("parent inside") << QByteArray("a/../b");
        QTest::newRow("dot") << QByteArray("a/./b");
        QTest::newRow("double slash") << QByteArray("a//b");
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
        QTest::newRow("slash alone") << QByteArray("/");
    }
    void refusesWhatLeavesTheTree()
    {
        QFETCH(QByteArray, bytes);
        const Result<RelPath> path = RelPath::fromBytes(bytes);
        QVERIFY(!path);
        QCOMPARE(path.error().code, Code::PathRefused);
    }
    void keepsAnyOtherName()
    {
        for (const QByteArray &name :
             {QByteArray("..."), QByteArray("-rf"), QByteArray("a\nb"), QByteArray("\xff")}) {
            const Result<RelPath> path = RelPath::fromBytes("x/" + name);
            QVERIFY(path);
            QCOMPARE(path->name(), name);
            QCOMPARE(path->parent().bytes(), QByteArray("x"));
        }
    }
    void folderContentFollowsTheFolder()
    {
        const RelPath folder = *RelPath::fromBytes("a");
        const RelPath inside = *RelPath::fromBytes("a/z");
        const RelPath neighbour = *RelPath::fromBytes("a.txt");
        QVERIFY(folder < inside);
        QVERIFY(inside < neighbour);
    }
    void showsHostileNamesEscaped_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QByteArray("grün 日本") << QStringLiteral("grün 日本");
        QTest::newRow("newline") << QByteArray("a\nb") << QStringLiteral("a\\x0ab");
        QTest::newRow("latin1") << QByteArray("caf\xe9") << QStringLiteral("caf\\xe9");
        QTest::newRow("override") << QByteArray("\u202egpj") << QStringLiteral("\\u202egpj");
        QTest::newRow("cut") << QByteArray("\xe6\x97") << QStringLiteral("\\xe6\\x97");
    }
    void showsHostileNamesEscaped()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, shown);
        QCOMPARE(displayText(bytes), shown);
    }
    void joinsBelowARoot()
    {
        const RootPath root = *RootPath::fromBytes("/opt/app");
        QCOMPARE((root / *RelPath::fromBytes("src/x")).bytes(), QByteArray("/opt/app/src/x"));
        QCOMPARE(root.sibling("b").bytes(), QByteArray("/opt/b"));
        QCOMPARE(root.parent().parent().parent().bytes(), QByteArray("/"));
        QVERIFY(!RootPath::fromBytes("opt/app"));
        QVERIFY(!RootPath::fromBytes("/opt/../etc"));
    }
};

QTEST_GUILESS_MAIN(RelPathTest)
#include "tst_relpath.moc"
