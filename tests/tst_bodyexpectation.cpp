// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/apijudgement.h"
#include "steps/bodyexpectation.h"

#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;
using Kind = BodyExpectation::Kind;

class BodyExpectationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judges_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char *name, Kind kind, const QString &where, const QJsonValue &value,
                            const QByteArray &body, bool holds) {
            QTest::newRow(name) << static_cast<int>(kind) << where << value << body << holds;
        };
        const QByteArray fallback = R"({"status": "fallback", "list": [1, {"a/b": null}]})";
        row("fallback is seen", Kind::PointerNotEquals, u"/status"_s, u"fallback"_s, fallback, false);
        row("no fallback", Kind::PointerNotEquals, u"/status"_s, u"fallback"_s, R"({"status":"ok"})", true);
        row("nothing learnt from HTML", Kind::PointerNotEquals, u"/status"_s, u"fallback"_s, "<html>", false);
        row("nothing learnt from nothing", Kind::PointerNotEquals, u"/status"_s, u"fallback"_s, "", false);
        row("missing is not other", Kind::PointerNotEquals, u"/status"_s, u"fallback"_s, "{}", false);
        row("equal", Kind::PointerEquals, u"/list/0"_s, 1, fallback, true);
        row("text is no number", Kind::PointerEquals, u"/list/0"_s, u"1"_s, fallback, false);
        row("null exists", Kind::PointerExists, u"/list/1/a~1b"_s, {}, fallback, true);
        row("missing", Kind::PointerExists, u"/list/2"_s, {}, fallback, false);
        row("whole", Kind::PointerEquals, u""_s, true, "true", true);
        row("contains", Kind::TextContains, u"läuft"_s, {}, "es läuft", true);
        row("contains not", Kind::TextContains, u"läuft"_s, {}, "es steht", false);
        row("lacks", Kind::TextLacks, u"legacy"_s, {}, "modern", true);
        row("lacks not", Kind::TextLacks, u"legacy"_s, {}, "the legacy system", false);
    }
    void judges()
    {
        QFETCH(int, kind);
        QFETCH(QString, pointer);
        QFETCH(QJsonValue, value);
        QFETCH(QByteArray, body);
        BodyExpectation expectation{static_cast<Kind>(kind), pointer, value, pointer};
        const BodyVerdict verdict = judgeBody(expectation, body);
        QTEST(verdict.holds, "holds");
        QVERIFY(!verdict.expected.isEmpty());
        QVERIFY(!verdict.found.isEmpty());
    }
    void statusAndBodyBothCount()
    {
        ApiExpectation expectation;
        expectation.body.append({Kind::PointerNotEquals, u"/status"_s, u"fallback"_s, {}});
        ApiReply reply;
        reply.status = 200;
        reply.body = R"({"status": "fallback"})";
        const ApiJudgement judgement = judgeReply(expectation, reply);
        QVERIFY(!judgement.holds);
        QCOMPARE(judgement.expected, u"/status is not \"fallback\""_s);
        QCOMPARE(judgement.found, u"status 200, /status is \"fallback\""_s);
        reply.body = R"({"status": "ready"})";
        QVERIFY(judgeReply(expectation, reply).holds);
        reply.status = 500;
        QVERIFY(!judgeReply(expectation, reply).holds);
    }
};

QTEST_GUILESS_MAIN(BodyExpectationTest)
#include "tst_bodyexpectation.moc"
