// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/glossary.h"
#include "app/helppage.h"
#include "app/helptext.h"
#include "app/phrases.h"
#include "core/messagetable.h"
#include "shared/languages.h"

#include <QDir>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QToolTip>

using namespace Lotse;
using namespace Qt::StringLiterals;

namespace {

QSet<QString> anchorsOf(const QString &html)
{
    static const QRegularExpression anchor(u"<a name=\"([^\"]+)\">"_s);
    QSet<QString> all;
    for (auto it = anchor.globalMatch(html); it.hasNext();)
        all.insert(it.next().captured(1));
    return all;
}

class Bench : public Page // any page: where a row's wish for help arrives
{
public:
    using Page::Page;
    void enter() override {}
    void retranslate() override {}
};

} // namespace

/// The help is complete, in both languages: every page, every link, every code.
class TestHelp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPageIsThere_data()
    {
        QTest::addColumn<QString>("code");
        for (const QString &one : languages())
            QTest::newRow(qPrintable(one)) << one;
    }
    void everyPageIsThere()
    {
        QFETCH(QString, code);
        QVERIFY(setLanguage(code));
        QSet<QString> titles;
        for (const QString &topic : helpTopics()) {
            QVERIFY2(helpPlainText(topic).size() > 150, qPrintable(topic));
            QVERIFY2(!helpTitle(topic).isEmpty(), qPrintable(topic));
            titles.insert(helpTitle(topic));
        }
        QCOMPARE(titles.size(), helpTopics().size());
        // And no file that no list leads to.
        for (const QString &file : QDir(u":/lotse/help/"_s + code).entryList())
            QVERIFY2(helpTopics().contains(file.section(u'.', 0, 0)), qPrintable(file));
    }
    void everyLinkLeadsSomewhere_data() { everyPageIsThere_data(); }
    void everyLinkLeadsSomewhere()
    {
        QFETCH(QString, code);
        QVERIFY(setLanguage(code));
        static const QRegularExpression link(u"<a href=\"([^\"]+)\">"_s);
        int links = 0;
        for (const QString &topic : helpTopics()) {
            for (auto it = link.globalMatch(helpHtml(topic)); it.hasNext(); ++links) {
                const QString target = it.next().captured(1);
                if (target == "about"_L1)
                    continue;
                const QString page = target.section(u'#', 0, 0);
                QVERIFY2(helpTopics().contains(page), qPrintable(topic + u": "_s + target));
                if (const QString anchor = target.section(u'#', 1); !anchor.isEmpty())
                    QVERIFY2(anchorsOf(helpHtml(page)).contains(anchor),
                             qPrintable(topic + u": "_s + target));
            }
        }
        QVERIFY(links > 20);
    }
    void bothGlossariesExplainTheSame()
    {
        QVERIFY(setLanguage(u"en"_s));
        const QSet<QString> english = anchorsOf(helpHtml(u"glossary"_s));
        QVERIFY(setLanguage(u"de"_s));
        QCOMPARE(anchorsOf(helpHtml(u"glossary"_s)), english);
        QVERIFY(english.size() > 20);
    }
    void everyCodeIsExplained_data() { everyPageIsThere_data(); }
    void everyCodeIsExplained()
    {
        QFETCH(QString, code);
        QVERIFY(setLanguage(code));
        const QSet<QString> anchors = anchorsOf(helpHtml(u"errors"_s));
        int rows = 0;
        for (const auto &part : allMessages())
            for (const MessageRow &row : part) {
                ++rows;
                QVERIFY2(anchors.contains(QString::fromLatin1(row.id)), row.id);
                const Message message = messageFor(Error{Error::Kind::Internal, row.code, {}, {}});
                QVERIFY2(helpHtml(u"errors"_s).contains(message.cure.toHtmlEscaped()), row.id);
            }
        QCOMPARE(anchors.size(), rows);
        QCOMPARE(helpPlaceOf(u"LOTSE-V012"_s), u"errors#LOTSE-V012"_s);
        QCOMPARE(helpPlaceOf(u"no such page"_s), u"start"_s);
    }
    void everyPictureIsThere()
    {
        for (const QString &code : languages()) {
            QVERIFY(setLanguage(code));
            QSet<QString> seen;
            static const QRegularExpression picture(u"<img[^>]*src=\"qrc(:[^\"]*)\""_s);
            for (const QString &topic : helpTopics()) {
                const QString html = helpHtml(topic);
                QCOMPARE(html.count(u"<img"_s), html.count(picture));
                for (auto it = picture.globalMatch(html); it.hasNext();)
                    seen.insert(it.next().captured(1));
            }
            for (const QString &file : std::as_const(seen))
                QVERIFY2(QFile::exists(file), qPrintable(file));
            QVERIFY2(seen.size() >= 12, qPrintable(code)); // one of each page, in its language
        }
    }
    void onePageLeadsToTheNext()
    {
        QVERIFY(setLanguage(u"en"_s));
        Session session;
        HelpPage page(session);
        page.resize(1040, 700);
        page.enter();
        page.showPlace(u"LOTSE-V013"_s);
        QCOMPARE(page.place(), u"errors#LOTSE-V013"_s);
        auto *text = page.findChild<QTextBrowser *>(u"helpText"_s);
        QVERIFY(text->toPlainText().contains(u"LOTSE-V013"_s));
        Q_EMIT text->anchorClicked(QUrl(u"glossary#unit"_s));
        QCOMPARE(page.place(), u"glossary#unit"_s);
        QCOMPARE(page.findChild<QListWidget *>(u"helpTopics"_s)->currentItem()->text(), u"Glossary"_s);
        QSignalSpy about(&page, &HelpPage::aboutAsked);
        Q_EMIT text->anchorClicked(QUrl(u"about"_s));
        QCOMPARE(about.size(), 1);
        QVERIFY(setLanguage(u"de"_s));
        page.retranslate();
        QVERIFY(text->toPlainText().startsWith(u"Glossar\n"_s));
    }
    void searchFindsPagesAndMarksTheWord()
    {
        QVERIFY(setLanguage(u"en"_s));
        Session session;
        HelpPage page(session);
        page.enter();
        auto *topics = page.findChild<QListWidget *>(u"helpTopics"_s);
        QCOMPARE(topics->count(), helpTopics().size());
        auto *search = page.findChild<QLineEdit *>(u"helpSearch"_s);
        search->setText(u"writable layer"_s);
        QCOMPARE(topics->count(), 1);
        QCOMPARE(page.place(), u"glossary"_s);
        QVERIFY(!page.findChild<QTextBrowser *>(u"helpText"_s)->extraSelections().isEmpty());
        search->setText(u"zzzzzz"_s);
        QCOMPARE(topics->item(0)->text(), u"Nothing found"_s);
        search->clear();
        QCOMPARE(topics->count(), helpTopics().size());
    }
    void anErrorLeadsToItsCode()
    {
        QVERIFY(setLanguage(u"en"_s));
        Session session;
        Bench bench(session);
        auto *box = new QVBoxLayout(&bench);
        auto *card = new Card;
        box->addWidget(card);
        card->add(makeErrorRow(Error{Error::Kind::NotFound, Code::ContainerNotFound, {u"web"_s}, {}}));
        QSignalSpy asked(&bench, &Page::helpAsked);
        auto *link = bench.findChild<QPushButton *>(u"help_LOTSE-E009"_s);
        QVERIFY(link);
        link->click();
        QCOMPARE(asked.value(0).value(0).toString(), u"LOTSE-E009"_s);
    }

    /// Technical words explain themselves under the mouse, in the language at hand.
    void wordsExplainThemselves()
    {
        QVERIFY(setLanguage(u"en"_s));
        const QString english = explanationsFor(u"The image and the volumes of both containers"_s);
        QVERIFY2(english.indexOf(u"<b>Image</b>"_s) >= 0 &&
                     english.indexOf(u"<b>Image</b>"_s) < english.indexOf(u"<b>Container</b>"_s),
                 qPrintable(english));
        QVERIFY(explanationsFor(u"Imagination"_s).isEmpty());
        QVERIFY(setLanguage(u"de"_s));
        QVERIFY(explanationsFor(u"Rechte und Zuordnungen"_s).contains(u"<b>Eigentümer und Rechte</b>"_s));

        QObject owner;
        new GlossaryTips(&owner);
        QLabel label(u"Prüfsumme der Sicherung"_s);
        label.show();
        QVERIFY(QTest::qWaitForWindowExposed(&label));
        QHelpEvent ask(QEvent::ToolTip, QPoint(2, 2), label.mapToGlobal(QPoint(2, 2)));
        QApplication::sendEvent(&label, &ask);
        QTRY_VERIFY2(QToolTip::text().contains(u"<b>Prüfsumme</b>"_s), qPrintable(QToolTip::text()));
        QVERIFY(QToolTip::text().contains(u"<b>Sicherung</b>"_s));
        QToolTip::hideText();
        // What has something to say itself is not talked over.
        label.setToolTip(u"own"_s);
        QApplication::sendEvent(&label, &ask);
        QTRY_COMPARE(QToolTip::text(), u"own"_s);
    }
};

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
