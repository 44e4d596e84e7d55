// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings.h"

#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// Findings from small tables: each rule fires on its evidence and stays silent without it.
class FindingsTest : public QObject
{
    Q_OBJECT

    static RelPath rel(const QByteArray &path) { return *RelPath::fromBytes(path); }

    /// "+ path" only in development, "o path" only in the container, "= path" on both sides.
    static TreeDiff diff(const QByteArrayList &lines)
    {
        TreeDiff result;
        for (const QByteArray &line : lines) {
            Difference difference;
            difference.path = rel(line.mid(2));
            difference.containerPath = difference.path;
            difference.state = line.at(0) == '+'   ? DiffState::OnlyDev
                               : line.at(0) == 'o' ? DiffState::OnlyContainer
                               : line.at(0) == '~' ? DiffState::Differs
                                                   : DiffState::Same;
            if (line.at(0) != 'o')
                difference.development = TreeEntry{.name = difference.path.name()};
            if (line.at(0) != '+')
                difference.container = TreeEntry{.name = difference.path.name()};
            ++result.counts[difference.state];
            result.entries << difference;
        }
        return result;
    }
    static TreeDiff staleAppliance()
    {
        return diff({"~ VERSION", "~ src/main.py", "= src/modules/__init__.py",
                     "+ src/modules/maintenance/__init__.py", "+ src/modules/maintenance/manager.py",
                     "o src/modules/shopware_update_manager.py", "+ src/modules/update/__init__.py",
                     "+ src/modules/update/enterprise/__init__.py",
                     "+ src/modules/update/enterprise/routes.py"});
    }
    static Profile appliance() { return *loadProfile(u":/lotse/profiles/whisper-appliance.lotse.json"_s); }
    struct Case
    {
        Profile profile = appliance();
        TreeDiff tree =
            diff({"= VERSION", "= src/main.py", "= src/modules/maintenance/__init__.py",
                  "= src/modules/update/__init__.py", "= src/modules/update/enterprise/__init__.py"});
        ContainerState container;
        QList<LogLine> log;
        QString development;
        QString onDisk;
        QString running;
        ServiceState service{.running = true};
        qint64 newest = 0;

