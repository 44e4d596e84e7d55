// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/knowncertificates.h"
#include "shared/bundledprofiles.h"
#include "shared/profilechoice.h"
#include "shared/recentapplications.h"
#include "shared/savedconnections.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// What the next start of the program knows of the last one.
class SavedConnectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersRenamesAndForgets()
    {
        const QTemporaryDir place;
        SavedConnections first(place.path());
        QVERIFY(first.all().isEmpty());
        QVERIFY(first.remember({u"unix:///run/a.sock"_s, u"unix:///run/a.sock"_s, u"Docker 26"_s}));
        QVERIFY(first.remember({u"unix:///run/b.sock"_s, {}, {}}));
        QVERIFY(first.rename(u"unix:///run/a.sock"_s, u" Cellar "_s));
        // A name that somebody gave stays when the host is reached again.
        QVERIFY(first.remember({u"unix:///run/a.sock"_s, u"another"_s, {}}));
        QVERIFY(first.rename(u"unix:///run/a.sock"_s, u"  "_s));

        SavedConnections again(place.path());
        const QList<SavedConnections::Connection> expected{
            {u"Cellar"_s, u"unix:///run/a.sock"_s}, {u"unix:///run/b.sock"_s, u"unix:///run/b.sock"_s}};
        QCOMPARE(again.all(), expected);
        QVERIFY(again.forget(u"unix:///run/b.sock"_s));
        QCOMPARE(first.all(), expected.first(1));
    }

    void forgetsWhoAnEngineIs()
    {
        QTemporaryDir place;
        SavedConnections connections(place.path());
        KnownCertificates known(place.path());
        QVERIFY(connections.remember({u"tcp://cellar"_s, u"Cellar"_s, {}}));
        QVERIFY(known.accept(u"tcp://cellar:2376"_s, {}, u"AA"_s) &&
                known.accept(u"tcp://b:2376"_s, {}, u"BB"_s));
        QVERIFY(connections.forget(u"tcp://cellar"_s));
        QVERIFY(connections.all().isEmpty() && known.acceptedFor(u"tcp://cellar:2376"_s).isEmpty());
        QCOMPARE(known.acceptedFor(u"tcp://b:2376"_s), QStringList{u"BB"_s});
    }
    void writesNoPassword()
    {
        const QTemporaryDir place;
        QVERIFY(SavedConnections(place.path()).remember({u"tcp://anna:geheim@host:2376"_s, {}, {}}));
        QFile file(place.path() + u"/connections.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("geheim"));
        QCOMPARE(SavedConnections(place.path()).all().first().uri, u"tcp://anna@host:2376"_s);
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aDamagedFileIsAnEmptyList()
    {
        const QTemporaryDir place;
        QFile file(place.path() + u"/connections.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"connections\": [1, {\"name\": \"x\"}, ");
        file.close();
        QVERIFY(SavedConnections(place.path()).all().isEmpty());
        QVERIFY(RecentApplications(place.path()).folders().isEmpty());
    }

    void theLastProfileComesBack()
    {
        const QTemporaryDir place;
        const QTemporaryDir tree;
        Profile profile = emptyProfile();
        profile.name = u"shop"_s;
        profile.host = u"docker"_s;
        profile.container = u"shop-1"_s;
        profile.developmentRoot = tree.path();
        profile.applicationRoot = *RootPath::fromBytes("/srv/shop");
        QVERIFY(RecentApplications(place.path()).remember(profile));
        profile.applicationRoot = *RootPath::fromBytes("/srv/new");
        QVERIFY(RecentApplications(place.path()).remember(profile));

        const RecentApplications again(place.path());
        const std::optional<Profile> found = again.find(u"docker"_s, u"shop-1"_s);
        QVERIFY(found);
        QCOMPARE(found->applicationRoot.bytes(), "/srv/new");
        QCOMPARE(found->developmentRoot, tree.path());
        QVERIFY(!again.find(u"podman"_s, u"shop-1"_s));
        QCOMPARE(again.folders(), QStringList{tree.path()});
    }

    void aProfileWithASecretIsNotKept()
    {
        const QTemporaryDir place;
        Profile profile = *bundledProfileFor(u"whisper-appliance"_s);
        profile.host = u"docker"_s;
        QVERIFY(!profile.api.isEmpty());
        profile.api.first().request.path += "?access_token=u7Qp2LxR9";
        QVERIFY(RecentApplications(place.path()).remember(profile));
        QVERIFY(!RecentApplications(place.path()).find(u"docker"_s, u"whisper-appliance"_s));
        QFile file(place.path() + u"/recent.json"_s);
        QVERIFY(!file.open(QIODevice::ReadOnly) || !file.readAll().contains("u7Qp2LxR9"));
    }

    void anUntouchedBundledProfileStaysTheBundledOne()
    {
        const QTemporaryDir place;
        Profile profile = *bundledProfileFor(u"whisper-appliance"_s);
        profile.host = u"docker"_s;
        profile.developmentRoot = place.path();
        QVERIFY(RecentApplications(place.path()).remember(profile));
        // A later Lotse brings a better one: what the file holds of the old one no longer counts.
        QFile file(place.path() + u"/recent.json"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray text = file.readAll();
        QVERIFY(text.contains("\"title\": \"Whisper Appliance\""));
        text.replace("\"title\": \"Whisper Appliance\"", "\"title\": \"An older title\"");
        file.resize(0);
        file.write(text);
        file.close();
        const std::optional<Profile> found =
            RecentApplications(place.path()).find(u"docker"_s, u"whisper-appliance"_s);
        QVERIFY(found);
        QCOMPARE(found->title, u"Whisper Appliance"_s);
        QCOMPARE(found->developmentRoot, place.path());
    }

    void theBundledProfileIsOfferedByName()
    {
        const std::optional<ProfileChoice> choice = profileFor(u"docker"_s, u"whisper-appliance"_s);
        QVERIFY(choice);
        QVERIFY(choice->origin == ProfileChoice::Origin::Bundled);
        QCOMPARE(choice->profile.host, u"docker"_s);
        QVERIFY(choice->profile.developmentRoot.isEmpty());
        QVERIFY(!profileFor(u"demo"_s, u"whisper-appliance"_s)->profile.developmentRoot.isEmpty());
        QVERIFY(!profileFor(u"docker"_s, u"nobody-knows"_s));
    }
};

QTEST_MAIN(SavedConnectionsTest)
#include "tst_savedconnections.moc"
