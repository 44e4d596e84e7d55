// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/repair.h"
#include "core/runstore.h"
#include "steps/backupcontents.h"
#include "steps/restorefiles.h"
#include "steps/stepcatalog.h"
#include "support/recordedevents.h"
#include "support/stepworld.h"

#include <QJsonArray>
#include <QTest>
#include <sys/stat.h>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

/// A backup opened after its repair: looked into beside today, and single files brought back out of it.
class RestoreFilesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FolderContainer> m_world;
    QString m_run; ///< its folder

    static RelPath rel(const QByteArray &path) { return *RelPath::fromBytes(path); }
    const Difference *entry(const BackupContents &contents, const QByteArray &path) const
    {
        const auto found = std::ranges::find(contents.entries, rel(path), &Difference::path);
        return found == contents.entries.end() ? nullptr : &*found;
    }
    DiffState state(const BackupContents &contents, const QByteArray &path) const
    {
        const Difference *found = entry(contents, path);
        return found ? found->state : DiffState::Pending;
    }
    mode_t mode(const QByteArray &path) const
    {
        struct stat info = {};
        return ::lstat(QFile::encodeName(m_world->local(path)).constData(), &info) == 0 ? info.st_mode & 07777
                                                                                        : 0;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        Profile profile;
        profile.name = profile.container = u"shop"_s;
        profile.host = u"demo"_s;
        profile.developmentRoot = m_dir->filePath(u"dev"_s);
        profile.applicationRoot = *RootPath::fromBytes("/opt/shop");
        profile.mappings = {{rel("src"), rel("src")}, {rel("VERSION"), rel("VERSION")}};
        profile.auditAbsent = {rel("src/legacy")};
        profile.service.kind = ServiceRef::Kind::Unit;
        profile.service.unit = "shop.service";
        profile.settleMs = 0;
        profile.readyMs = 1000;
        const FolderContainer development(profile.developmentRoot);
        development.write("/VERSION", "2.0");
        development.write("/src/main.py", "new\n");
        development.write("/src/same.py", "same\n");
        m_world = std::make_unique<FolderContainer>(m_dir->filePath(u"world"_s));
        m_world->write("/opt/shop/VERSION", "1.0");
        m_world->write("/opt/shop/src/main.py", "old\n", 0600);
        m_world->write("/opt/shop/src/same.py", "same\n");
        m_world->write("/opt/shop/src/app.log", "of that day\n");
        m_world->write("/opt/shop/src/.env", "TOKEN=of-that-day\n", 0600);
        m_world->write("/opt/shop/src/legacy/deep/old.py", "legacy\n", 0750);
        QCOMPARE(::chmod(QFile::encodeName(m_world->local(QByteArray("/opt/shop/src/legacy/deep"))), 0700),
                 0);

        const Result<Survey> survey = surveyContainer(*m_world, profile, {}, {});
        QVERIFY2(survey, explain(survey));
        Choices choices;
        choices.runsFolder = m_dir->filePath(u"state/runs"_s);
        const Result<Plan> plan =
            makePlan(*survey, profile, choices, stepKinds(), *m_world, QDateTime::currentDateTime());
        QVERIFY2(plan, explain(plan));
        RecordedEvents events;
        const RepairOutcome outcome = carryOut(*plan, *m_world, {}, {stepKinds(), {}}, events, {});
        QCOMPARE(outcome.verdict, RepairOutcome::Verdict::Proven);
        m_run = outcome.runFolder;
        QVERIFY(!QFile::exists(m_world->local(QByteArray("/opt/shop/src/legacy"))));
    }

    void isOpenedBesideToday()
    {
        const QByteArray before = m_world->treeText();
        const Result<BackupContents> contents = openBackup(m_run, *m_world, {});
        QVERIFY2(contents, explain(contents));
        QCOMPARE(state(*contents, "src/main.py"), DiffState::Differs);
        QCOMPARE(state(*contents, "src/same.py"), DiffState::Same);
        QCOMPARE(state(*contents, "src/app.log"), DiffState::Same); // ignored names are part of it
        QCOMPARE(state(*contents, "src/legacy/deep/old.py"), DiffState::OnlyDev);
        QCOMPARE(entry(*contents, "src/legacy"), nullptr); // folders come with their files
        const Result<FileContents> both =
            readBackedUp(*contents, *entry(*contents, "src/main.py"), *m_world, {});
        QVERIFY2(both, explain(both));
        QCOMPARE(both->development.bytes, QByteArray("old\n"));
        QCOMPARE(both->container.bytes, QByteArray("new\n"));
        QCOMPARE(m_world->treeText(), before);
        QVERIFY(!QFile::exists(m_run + u"/look"_s));
    }

    /// There, and never shown.
    void secretsAreNotLookedInto()
    {
        const Result<BackupContents> contents = openBackup(m_run, *m_world, {});
        QVERIFY2(contents, explain(contents));
        const Difference *secret = entry(*contents, "src/.env");
        QVERIFY(secret && secret->secret);
        const Result<FileContents> both = readBackedUp(*contents, *secret, *m_world, {});
        QVERIFY2(both, explain(both));
        QCOMPARE(both->development.kind, FileSide::Kind::Secret);
        QVERIFY(both->development.bytes.isEmpty() && both->container.bytes.isEmpty());
    }

    void singleFilesComeBackAsTheyWere()
    {
        m_world->write("/opt/shop/src/app.log", "of today\n");
        const Result<RestoredFiles> restored =
            restoreFiles(m_run, {rel("src/main.py"), rel("src/legacy"), rel("src/app.log")}, *m_world, {});
        QVERIFY2(restored, explain(restored));
        QCOMPARE(restored->count, 3);
        QCOMPARE(m_world->content("/opt/shop/src/main.py"), QByteArray("old\n"));
        QCOMPARE(mode("/opt/shop/src/main.py"), mode_t(0600));
        QCOMPARE(m_world->content("/opt/shop/src/legacy/deep/old.py"), QByteArray("legacy\n"));
        QCOMPARE(mode("/opt/shop/src/legacy/deep/old.py"), mode_t(0750));
        QCOMPARE(mode("/opt/shop/src/legacy/deep"), mode_t(0700));
        QCOMPARE(m_world->content("/opt/shop/src/app.log"), QByteArray("of that day\n"));
        QCOMPARE(m_world->content("/opt/shop/VERSION"), QByteArray("2.0")); // nobody asked for it
        QVERIFY(!m_world->treeText().contains(".lotse-"));
        // What was there is kept, and told.
        const Result<TreeSnapshot> kept = BackupArchive(restored->archive).list({});
        QVERIFY2(kept, explain(kept));
        QVERIFY(kept->find(rel("src/main.py")) && kept->find(rel("src/app.log")));
        const Result<QList<QJsonObject>> records = Journal::read(m_run + u"/journal.jsonl"_s);
        QVERIFY2(records, explain(records));
        QStringList what;
        for (const QJsonObject &record : records->last(3))
            what << record[u"what"_s].toString();
        QCOMPARE(what, (QStringList{u"will-tidy"_s, u"files-restored"_s, u"tidied"_s}));
        QCOMPARE(records->at(records->size() - 2)[u"files"_s].toArray().size(), 3);
    }

    /// Through a link in the container one would write somewhere else.
    void aLinkInTheWayIsRefused()
    {
        const QByteArray elsewhere = QFile::encodeName(m_dir->filePath(u"elsewhere"_s));
        QVERIFY(QDir().mkdir(QFile::decodeName(elsewhere)));
        QVERIFY(
            QFile::link(QFile::decodeName(elsewhere), m_world->local(QByteArray("/opt/shop/src/legacy"))));
        const QByteArray before = m_world->treeText();
        const Result<RestoredFiles> restored =
            restoreFiles(m_run, {rel("src/legacy/deep/old.py")}, *m_world, {});
        QVERIFY(!restored);
        QCOMPARE(restored.error().code, Code::TypeConflict);
        QCOMPARE(m_world->treeText(), before);
        QVERIFY(QDir(QFile::decodeName(elsewhere)).isEmpty());
    }

    void whoeverHoldsTheLockIsNotDisturbed()
    {
        m_world->write(
            "/opt/shop/.lotse-lock/owner.json",
            R"({"run":"other","since":"2026-11-26T10:00:00Z","pid":1,"user":"erika","host":"far"})");
        const QByteArray before = m_world->treeText();
        const Result<RestoredFiles> restored = restoreFiles(m_run, {rel("src/main.py")}, *m_world, {});
        QVERIFY(!restored);
        QCOMPARE(restored.error().code, Code::ApplicationLocked);
        QCOMPARE(m_world->treeText(), before);
    }

    void anUnknownFileAndALostArchiveAreToldOf()
    {
        const Result<RestoredFiles> unknown = restoreFiles(m_run, {rel("no/such")}, *m_world, {});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, Code::FileUnreadable);
        for (const QFileInfo &file : QDir(m_run + u"/backup"_s).entryInfoList({u"*.tar.zst"_s}))
            QVERIFY(QFile::remove(file.filePath()));
        QVERIFY(!openBackup(m_run, *m_world, {}));
        QVERIFY(!restoreFiles(m_run, {rel("src/main.py")}, *m_world, {}));
    }
};

QTEST_GUILESS_MAIN(RestoreFilesTest)
#include "tst_restorefiles.moc"
