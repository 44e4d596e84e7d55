// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QXmlStreamReader>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// Both forms of the report, from one model full of hostile text.
class ReportTest : public QObject
{
    Q_OBJECT

    static CheckResult result(CheckResult::Verdict verdict, const QString &answer, const QByteArray &evidence)
    {
        return {
            .verdict = verdict, .expected = u"status 200 & more"_s, .answer = answer, .evidence = evidence};
    }
    static ReportModel model()
    {
        using Verdict = CheckResult::Verdict;
        ReportModel m;
        m.runId = u"20261123_211500-web"_s;
        m.startedAt = QDateTime(QDate(2026, 11, 23), QTime(21, 15), QTimeZone::UTC);
        m.finishedAt = m.startedAt.addSecs(31);
        m.container.facts.name = u"<script>alert('x')</script>"_s;
        m.host = {u"docker"_s, u"Docker \"here\""_s, u"26"_s};
        m.versions = {u"1.4.0"_s, u"1.2.0"_s, u"1.2.0"_s};
        m.findings = {{Finding::Kind::Summary, Finding::Weight::Info, {u"1"_s, u"0"_s, u"0"_s}, {}, {}}};
        Difference difference;
        difference.path = *RelPath::fromBytes("src/<b>\xff\x1b[31m");
        difference.containerPath = difference.path;
        difference.state = DiffState::OnlyDev;
        difference.development =
            TreeEntry{.name = difference.path.name(), .mode = 0644, .size = 5, .hash = "h"};
        m.diff.entries = {difference};
        m.diff.counts[DiffState::OnlyDev] = 1;
        m.plan = {{u"Copy 1 file"_s, u"Explains <it>"_s, {u"curl -H 'X-Token: a' --token=plain-secret"_s}}};
        RunEvent check;
        check.kind = RunEvent::Kind::CheckFinished;
        check.at = m.startedAt;
        check.subject = u"api:x"_s;
        check.title = u"GET /x & y"_s;
        RunEvent output;
        output.kind = RunEvent::Kind::Output;
        output.at = m.startedAt;
        output.title = u"copy"_s;
        output.output = "line 1\n</pre><img src=x>\napi_key=plain-secret\n";
        m.events = {check, output};
        m.outcome.verdict = RepairOutcome::Verdict::RolledBack;
        m.outcome.error =
            Error{Error::Kind::CheckFailed, Code::ApiAnswerWrong, {u"GET /x"_s, u"a"_s, u"<b>"_s}, {}};
        m.outcome.before = {
            {u"api:x"_s, result(Verdict::Green, u"status 200"_s, "{\"password\": \"plain-secret\"}")}};
        m.outcome.after = {{u"api:x"_s, result(Verdict::Red, u"status 500"_s, "boom")}};
        m.outcome.afterRollback = {{u"api:x"_s, result(Verdict::Green, u"status 200"_s, "fine")}};
        m.outcome.regressions = {u"api:x"_s};
        const QList<TreeEntry> entries{*difference.development};
        (void)m.manifestBefore.folder(RelPath(), entries);
        m.redactions = {u"the content of .env"_s};
        return m;
    }

private Q_SLOTS:
    void pageIsWellFormedAndShowsForeignTextAsText()
    {
        const QByteArray html = reportToHtml(model());
        QXmlStreamReader reader(QByteArray(html).replace("<!DOCTYPE html>", ""));
        int tables = 0;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement) {
                QVERIFY2(reader.name() != "script"_L1 && reader.name() != "img"_L1 &&
                             reader.name() != "b<b"_L1,
                         qPrintable(reader.name().toString()));
                tables += reader.name() == "table"_L1 ? 1 : 0;
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(tables, 3);
        QVERIFY(html.contains("&lt;script&gt;"));
        QVERIFY(html.contains("src/&lt;b&gt;\\xff\\x1b[31m"));
    }
    void pageIsSelfContained()
    {
        const QByteArray html = reportToHtml(model());
        for (const char *outside : {"http://", "https://", "url(", "@import", "<link", "src="})
            QVERIFY2(!QByteArray(html).replace("&lt;img src=x&gt;", "").contains(outside), outside);
        QVERIFY(html.contains("--ground"));
    }
    void pageSaysWhatHappened()
    {
        const QByteArray html = reportToHtml(model());
        for (const char *words :
             {"The old state is back", "LOTSE-V013", "1.4.0", "1.2.0", "31 s", "status 500",
              "status 200 &amp; more", "Green before the repair", "Missing in container", "Copy 1 file",
              "Explains &lt;it&gt;", "the content of .env", "2026-11-23T21:15:00Z"})
            QVERIFY2(html.contains(words), words);
    }
    void onlyWhatTheRepairDidNotMendLiesOpen()
    {
        ReportModel failed = model();
        RunEvent other = failed.events.first();
        other.subject = u"path:y"_s;
        other.title = u"y is there"_s;
        failed.events << other;
        const CheckResult red = result(CheckResult::Verdict::Red, u"missing"_s, {});
        failed.outcome.before.prepend({u"path:y"_s, red});
        failed.outcome.after.prepend({u"path:y"_s, result(CheckResult::Verdict::Green, u"there"_s, {})});
        failed.outcome.afterRollback.prepend({u"path:y"_s, red});
        const QByteArray html = reportToHtml(failed);
        QCOMPARE(html.count("<details class=\"check\""), 2);
        QCOMPARE(html.count("open=\"open\""), 1);
        QVERIFY(html.indexOf("GET /x &amp; y</h3>") < html.indexOf("y is there</h3>"));
        QVERIFY(html.indexOf("open=\"open\"") < html.indexOf("y is there</h3>"));
    }
    void withoutChecksNobodyAskedTheApplication()
    {
        ReportModel plain = model();
        plain.outcome.verdict = RepairOutcome::Verdict::Proven;
        QVERIFY(!reportToHtml(plain).contains("names no checks"));
        plain.outcome.after.clear();
        QVERIFY(reportToHtml(plain).contains("names no checks"));
        QVERIFY(!reportToHtml(plain).contains("the checks are green"));
    }
    void longListsAreFolded()
    {
        ReportModel large = model();
        for (int i = 0; i < 100; ++i)
            large.diff.entries << large.diff.entries.first();
        const auto foldedLists = [](const ReportModel &m) {
            return reportToHtml(m).count("</summary><table class=\"differences\"");
        };
        QCOMPARE(foldedLists(model()), 0);
        QCOMPARE(foldedLists(large), 1);
    }
    void secretsAreInNeitherForm()
    {
        const QByteArray html = reportToHtml(model());
        const QByteArray json = reportToJson(model());
        QVERIFY(!html.contains("plain-secret"));
        QVERIFY(!json.contains("plain-secret"));
        QVERIFY(html.contains("The value of &quot;api_key&quot; in: copy"));
        QVERIFY(html.contains("The value of &quot;password&quot; in: GET /x &amp; y"));
    }
    void jsonHoldsEverything()
    {
        const QJsonObject json = QJsonDocument::fromJson(reportToJson(model())).object();
        QCOMPARE(json[u"schema"_s].toString(), u"lotse.report/1"_s);
        QCOMPARE(json[u"verdict"_s].toString(), u"rolled-back"_s);
        QCOMPARE(json[u"tookMs"_s].toInt(), 31000);
        QCOMPARE(json[u"error"_s][u"code"_s].toString(), u"LOTSE-V013"_s);
        QCOMPARE(json[u"checks"_s].toArray().size(), 1);
        QCOMPARE(json[u"checks"_s][0][u"after"_s][u"verdict"_s].toString(), u"red"_s);
        QCOMPARE(json[u"checks"_s][0][u"afterRollback"_s][u"verdict"_s].toString(), u"green"_s);
        QVERIFY(json[u"checks"_s][0][u"regression"_s].toBool());
        QCOMPARE(json[u"diff"_s][u"entries"_s][0][u"state"_s].toString(), u"only-dev"_s);
        QVERIFY(json[u"diff"_s][u"entries"_s][0][u"path"_s][u"base64"_s].isString());
        QCOMPARE(json[u"events"_s].toArray().size(), 2);
        QCOMPARE(json[u"manifestBefore"_s][u"entries"_s].toArray().size(), 1);
        QCOMPARE(json[u"manifestAfter"_s][u"entries"_s].toArray().size(), 0);
        QCOMPARE(json[u"redactions"_s].toArray().size(), 4);
    }
    void bothAreWritten()
    {
        QTemporaryDir folder;
        const Result<QString> page = writeReport(model(), folder.filePath(u"report"_s));
        QVERIFY(page);
        QCOMPARE(*page, folder.filePath(u"report/report.html"_s));
        QFile json(folder.filePath(u"report/report.json"_s));
        QVERIFY(json.open(QIODevice::ReadOnly));
        QCOMPARE(json.readAll(), reportToJson(model()));
        const Result<QString> nowhere = writeReport(model(), u"/proc/nothing/here"_s);
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().kind, Error::Kind::Storage);
    }
};

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"
