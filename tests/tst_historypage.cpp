// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/historypage.h"
#include "app/reportfile.h"
#include "app/style.h"
#include "core/journal.h"
#include "core/localfiles.h"
#include "shared/languages.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// Runs on the disk as the two pages show them: read, filter, restore.
class TestHistoryPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_state;

    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
    /// A run's folder as a repair leaves it; `verdict` empty: not finished.
    static QString addRun(const QString &id, const QString &container, const QString &verdict, bool backup)
    {
        const QString folder = RunStore().runsFolder() + u'/' + id;
        if (!makePrivateFolder(folder + u"/report"_s))
            return {};
        Result<Journal> journal = Journal::create(folder + u"/journal.jsonl"_s);
        if (!journal ||
            !journal->append({{u"what"_s, u"run"_s}, {u"host"_s, u"demo"_s}, {u"container"_s, container}}))
            return {};
        bool good = writeLocalFile(folder + u"/plan.json"_s,
                                   json("{'developmentVersion':'1.0.0','transfers':[{'action':'copy'},"
                                        "{'action':'copy'},{'action':'remove'}],"
                                        "'steps':[{'commands':['cp -a a b','mv c d']}]}"))
                        .has_value();
        if (!verdict.isEmpty())
            good = good && writeLocalFile(
                               folder + u"/result.json"_s,
                               json("{'after':{'a':'green','b':'red'},'verdict':'" + verdict.toUtf8() + "'}"))
                               .has_value();
        if (backup)
            good = good && makePrivateFolder(folder + u"/backup"_s) &&
                   writeLocalFile(folder + u"/backup/"_s + id + u".tar.zst"_s, "x");
        good = good && writeLocalFile(folder + u"/report/report.html"_s, "<p>Report</p>") &&
               writeLocalFile(folder + u"/report/report.json"_s, "{}");
        return good ? folder : QString();
    }
    template <typename T>
    static QList<T *> shown(const QWidget &page, const QString &name = {})
    {
        QList<T *> all = page.findChildren<T *>(name);
        all.removeIf([&page](const T *one) { return !one->isVisibleTo(&page); });
        return all;
    }
    static QStringList titles(const QWidget &page)
    {
        QStringList all;
        for (const HistoryRow *row : shown<HistoryRow>(page))
            all.append(row->title());
        return all;
    }
    static bool says(const QWidget &page, const QString &text)
    {
        for (const QLabel *label : shown<QLabel>(page))
            if (label->text().contains(text))
                return true;
        return false;
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style); }
    void init()
    {
        m_state = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", m_state->path().toUtf8());
        QVERIFY(setLanguage(u"en"_s));
    }

    void aRunTellsWhatItDid()
    {
        QVERIFY(!addRun(u"20261123_211500-shop"_s, u"shop"_s, u"proven"_s, true).isEmpty());
        const RunSummary summary = readRunSummary(RunStore().runs().first());
        QCOMPARE(summary.copied, 2);
        QCOMPARE(summary.setAside, 1);
        QCOMPARE(summary.checks, 2);
        QCOMPARE(summary.green, 1);
        QCOMPARE(summary.version, u"1.0.0"_s);
        QCOMPARE(summary.commands, (QStringList{u"cp -a a b"_s, u"mv c d"_s}));
        QVERIFY(summary.report.endsWith(u"report.html"_s));
        QVERIFY(!summary.asBefore);
    }
    void afterAWayBackTheOldFaultsAreNotCounted()
    {
        const QString folder = addRun(u"20261123_211500-shop"_s, u"shop"_s, u"rolled-back"_s, true);
        QVERIFY(writeLocalFile(folder + u"/result.json"_s,
                               json("{'before':{'a':'red','b':'green'},'after':{'a':'red','b':'red'},"
                                    "'afterRollback':{'a':'red','b':'green'},'verdict':'rolled-back'}")));
        const RunSummary summary = readRunSummary(RunStore().runs().first());
        QCOMPARE(summary.checks, 0);
        QVERIFY(summary.asBefore);
    }

    void theWayBackAndWhyThereIsNone_data()
    {
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<bool>("backup");
        QTest::addColumn<int>("way");
        QTest::newRow("proven") << u"proven"_s << true << int(WayBack::Open);
        QTest::newRow("still-red") << u"still-red"_s << true << int(WayBack::Open);
        QTest::newRow("unfinished") << QString() << true << int(WayBack::Open);
        QTest::newRow("rollback-failed") << u"rollback-failed"_s << true << int(WayBack::Open);
        QTest::newRow("no backup") << u"proven"_s << false << int(WayBack::BackupGone);
        QTest::newRow("taken back") << u"rolled-back"_s << true << int(WayBack::TakenBack);
        QTest::newRow("refused") << u"refused"_s << false << int(WayBack::NothingChanged);
        QTest::newRow("nothing") << u"nothing-to-do"_s << false << int(WayBack::NothingChanged);
    }
    void theWayBackAndWhyThereIsNone()
    {
        QFETCH(QString, verdict);
        QFETCH(bool, backup);
        QFETCH(int, way);
        QVERIFY(!addRun(u"20261123_211500-shop"_s, u"shop"_s, verdict, backup).isEmpty());
        const RunStore::Run run = RunStore().runs().first();
        QCOMPARE(int(wayBackOf(run)), way);
        QCOMPARE(wayBackReason(wayBackOf(run)).isEmpty(), way == int(WayBack::Open));
    }
    void aBackupInTheProfilesFolderCounts()
    {
        const QString folder = addRun(u"20261123_211500-shop"_s, u"shop"_s, u"proven"_s, false);
        QVERIFY(!RunStore().runs().first().backupPresent);
        const QTemporaryDir elsewhere;
        QVERIFY(writeLocalFile(folder + u"/profile.lotse.json"_s,
                               json("{'backup':{'folder':'" + elsewhere.path().toUtf8() + "'}}")));
        QVERIFY(!RunStore().runs().first().backupPresent);
        QVERIFY(writeLocalFile(elsewhere.filePath(u"20261123_211500-shop.tar.zst"_s), "x"));
        QVERIFY(RunStore().runs().first().backupPresent);
    }

    void historyListsFiltersAndLeadsToRestore()
    {
        QVERIFY(!addRun(u"20261123_211500-shop"_s, u"shop"_s, u"proven"_s, true).isEmpty());
        QVERIFY(!addRun(u"20261123_211600-mail"_s, u"mail"_s, u"refused"_s, false).isEmpty());
        const QString broken = addRun(u"20261123_211700-shop"_s, u"shop"_s, u"proven"_s, true);
        QVERIFY(writeLocalFile(broken + u"/journal.jsonl"_s, "garbage\n"));
        Session session;
        HistoryPage page(HistoryPage::Purpose::Read, session);
        page.resize(1040, 700);
        page.enter();
        QCOMPARE(titles(page).size(), 3);
        int files = 0;
        for (const QPushButton *button : page.findChildren<QPushButton *>())
            files += button->objectName().startsWith(u"showFile"_s);
        QCOMPARE(files, 1); // of the damaged one

        auto *search = page.findChild<QLineEdit *>(u"historySearch"_s);
        search->setText(u"mail"_s);
        QCOMPARE(titles(page), QStringList{u"Nothing was changed"_s});
        search->setText(u"no such thing"_s);
        QVERIFY(titles(page).isEmpty());
        QVERIFY(says(page, u"No run fits"_s));
        shown<QPushButton>(page, u"showAll"_s).first()->click();
        QCOMPARE(titles(page).size(), 3);

        auto *verdict = page.findChild<QComboBox *>(u"historyVerdict"_s);
        verdict->setCurrentIndex(verdict->findData(u"proven"_s));
        Q_EMIT verdict->activated(verdict->currentIndex());
        QCOMPARE(titles(page), QStringList{u"Repaired and proven: version 1.0.0"_s});
        QVERIFY(says(page, u"2 files copied · 1 set aside · 1 of 2 checks"_s));
        QSignalSpy asked(&page, &HistoryPage::restoreAsked);
        shown<QPushButton>(page, u"undo1"_s).first()->click();
        QCOMPARE(asked.value(0).value(0).toString(), u"20261123_211500-shop"_s);
    }
    void emptyPagesLeadToTheAssistant_data()
    {
        QTest::addColumn<bool>("restore");
        QTest::newRow("history") << false;
        QTest::newRow("restore") << true;
    }
    void emptyPagesLeadToTheAssistant()
    {
        QFETCH(bool, restore);
        Session session;
        HistoryPage page(restore ? HistoryPage::Purpose::Restore : HistoryPage::Purpose::Read, session);
        page.enter();
        QVERIFY(!page.findChild<QLineEdit *>(u"historySearch"_s)->isVisibleTo(&page));
        QSignalSpy asked(&page, &ToolPage::assistantAsked);
        shown<QPushButton>(page, u"toAssistant"_s).first()->click();
        QCOMPARE(asked.size(), 1);
    }
    void restoreOffersWhatCanComeBackAndGivesReasons()
    {
        QVERIFY(!addRun(u"20261123_211500-shop"_s, u"shop"_s, u"proven"_s, true).isEmpty());
        QVERIFY(!addRun(u"20261123_211600-shop"_s, u"shop"_s, u"proven"_s, false).isEmpty());
        QVERIFY(!addRun(u"20261123_211700-shop"_s, u"shop"_s, u"rolled-back"_s, true).isEmpty());
        QVERIFY(!addRun(u"20261123_211800-shop"_s, u"shop"_s, u"refused"_s, false).isEmpty());
        Session session;
        HistoryPage page(HistoryPage::Purpose::Restore, session);
        page.enter();
        QCOMPARE(shown<HistoryRow>(page).size(), 3); // the one that changed nothing is not among them
        int buttons = 0;
        for (const QPushButton *button : page.findChildren<QPushButton *>())
            buttons += button->objectName().startsWith(u"restore"_s);
        QCOMPARE(buttons, 1);
        QVERIFY(says(page, u"The backup is gone"_s));
        QVERIFY(says(page, u"Already taken back"_s));
    }
    void aRestoreThatFailsSaysWhy()
    {
        QVERIFY(!addRun(u"20261123_211500-shop"_s, u"shop"_s, u"proven"_s, true).isEmpty());
        Session session; // the run's profile is not there, so the way back ends at once
        HistoryPage page(HistoryPage::Purpose::Restore, session);
        page.enter();
        QSignalSpy changed(&page, &HistoryPage::restoringChanged);
        page.findChild<QPushButton *>(u"restore1"_s)->click();
        QVERIFY(page.isRestoring());
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(!page.isRestoring());
        QVERIFY(says(page, u"LOTSE-"_s));
    }

    void aReportIsSavedAsItWasWritten()
    {
        const QString folder = addRun(u"20261123_211500-shop"_s, u"shop"_s, u"proven"_s, true);
        const Result<ReportPages> pages = reportPages(folder);
        QVERIFY(pages);
        QCOMPARE(pages->html, "<p>Report</p>");
        QCOMPARE(pages->json, "{}");
        QVERIFY(!reportPages(folder + u"-none"_s));
    }
    /// Through the file dialog, which does not hold the window up; what the dialog does not end with is
    /// added.
    void aReportIsSavedThroughTheDialog()
    {
        QVERIFY(!addRun(u"20261123_211500-shop"_s, u"shop"_s, u"proven"_s, true).isEmpty());
        Session session;
        HistoryPage page(HistoryPage::Purpose::Read, session);
        page.show();
        page.enter();
        page.findChild<QPushButton *>(u"saveReport1"_s)->click();
        auto *dialog = page.findChild<QFileDialog *>(u"fileQuestion"_s);
        QVERIFY(dialog);
        QVERIFY(dialog->selectedFiles().value(0).endsWith(u"20261123_211500-shop.pdf"_s));
        const QString wanted = m_state->filePath(u"shop-1.2"_s);
        dialog->selectFile(wanted);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_VERIFY(says(page, wanted + u".pdf"_s));
        QVERIFY(readLocalFile(wanted + u".pdf"_s)->startsWith("%PDF"));
    }
};

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
