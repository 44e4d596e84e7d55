// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redaction.h"
#include "core/runevent.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace Lotse;
using namespace Qt::StringLiterals;

class RunEventTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secretsAreTakenOut_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &shown) {
            QTest::newRow(name) << text << shown;
        };
        row("json", "{\"api_key\": \"abc\\\"d\", \"a\": 1}", "{\"api_key\": \"[redacted]\", \"a\": 1}");
        row("json in json", "{\"body\":\"{\\\"password\\\": \\\"a\\\\\\\"b\\\\nc\\\", \\\"u\\\": 1}\"}",
            "{\"body\":\"{\\\"password\\\": \\\"[redacted]\\\", \\\"u\\\": 1}\"}");
        row("number", "{\"token\":123,\"b\":2}", "{\"token\":[redacted],\"b\":2}");
        row("python", "{'db_password': 'x y'}", "{'db_password': '[redacted]'}");
        row("environment", "PATH=/bin\nDB_PASSWORD=hunter2\nHOME=/",
            "PATH=/bin\nDB_PASSWORD=[redacted]\nHOME=/");
        row("query", "GET /x?token=abc&y=1", "GET /x?token=[redacted]&y=1");
        row("header", "Accept: */*\r\nAuthorization: Bearer abcdefgh\r\n",
            "Accept: */*\r\nAuthorization: [redacted]\r\n");
        row("bearer", "sent Bearer abcdefghij now", "sent Bearer [redacted] now");
        row("option", "tool --client-secret=s3 run", "tool --client-secret=[redacted] run");
        const QByteArray most(100000, 'x');
        row("long", "{\"token\": \"" + most + "\\n" + most + "\"}", "{\"token\": \"[redacted]\"}");
        row("nothing", "tokens are fine, passwords too", "tokens are fine, passwords too");
        row("empty", "{\"secret\": \"\", \"token\": null}", "{\"secret\": \"\", \"token\": null}");
        row("bytes", "\xff\xfe token=1 \xe9", "\xff\xfe token=[redacted] \xe9");
    }
    void secretsAreTakenOut()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, shown);
        const Redacted result = redacted(text);
        QCOMPARE(result.text, shown);
        QCOMPARE(result.keys.isEmpty(), text == shown);
        QCOMPARE(redacted(result.text).text, shown);
    }
    void longOutputTakesNoTime()
    {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(redacted(QByteArray(2 << 20, 'a')).keys.isEmpty());
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
    void keysAreUnique()
    {
        QSet<QString> keys;
        for (int kind = 0; kind <= static_cast<int>(RunEvent::Kind::Finished); ++kind)
            keys.insert(runEventKey(static_cast<RunEvent::Kind>(kind)));
        QCOMPARE(keys.size(), static_cast<int>(RunEvent::Kind::Finished) + 1);
    }
    void everythingIsInTheLine()
    {
        RunEvent event;
        event.kind = RunEvent::Kind::CheckFinished;
        event.at = QDateTime(QDate(2026, 11, 23), QTime(21, 15), QTimeZone::UTC);
        event.subject = u"api:x"_s;
        event.commands = {u"curl --token=abc"_s};
        event.output = "\xff";
        event.moment = RunEvent::Moment::AfterRollback;
        event.check = CheckResult{.verdict = CheckResult::Verdict::Red, .evidence = "token=abc", .tookMs = 3};
        event.check->error = Error{Error::Kind::CheckFailed, Code::ApiAnswerWrong, {u"GET /"_s}, {}};
        const QJsonObject json = runEventToJson(event);
        QCOMPARE(json[u"event"_s].toString(), u"check-finished"_s);
        QCOMPARE(json[u"at"_s].toString(), u"2026-11-23T21:15:00.000Z"_s);
        QCOMPARE(json[u"moment"_s].toString(), u"after-rollback"_s);
        QCOMPARE(json[u"commands"_s][0].toString(), u"curl --token=[redacted]"_s);
        QCOMPARE(json[u"output"_s][u"base64"_s].toString(), u"/w=="_s);
        QCOMPARE(json[u"check"_s][u"verdict"_s].toString(), u"red"_s);
        QCOMPARE(json[u"check"_s][u"evidence"_s].toString(), u"token=[redacted]"_s);
        QCOMPARE(json[u"check"_s][u"error"_s][u"code"_s].toString(), u"LOTSE-V013"_s);
        QVERIFY(!json.contains(u"step"_s));
    }
};

QTEST_GUILESS_MAIN(RunEventTest)
#include "tst_runevent.moc"
