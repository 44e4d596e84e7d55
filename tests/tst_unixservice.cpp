// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ignorerules.h"
#include "hosts/enginejson.h"
#include "hosts/unixservice.h"
#include "support/explain.h"

#include <QJsonDocument>
#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

/// What supervisors, logs and engines print, read back.
class UnixServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesOfLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<qint64>("expected");
        const qint64 noon = 1795478400000; // 2026-11-24 00:00 UTC
        QTest::newRow("comma") << QByteArray("2026-11-24 01:00:00,250 INFO x") << noon + 250;
        QTest::newRow("Z") << QByteArray("2026-11-24T00:00:00.5Z x") << noon + 500;
        QTest::newRow("nanoseconds") << QByteArray("2026-11-24T00:00:00.123456789Z") << noon + 123;
        QTest::newRow("own zone") << QByteArray("[2026-11-24 02:00:00 +0200] x") << noon;
        QTest::newRow("zone with colon") << QByteArray("2026-11-23T19:00:00-05:00") << noon;
        QTest::newRow("none") << QByteArray("Traceback (most recent call last):") << qint64(0);
        QTest::newRow("no date") << QByteArray("2026-13-45 99:99:99 x") << qint64(0);
        QTest::newRow("empty") << QByteArray() << qint64(0);
    }
    void timesOfLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(qint64, expected);
        QCOMPARE(timeOfLine(line, 3600), expected);
    }

    void aFilesLinesFollowTheirTimes()
    {
        LogQuery query;
        query.source = LogQuery::Source::File;
        const CommandOutput output{0,
                                   "+0100\nstray\n2026-11-24 01:00:00 old\n2026-11-24 01:00:10 bad\n  at x\n"
                                   "2026-11-24 01:00:20 good\n",
                                   {}};
        QCOMPARE(parseLog(query, output)->size(), 5);
        query.sinceMs = 1795478410000;
        const QList<LogLine> lines = *parseLog(query, output);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(1).text, u"  at x"_s);
        // Without any time nothing can be left out: an old warning is safer than a new one hidden.
        QCOMPARE(parseLog(query, {0, "+0000\nWARNING\n", {}})->size(), 1);
        QVERIFY(!parseLog(query, {1, {}, "tail: cannot open"}));
    }

    void theJournalsOddMessagesAreRead()
    {
        LogQuery query;
        query.source = LogQuery::Source::Unit;
        const QByteArray text = R"({"__REALTIME_TIMESTAMP":"1795478400123456","MESSAGE":"plain"})"
                                "\n"
                                R"({"__REALTIME_TIMESTAMP":"1795478401000000","MESSAGE":[104,105,255]})"
                                "\n"
                                R"({"__REALTIME_TIMESTAMP":"1795478402000000","MESSAGE":null})"
                                "\n";
        const Result<QList<LogLine>> lines = parseLog(query, {0, text, {}});
        QVERIFY2(lines, explain(lines).constData());
        QCOMPARE(lines->size(), 3);
        QCOMPARE(lines->at(0).atMs, 1795478400123);
        QCOMPARE(lines->at(1).text, u"hi\uFFFD"_s);
        QVERIFY(!parseLog(query, {0, "No journal files were found.\n", {}}));
    }

    void unitStates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("running");
        QTest::addColumn<bool>("restarting");
        QTest::newRow("active") << QByteArray("MainPID=7\nActiveState=active\nSubState=running\n") << true
                                << false;
        QTest::newRow("between crashes")
            << QByteArray("MainPID=0\nActiveState=activating\nSubState=auto-restart\nNRestarts=3\n") << false
            << true;
        QTest::newRow("failed") << QByteArray("MainPID=0\nActiveState=failed\nSubState=failed\n") << false
                                << false;
    }
    void unitStates()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, running);
        QFETCH(bool, restarting);
        const ServiceRef unit{ServiceRef::Kind::Unit, "a.service", {}, {}, {}};
        const Result<ServiceState> state = parseServiceState(
            unit,
            {0, text + "LoadState=loaded\nExecMainStartTimestamp=Tue 2026-11-24 00:00:00.250000 UTC\n", {}});
        QVERIFY2(state, explain(state).constData());
        QCOMPARE(state->running, running);
        QCOMPARE(state->restarting, restarting);
        QCOMPARE(state->restarts, restarting ? 3 : 0);
        QCOMPARE(state->startedAtMs, running ? 1795478400250 : 0);
        QVERIFY(
            !parseServiceState(unit, {0, "LoadState=not-found\nActiveState=inactive\nSubState=dead\n", {}}));
        QVERIFY(!parseServiceState(unit, {1, {}, "System has not been booted with systemd"}));
    }

    /// What a remote helper may skip: only what no pattern could bring back.
    void foldersHiddenAnywhereAreNamedWithCare()
    {
        const auto names = [](const QByteArrayList &patterns) {
            return IgnoreRules::layered(false, patterns, {}, {}).foldersHiddenAnywhere();
        };
        QCOMPARE(names({"node_modules/", "build", "/dist/", "a/b/", "*.pyc", "x?", "#c", "", "esc\\ape"}),
                 (QByteArrayList{"node_modules", "build"}));
        QCOMPARE(names({"node_modules/", "!keep/node_modules/"}), QByteArrayList());
        QVERIFY(IgnoreRules::layered(true, {}, {}, {}).foldersHiddenAnywhere().contains("__pycache__"));
    }

    void publishedPortsComeAfterTheOwnAddress()
    {
        const QJsonObject inspected = QJsonDocument::fromJson(R"({"NetworkSettings":{
            "Networks":{"bridge":{"IPAddress":"172.17.0.2"},"none":{"IPAddress":""}},
            "Ports":{"5001/tcp":[{"HostIp":"0.0.0.0","HostPort":"32768"}],"80/tcp":null}}})")
                                          .object();
        const QList<AppAddress> found = addressesFromJson(inspected, 5001, false);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).host, u"172.17.0.2"_s);
        QCOMPARE(found.at(0).port, 5001);
        QCOMPARE(found.at(1).host, u"127.0.0.1"_s);
        QCOMPARE(found.at(1).port, 32768);
        QCOMPARE(addressesFromJson(inspected, 80, false).size(), 1);
        QVERIFY(addressesFromJson({}, 80, false).isEmpty());

        QCOMPARE(placesFromJson(inspected, false).value(5001), u"172.17.0.2:5001"_s);
        QCOMPARE(placesFromJson(inspected, true), (QMap<int, QString>{{5001, u"127.0.0.1:32768"_s}}));
        // The own address of a container of an engine without root may be somebody else's here.
        const QList<AppAddress> published = addressesFromJson(inspected, 5001, true);
        QCOMPARE(published.size(), 1);
        QCOMPARE(published.at(0).port, 32768);
        QVERIFY(addressesFromJson(inspected, 80, true).isEmpty());
        QVERIFY(isRootless({{u"SecurityOptions"_s, QJsonArray{u"name=seccomp"_s, u"name=rootless"_s}}}));
        QVERIFY(!isRootless({{u"SecurityOptions"_s, QJsonArray{u"name=seccomp,profile=default"_s}}}));
    }
};

QTEST_GUILESS_MAIN(UnixServiceTest)
#include "tst_unixservice.moc"
