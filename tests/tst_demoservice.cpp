// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"

#include "hosts/demoservice.h"
#include "hosts/demoworld.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <signal.h>

using namespace Qt::StringLiterals;
using namespace Lotse;

/// The demonstration below its host: the folders that are laid out, and the supervisor of the real process.
class DemoServiceTest : public QObject
{
    Q_OBJECT

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void everyFileIsEmbedded()
    {
        const QString folder = sourcePath(u"resources/demo"_s);
        int seen = 0;
        for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            const QString path = it.next();
            if (path.contains("__pycache__"_L1))
                continue;
            ++seen;
            QCOMPARE(contentOf(u":/lotse/demo"_s + path.mid(folder.size())), contentOf(path));
        }
        QVERIFY(seen > 40);
    }

    void aWorldIsMadeOnceAndRenewedOnRequest()
    {
        const Result<DemoWorld> world = DemoWorld::open(u"demo"_s);
        QVERIFY(world);
        const QString application = world->containerRoot() + u"/opt/whisper-appliance"_s;
        QCOMPARE(contentOf(application + u"/VERSION"_s), "1.2.3\n");
        QCOMPARE(contentOf(world->developmentFolder() + u"/VERSION"_s), "1.4.0\n");
        QVERIFY(
            QFileInfo::exists(world->developmentFolder() + u"/src/modules/update/enterprise/__init__.py"_s));
        QVERIFY(!QFileInfo::exists(application + u"/src/modules/update"_s));
        QVERIFY(QFileInfo::exists(application + u"/src/modules/local_settings.py"_s));
        QVERIFY(QFileInfo(world->developmentFolder() + u"/scripts/proxmox-standalone.sh"_s).isExecutable());
        QCOMPARE(QFileInfo(application + u"/ssl/key.pem"_s).permissions() & QFile::Permissions(0x0077),
                 QFile::Permissions());
        QCOMPARE(demoDevelopmentFolder(u"demo"_s), world->developmentFolder());
        QCOMPARE(demoDevelopmentFolder(u"docker"_s), QString());

        write(application + u"/VERSION"_s, "7\n");
        QVERIFY(DemoWorld::open(u"demo"_s));
        QCOMPARE(contentOf(application + u"/VERSION"_s), "7\n");
        const QByteArray oldCertificate = contentOf(application + u"/ssl/certificate.pem"_s);
        const Result<DemoWorld> renewed = DemoWorld::open(u"demo:new"_s);
        QVERIFY(renewed);
        QCOMPARE(renewed->uri(), u"demo"_s);
        QCOMPARE(contentOf(application + u"/VERSION"_s), "1.2.3\n");
        // An accepted fingerprint stays the right one.
        QCOMPARE(contentOf(application + u"/ssl/certificate.pem"_s), oldCertificate);
        QVERIFY(oldCertificate.contains("BEGIN CERTIFICATE"));
    }

    void foldersOfOthersAreLeftAlone()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"letter.txt"_s), "mine");
        const Result<DemoWorld> world = DemoWorld::open(u"demo:"_s + folder.path());
        QVERIFY(!world);
        QCOMPARE(world.error().kind, Error::Kind::Conflict);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), {u"letter.txt"_s});
        QVERIFY(DemoWorld::open(u"demo:"_s + folder.path() + u"/inside"_s));
    }

    void theProcessIsStartedRestartedAndStopped()
    {
        const QTemporaryDir folder;
        const Result<DemoWorld> world = DemoWorld::open(u"demo:"_s + folder.path());
        QVERIFY(world);
        const Result<DemoUnit> unit =
            DemoUnit::read(world->containerRoot() + u"/etc/systemd/system/whisper-appliance.service"_s);
        QVERIFY(unit);
        QCOMPARE(unit->user, "whisper");
        const QString log = DemoService::logFileBelow(world->containerRoot());
        const CallContext call = CallContext().within(std::chrono::seconds(30));
        qint64 last = 0;
        {
            DemoService service(world->containerRoot(), *unit);
            QVERIFY(!service.state().running);
            QVERIFY(service.control(ServiceAction::Start, call));
            QVERIFY(service.waitUntilSettled(call));
            const ServiceState first = service.state();
            QVERIFY(first.running && first.mainProcess > 0 && first.startedAtMs > 0);
            QCOMPARE(first.restarts, 0);
            QVERIFY(service.control(ServiceAction::Start, call)); // it runs already
            QCOMPARE(service.state().mainProcess, first.mainProcess);
            QVERIFY(service.control(ServiceAction::Restart, call));
            const ServiceState second = service.state();
            QVERIFY(second.running);
            QCOMPARE_NE(second.mainProcess, first.mainProcess);
            QCOMPARE(::kill(static_cast<pid_t>(first.mainProcess), 0), -1);

            // Killed from outside: it comes back by itself, and that is counted.
            QVERIFY(service.waitUntilSettled(call));
            QCOMPARE(::kill(static_cast<pid_t>(second.mainProcess), SIGKILL), 0);
            QTRY_VERIFY_WITH_TIMEOUT(service.state().restarts == 1 && service.state().running, 20000);
            QVERIFY(service.control(ServiceAction::Stop, call));
            QVERIFY(!service.state().running && !service.state().restarting);
            QVERIFY(service.control(ServiceAction::Start, call));
            last = service.state().mainProcess;
            QVERIFY(last > 0);
        }
        QCOMPARE(::kill(static_cast<pid_t>(last), 0), -1);
        QVERIFY(contentOf(log).contains(": Running with legacy update system\n"));
    }

    void aCrashLoopIsSeen()
    {
        const QTemporaryDir folder;
        const Result<DemoWorld> world = DemoWorld::open(u"demo:"_s + folder.path());
        QVERIFY(world);
        Result<DemoUnit> unit =
            DemoUnit::read(world->containerRoot() + u"/etc/systemd/system/whisper-appliance.service"_s);
        QVERIFY(unit);
        unit->restartDelayMs = 50;
        // Trap: the new main.py without the packages it imports.
        const QString main = world->containerRoot() + u"/opt/whisper-appliance/src/main.py"_s;
        QVERIFY(QFile::remove(main) && QFile::copy(world->developmentFolder() + u"/src/main.py"_s, main));
        DemoService service(world->containerRoot(), *unit);
        const CallContext call = CallContext().within(std::chrono::seconds(30));
        QVERIFY(service.control(ServiceAction::Start, call));
        QVERIFY(service.waitUntilSettled(call));
        QTRY_VERIFY_WITH_TIMEOUT(service.state().restarts >= 2, 20000);
        QVERIFY(contentOf(DemoService::logFileBelow(world->containerRoot()))
                    .contains("No module named 'modules.maintenance'"));
    }
};

QTEST_GUILESS_MAIN(DemoServiceTest)
#include "tst_demoservice.moc"
