// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonpointer.h"
#include "core/pathjson.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

class JsonPathsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesComeBackAsTheyWere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const QByteArray &name :
             {QByteArray("plain"), QByteArray("a\nb"), QByteArray("caf\xe9"), QByteArray("\xef\xbb\xbfmark"),
              QByteArray("\xed\xa0\x80"), QByteArray()})
            QTest::newRow(qPrintable(displayText(name))) << name;
    }
    void namesComeBackAsTheyWere()
    {
        QFETCH(QByteArray, bytes);
        const QByteArray text = QJsonDocument(QJsonObject{{u"p"_s, bytesToJson(bytes)}}).toJson();
        const Result<QByteArray> back = bytesFromJson(QJsonDocument::fromJson(text)[u"p"_s]);
        QVERIFY(back);
        QCOMPARE(*back, bytes);
    }
    void refusesPathsThatLeaveTheTree()
    {
        QVERIFY(!pathFromJson(u"../x"_s));
        QVERIFY(!pathFromJson(QJsonObject{{u"base64"_s, u"Li4vwA=="_s}}));
        QVERIFY(!pathFromJson(QJsonObject{{u"base64"_s, u"%"_s}}));
        QVERIFY(!rootFromJson(u"relative"_s));
        QVERIFY(!pathFromJson(QJsonValue(3)));
    }
    void pointers_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("found"); // "-" for nothing
        QTest::newRow("whole") << QByteArray("7") << u""_s << u"7"_s;
        QTest::newRow("member") << QByteArray(R"({"status":"fallback"})") << u"/status"_s << u"fallback"_s;
        QTest::newRow("element") << QByteArray(R"({"a":[1,{"b":true}]})") << u"/a/1/b"_s << u"true"_s;
        QTest::newRow("leading zero") << QByteArray("[1,2]") << u"/01"_s << u"-"_s;
        QTest::newRow("escapes") << QByteArray(R"({"a/b":{"~":null}})") << u"/a~1b/~0"_s << u"null"_s;
        QTest::newRow("missing") << QByteArray("{}") << u"/x"_s << u"-"_s;
        QTest::newRow("no slash") << QByteArray(R"({"x":1})") << u"x"_s << u"-"_s;
        QTest::newRow("two values") << QByteArray("1,2") << u""_s << u"-"_s;
        QTest::newRow("no JSON") << QByteArray("<html>") << u""_s << u"-"_s;
    }
    void pointers()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, pointer);
        QFETCH(QString, found);
        const std::optional<QJsonValue> value = jsonAt(json, pointer);
        QCOMPARE(value ? jsonText(*value) : u"-"_s, found);
    }
};

QTEST_GUILESS_MAIN(JsonPathsTest)
#include "tst_jsonpaths.moc"
