// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupfolder.h"
#include "app/settings.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// What is kept is there again for the next one who asks, and nonsense in the file does no harm.
class TestSettings : public QObject
{
    Q_OBJECT
    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path()); }
    void init() { QSettings(QSettings::IniFormat, QSettings::UserScope, u"lotse"_s, u"lotse"_s).clear(); }

    void everythingHasAGoodBeginning()
    {
        const Settings settings;
        QCOMPARE(settings.pauseSeconds(), 10);
        QVERIFY(settings.notifies());
        QCOMPARE(settings.backupsKept(), 0);
        QCOMPARE(settings.backupFolder(), QString());
        QCOMPARE(int(settings.palette()), int(PaletteChoice::System));
        QVERIFY(!settings.shortcuts(u"help"_s));
    }
    void whatIsChosenIsKept()
    {
        Settings().setPauseSeconds(60);
        Settings().setNotifies(false);
        Settings().setBackupsKept(7);
        Settings().setBackupFolder(u"/srv/backups"_s);
        Settings().setPalette(PaletteChoice::Dark);
        Settings().setLanguage(u"de"_s);
        Settings().setLastHost(u"docker"_s);
        Settings().setState(u"window"_s, QByteArray("\0\1\2", 3));
        const Settings settings;
        QCOMPARE(settings.pauseSeconds(), 60);
        QVERIFY(!settings.notifies());
        QCOMPARE(settings.backupsKept(), 7);
        QCOMPARE(settings.backupFolder(), u"/srv/backups"_s);
        QCOMPARE(int(settings.palette()), int(PaletteChoice::Dark));
        QCOMPARE(settings.language(), u"de"_s);
        QCOMPARE(settings.lastHost(), u"docker"_s);
        QCOMPARE(settings.state(u"window"_s), QByteArray("\0\1\2", 3));
    }
    void thePauseStaysWithinItsLimits()
    {
        Settings().setPauseSeconds(1);
        QCOMPARE(Settings().pauseSeconds(), 10);
        Settings().setPauseSeconds(4000);
        QCOMPARE(Settings().pauseSeconds(), 120);
        QSettings(QSettings::IniFormat, QSettings::UserScope, u"lotse"_s, u"lotse"_s)
            .setValue(u"safety/pause"_s, u"soon"_s);
        QCOMPARE(Settings().pauseSeconds(), 10);
    }
    void foldersThatAreGoneAreForgotten()
    {
        const QString file = m_home.filePath(u"a.lotse.json"_s);
        QFile made(file);
        QVERIFY(made.open(QIODevice::WriteOnly));
        Settings().setLastFolder(u"report"_s, file);
        QCOMPARE(Settings().lastFolder(u"report"_s), m_home.path());
        Settings().setLastFolder(u"report"_s, u"/nowhere/at/all.pdf"_s);
        QCOMPARE(Settings().lastFolder(u"report"_s), QString());
    }
    void aFolderForBackupsMustBeWritable()
    {
        QCOMPARE(backupFolderProblem(m_home.path()), QString());
        QVERIFY(QDir(m_home.path()).entryList({u".lotse-probe*"_s}, QDir::Files | QDir::Hidden).isEmpty());
        QVERIFY(!backupFolderProblem(u"/proc"_s).isEmpty());
        QVERIFY(backupFolderProblem(m_home.filePath(u"none"_s)).contains(u"none"_s));
        QVERIFY(freeSpaceText(m_home.path()).contains(QRegularExpression(u"\\d"_s)));
        QVERIFY(!freeSpaceText(m_home.filePath(u"to/be/made"_s)).isEmpty());
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
