// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence.h"

#include "app/cardrow.h"
#include "app/reportfile.h"
#include "app/rowkeeper.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// What a check got back, as people read it, and what becomes of rows while one looks at them.
class TestEvidence : public QObject
{
    Q_OBJECT

    static CheckResult red(const QByteArray &evidence, const QString &expected)
    {
        CheckResult result;
        result.verdict = CheckResult::Verdict::Red;
        result.evidence = evidence;
        result.evidenceType = u"application/json"_s;
        result.expected = expected;
        return result;
    }

private Q_SLOTS:
    void theGuiltyMemberIsMarked_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QStringList>("guilty");
        QTest::newRow("one") << QByteArray(R"({"a":1,"status":"fallback","z":2})")
                             << u"/status is not \"fallback\""_s
                             << QStringList{u"\"status\": \"fallback\","_s};
        QTest::newRow("inside") << QByteArray(R"({"update":{"state":"x"}})") << u"/update/state is \"ok\""_s
                                << QStringList{u"\"state\": \"x\""_s};
        QTest::newRow("not there") << QByteArray(R"({"a":1})") << u"/status exists"_s << QStringList{};
        QTest::newRow("no JSON") << QByteArray("<html>/status</html>") << u"/status exists"_s
                                 << QStringList{};
    }
    void theGuiltyMemberIsMarked()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        QFETCH(QStringList, guilty);
        const CheckResult result = red(body, expected);
        const QString readable = readableEvidence(result);
        QStringList found;
        for (const int line : guiltyLines(result, readable))
            found << readable.split(u'\n')[line].trimmed();
        QCOMPARE(found, guilty);
        CheckResult green = result;
        green.verdict = CheckResult::Verdict::Green;
        QVERIFY(guiltyLines(green, readable).isEmpty());
    }
    /// What comes from the application is shown, never interpreted.
    void nothingIsInterpreted()
    {
        const CheckResult result = red(R"({"status":"<img src=x><b>bold</b>"})", u"/status is \"ok\""_s);
        const std::unique_ptr<QWidget> shown(makeEvidence(result));
        const QString text = shown->findChild<QLabel *>()->text();
        QVERIFY(!text.contains("<img"_L1));
        QVERIFY(text.contains("&lt;img"_L1));
    }
    void ofALongLogTheEndIsShown()
    {
        CheckResult result;
        result.evidence = QByteArray(9000, 'a') + "\nModuleNotFoundError";
        result.evidenceType = u"text/plain"_s;
        QVERIFY(readableEvidence(result).endsWith("ModuleNotFoundError"_L1));
        QVERIFY(readableEvidence(result).size() < 5000);
    }

    /// Rows that are made anew under somebody's hands keep focus and folding.
    void rowsKeepFocusAndFolding()
    {
        QWidget page;
        auto *box = new QVBoxLayout(&page);
        auto *card = new Card;
        box->addWidget(card);
        const auto fill = [card] {
            card->clear();
            for (const QString &name : {u"one"_s, u"two"_s}) {
                auto *row = new CardRow(nullptr, name);
                row->setObjectName(name);
                row->setDetails(new QLabel(u"details"_s));
                card->add(row);
            }
        };
        fill();
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
        auto *second = page.findChild<CardRow *>(u"two"_s);
        second->setOpen(true);
        second->disclosure()->setFocus();
        QTRY_COMPARE(page.focusWidget(), second->disclosure());
        {
            const RowKeeper keeper(page);
            fill();
        }
        CardRow *now = nullptr;
        for (CardRow *row : page.findChildren<CardRow *>(u"two"_s))
            if (row != second)
                now = row;
        QVERIFY(now && now != second);
        QVERIFY(now->isOpen());
        QCOMPARE(page.focusWidget(), now->disclosure());
    }

    void aReportBecomesAFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("pdf") << u"a.pdf"_s << QByteArray("%PDF-");
        QTest::newRow("html") << u"a.html"_s << QByteArray("<!DOCTYPE html>");
        QTest::newRow("json") << u"a.json"_s << QByteArray("{");
    }
    void aReportBecomesAFile()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        const QTemporaryDir dir;
        ReportModel model;
        model.runId = u"20261125_211500-shop"_s;
        model.startedAt = model.finishedAt = QDateTime(QDate(2026, 11, 25), QTime(21, 15));
        const ReportPages pages = reportPages(model, {});
        QVERIFY(saveReport(pages, dir.filePath(name), {}));
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begin));
        const Result<> refused = saveReport(pages, dir.filePath(u"nowhere/"_s + name), {});
        QVERIFY(!refused);
    }
};

QTEST_MAIN(TestEvidence)
#include "tst_evidence.moc"
