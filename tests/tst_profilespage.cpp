// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profilespage.h"
#include "app/style.h"
#include "core/localfiles.h"
#include "core/messages.h"
#include "shared/languages.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// Own and bundled profiles: what comes in is checked, what is removed comes back.
class TestProfilesPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_place;

    QString write(const QString &name, QByteArray json) const
    {
        json.replace('\'', '"');
        const QString file = m_place->filePath(name);
        return writeLocalFile(file, json) ? file : QString();
    }
    static bool says(const QWidget &page, const QString &text)
    {
        for (const QLabel *label : page.findChildren<QLabel *>())
            if (label->isVisibleTo(&page) && label->text().contains(text))
                return true;
        return false;
    }
    static QPushButton *button(const QWidget &page, const QString &name)
    {
        for (QPushButton *one : page.findChildren<QPushButton *>(name))
            if (one->isVisibleTo(&page))
                return one;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style); }
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_place->filePath(u"data"_s).toUtf8());
        QVERIFY(setLanguage(u"en"_s));
    }

    void bundledOnesAreThereAndOwnOnesEmpty()
    {
        QCOMPARE(ProfileShelf::bundled().size(), 1);
        QCOMPARE(ProfileShelf::bundled().first().title(), u"Whisper Appliance"_s);
        QVERIFY(ProfileShelf().own().isEmpty());
        QVERIFY(ProfileShelf().folder().startsWith(m_place->path()));
    }
    void whatComesInNoLongerDependsOnItsPlace()
    {
        QVERIFY(makePrivateFolder(m_place->filePath(u"tree"_s)));
        const QString file = write(u"a.lotse.json"_s,
                                   "{'schema':'lotse.profile/1','name':'shop','development':{'root':'tree'},"
                                   "'container':{'name':'shop','root':'/opt/shop'}}");
        const Result<QString> taken = ProfileShelf().take(file);
        QVERIFY(taken);
        QCOMPARE(loadProfile(*taken)->developmentRoot, m_place->filePath(u"tree"_s));
        QCOMPARE(ProfileShelf().fileFor(u"shop"_s), *taken);
        QCOMPARE(ProfileShelf().fileFor(u"other"_s), QString());
        QVERIFY(*ProfileShelf().take(file) != *taken); // nothing is overwritten
        QCOMPARE(ProfileShelf().own().size(), 2);
    }
    void aWrongOneIsRefusedWithFilePlaceAndSentence()
    {
        const QString file =
            write(u"wrong.lotse.json"_s, "{'schema':'lotse.profile/1','name':'shop','colour':'red'}");
        const Result<QString> taken = ProfileShelf().take(file);
        QVERIFY(!taken);
        const QString text = messageFor(taken.error()).text();
        QVERIFY2(text.contains(u"wrong.lotse.json"_s) && text.contains(u"colour"_s), qPrintable(text));
        QVERIFY(ProfileShelf().own().isEmpty());
    }
    void strangeNamesBecomeHarmlessFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("escape") << u"../../etc/passwd"_s;
        QTest::newRow("dash") << u"--help"_s;
        QTest::newRow("hidden") << u".secret"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("newline") << u"a\nb"_s;
        QTest::newRow("long") << QString(300, u'x');
    }
    void strangeNamesBecomeHarmlessFiles()
    {
        QFETCH(QString, name);
        Profile profile = emptyProfile();
        profile.name = name;
        const Result<QString> kept = ProfileShelf().keep(profile);
        QVERIFY(kept);
        QCOMPARE(QFileInfo(*kept).absolutePath(), ProfileShelf().folder());
        const QString file = QFileInfo(*kept).fileName();
        QVERIFY2(!file.startsWith(u'-') && !file.startsWith(u'.') && file.size() < 100, qPrintable(file));
    }
    void removedOnesComeBack()
    {
        const QString file = *ProfileShelf().duplicate(ProfileShelf::bundled().first().file);
        QCOMPARE(ProfileShelf().own().first().title(), u"Whisper Appliance (copy)"_s);
        const Result<QString> aside = ProfileShelf().remove(file);
        QVERIFY(aside);
        QVERIFY(ProfileShelf().own().isEmpty());
        QVERIFY(ProfileShelf::putBack(*aside, file));
        QCOMPARE(ProfileShelf().own().first().file, file);
    }

    void thePageDoesAllOfIt()
    {
        Session session;
        ProfilesPage page(session);
        page.resize(1040, 700);
        page.enter();
        QVERIFY(says(page, u"none of your own yet"_s));
        QVERIFY(says(page, u"read-only"_s));
        QVERIFY(!button(page, u"removeBundled1"_s));

        page.findChild<QPushButton *>(u"duplicateBundled1"_s)->click();
        QVERIFY(says(page, u"Whisper Appliance (copy)"_s));
        auto *title = page.findChildren<QLineEdit *>(u"title1"_s).last();
        title->setText(u"My shop"_s);
        button(page, u"rename1"_s)->click();
        QCOMPARE(ProfileShelf().own().first().title(), u"My shop"_s);

        QSignalSpy open(&page, &ProfilesPage::openAsked);
        button(page, u"open1"_s)->click();
        QCOMPARE(open.value(0).value(0).toString(), ProfileShelf().own().first().file);

        button(page, u"remove1"_s)->click();
        QVERIFY(says(page, u"“My shop” was removed."_s));
        QVERIFY(ProfileShelf().own().isEmpty());
        button(page, u"undoRemove"_s)->click();
        QCOMPARE(ProfileShelf().own().size(), 1);
    }
    void aDamagedOneIsListedWithItsReason()
    {
        QVERIFY(makePrivateFolder(ProfileShelf().folder()));
        QVERIFY(writeLocalFile(ProfileShelf().folder() + u"/bad.lotse.json"_s, "{"));
        Session session;
        ProfilesPage page(session);
        page.enter();
        QVERIFY(says(page, u"bad"_s));
        QVERIFY(!button(page, u"open1"_s));
        QVERIFY(button(page, u"remove1"_s));
    }
    void theProfileOfAProvenRepairCanBeKept()
    {
        Session session;
        session.profile = ProfileShelf::bundled().first().profile;
        session.ending.emplace();
        session.ending->outcome.verdict = RepairOutcome::Verdict::Proven;
        ProfilesPage page(session);
        page.enter();
        button(page, u"keepProfile"_s)->click();
        QCOMPARE(ProfileShelf().fileFor(session.profile.container), ProfileShelf().own().value(0).file);
        QVERIFY(!button(page, u"keepProfile"_s));
    }
};

QTEST_MAIN(TestProfilesPage)
#include "tst_profilespage.moc"