        QList<Finding> draw() const
        {
            return drawFindings(
                {profile, tree, container, log, development, onDisk, running, service, newest});
        }
        QStringList keys() const
        {
            QStringList keys;
            for (const Finding &finding : draw())
                keys << findingKey(finding.kind);
            return keys;
        }
    };

private Q_SLOTS:
    void theCaseIsExplained()
    {
        Case c;
        c.tree = staleAppliance();
        const QString cause = u"Enterprise Update System not available: No module named 'modules.update'"_s;
        c.log = {{1, u"starting"_s}, {2, cause}, {3, u"Running with legacy update system"_s}, {4, cause}};
        c.development = u"1.4.0"_s;
        c.onDisk = u"1.2.0"_s;
        const QList<Finding> findings = c.draw();
        QCOMPARE(findings.at(0).kind, Finding::Kind::Summary);
        QCOMPARE(findings.at(0).args, QStringList({u"5"_s, u"2"_s, u"1"_s}));
        const Finding missing = findings.at(1);
        QCOMPARE(missing.kind, Finding::Kind::MissingPackages);
        QCOMPARE(missing.weight, Finding::Weight::Cause);
        QCOMPARE(missing.args, QStringList({u"modules.maintenance"_s, u"modules.update"_s,
                                            u"modules.update.enterprise"_s}));
        QCOMPARE(missing.evidence, QStringList({cause, u"Running with legacy update system"_s}));
        QVERIFY(findingSentence(missing).contains(cause));
        QVERIFY(c.keys().contains(u"version-gap"_s));
        QVERIFY(c.keys().contains(u"legacy-path"_s));
        QCOMPARE(c.keys().count(u"required-path-missing"_s), 3);
    }
    void nothingIsInvented()
    {
        QCOMPARE(Case().keys(), QStringList({u"summary"_s, u"writable-layer"_s}));
        QCOMPARE(findingSentence(Case().draw().first()), u"Development and container hold the same."_s);
    }
    void modulesAreNamedAsTheyAreImported_data()
    {
        QTest::addColumn<QByteArrayList>("lines");
        QTest::addColumn<QByteArray>("importFolder");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("import folder") << QByteArrayList{"+ src/a/b/__init__.py"}
                                       << QByteArray("/opt/whisper-appliance/src") << QStringList{u"a.b"_s};
        QTest::newRow("nearest folder that is no package")
            << QByteArrayList{"= lib/a/__init__.py", "+ lib/a/b/__init__.py"} << QByteArray("/")
            << QStringList{u"a.b"_s};
        QTest::newRow("outside of the import folder")
            << QByteArrayList{"+ tools/x/__init__.py"} << QByteArray("/opt/whisper-appliance/src")
            << QStringList{u"x"_s};
        QTest::newRow("no name") << QByteArrayList{"+ src/a-b/__init__.py"}
                                 << QByteArray("/opt/whisper-appliance/src") << QStringList();
        QTest::newRow("dot in a name") << QByteArrayList{"+ src/a.b/__init__.py"}
                                       << QByteArray("/opt/whisper-appliance/src") << QStringList();
        QTest::newRow("file that nobody asks for")
            << QByteArrayList{"+ src/quiet.py"} << QByteArray("/opt/whisper-appliance/src") << QStringList();
        QTest::newRow("file that the log asks for")
            << QByteArrayList{"+ src/wanted.py"} << QByteArray("/opt/whisper-appliance/src")
            << QStringList{u"wanted"_s};
    }
    void modulesAreNamedAsTheyAreImported()
    {
        QFETCH(QByteArrayList, lines);
        QFETCH(QByteArray, importFolder);
        QFETCH(QStringList, names);
        Case c;
        c.tree = diff(lines);
        c.profile.importFolder = *RootPath::fromBytes(importFolder);
        c.log = {{0, u"ModuleNotFoundError: No module named 'wanted'"_s}};
        QStringList found;
        for (const Finding &finding : c.draw()) {
            if (finding.kind == Finding::Kind::MissingPackages)
                found = finding.args;
        }
        QCOMPARE(found, names);
    }
    void aLogAboutSomethingElseExplainsNothing()
    {
        Case c;
        c.tree = staleAppliance();
        c.log = {{0, u"No module named 'flask'"_s}, {0, u"No module named 'modules.updates'"_s}};
        const Finding missing =
            c.draw().at(1).kind == Finding::Kind::MissingPackages ? c.draw().at(1) : Finding();
        QCOMPARE(missing.weight, Finding::Weight::Warning);
        QVERIFY(missing.evidence.isEmpty());
    }
    void oldProcessIsFound()
    {
        Case c;
        c.onDisk = u"2"_s;
        c.running = u"2"_s;
        c.service.startedAtMs = 10000;
        c.newest = 10500;
        QVERIFY(!c.keys().contains(u"not-restarted"_s));
        c.newest = 12000;
        QVERIFY(c.keys().contains(u"not-restarted"_s));
        c.newest = 0;
        c.running = u"1"_s;
        QVERIFY(findingSentence(c.draw().at(1)).contains(u"version 1 is running"_s));
    }
    void crashLoopIsFound()
    {
        Case c;
        c.service = {.running = true, .restarts = 4};
        QVERIFY(!c.keys().contains(u"crash-looping"_s));
        c.service = {.restarting = true, .restarts = 4};
        QVERIFY(c.keys().contains(u"crash-looping"_s));
        c.service = {.running = false, .restarts = 4};
        QVERIFY(c.keys().contains(u"crash-looping"_s));
    }
    void placesOfStorageAreTold_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("readOnly");
        QTest::addColumn<QStringList>("keys");
        QTest::newRow("bind over all")
            << QByteArray("/opt") << false << QStringList{u"summary"_s, u"bind-mount"_s};
        QTest::newRow("elsewhere") << QByteArray("/opt/other") << false
                                   << QStringList{u"summary"_s, u"writable-layer"_s};
        QTest::newRow("inside") << QByteArray("/opt/whisper-appliance/src/data") << false
                                << QStringList{u"summary"_s, u"bind-mount"_s, u"writable-layer"_s};
        QTest::newRow("read-only") << QByteArray("/opt/whisper-appliance") << true
                                   << QStringList{u"summary"_s, u"read-only"_s, u"bind-mount"_s};
    }
    void placesOfStorageAreTold()
    {
        QFETCH(QByteArray, target);
        QFETCH(bool, readOnly);
        QFETCH(QStringList, keys);
        Case c;
        c.profile.mappings = {{rel("src"), rel("src")}};
        c.container.mounts = {{Mount::Kind::Bind, *RootPath::fromBytes(target), u"/srv/x"_s, readOnly}};
        QCOMPARE(c.keys(), keys);
    }
    void everyKindHasKeyAndSentence()
    {
        QSet<QString> keys;
        for (int kind = 0; kind <= static_cast<int>(Finding::Kind::Summary); ++kind) {
            const Finding finding{
                static_cast<Finding::Kind>(kind), Finding::Weight::Info, {u"a"_s, u"b"_s}, {}, {}};
            keys.insert(findingKey(finding.kind));
            QVERIFY(!findingSentence(finding).isEmpty());
        }
        QCOMPARE(keys.size(), static_cast<int>(Finding::Kind::Summary) + 1);
    }
};

QTEST_GUILESS_MAIN(FindingsTest)
#include "tst_findings.moc"
