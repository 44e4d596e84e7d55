// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/appproposal.h"
#include "hosts/demohost.h"
#include "hosts/demoworld.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

namespace {

/// Files of a tree, one word each; the content is the name unless "=" gives another.
TreeSnapshot treeOf(const QByteArray &files)
{
    QMap<QByteArray, QMap<QByteArray, TreeEntry>> folders;
    for (const QByteArray &word : files.split(' ')) {
        const QByteArray path = word.left(word.indexOf('=') < 0 ? word.size() : word.indexOf('='));
        TreeEntry entry;
        entry.size = 1;
        entry.hash = word;
        QByteArray rest = path;
        for (bool isFile = true; !rest.isEmpty(); isFile = false) {
            const qsizetype slash = rest.lastIndexOf('/');
            entry.name = rest.mid(slash + 1);
            entry.kind = isFile ? EntryKind::File : EntryKind::Folder;
            if (!isFile)
                entry.hash.clear();
            rest.truncate(std::max<qsizetype>(slash, 0));
            folders[rest].insert(entry.name, entry);
        }
    }
    TreeSnapshot tree;
    for (const auto &[folder, entries] : folders.asKeyValueRange()) {
        const QList<TreeEntry> list = entries.values();
        (void)tree.folder(*RelPath::fromBytes(folder), list);
    }
    return tree;
}

QByteArray textOf(const QList<Mapping> &mappings)
{
    QByteArrayList lines;
    for (const Mapping &one : mappings)
        lines << one.development.bytes() + ">" + one.container.bytes();
    return lines.join(' ');
}

AppUnit unit(const QByteArray &name, const QByteArray &folder, bool isFromDistribution = false)
{
    AppUnit one;
    one.name = name;
    one.workingFolder = folder;
    one.command = {"/usr/bin/python3", "main.py"};
    one.isActive = true;
    one.isFromDistribution = isFromDistribution;
    return one;
}

} // namespace

/// Finds the application from what a container shows: the guesses on plain values, then on a real container.
class AppLocatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesTellTheRoot_data()
    {
        QTest::addColumn<QByteArray>("development");
        QTest::addColumn<QByteArray>("hits");
        QTest::addColumn<QByteArray>("root");
        QTest::addColumn<QByteArray>("parts"); // development folders at the root, by ","
        QTest::newRow("whole tree") << QByteArray("src/main.py src/shop.py VERSION")
                                    << QByteArray(
                                           "/opt/shop/src/main.py /opt/shop/src/shop.py /opt/shop/VERSION")
                                    << QByteArray("/opt/shop") << QByteArray("");
        QTest::newRow("only src was copied")
            << QByteArray("src/main.py src/shop.py src/cart.py docs/guide.md")
            << QByteArray("/app/main.py /app/shop.py /app/cart.py") << QByteArray("/app")
            << QByteArray("src");
        QTest::newRow("a stray copy does not win")
            << QByteArray("src/main.py src/shop.py src/cart.py VERSION")
            << QByteArray("/home/x/main.py /srv/shop/src/main.py /srv/shop/src/shop.py /srv/shop/src/cart.py")
            << QByteArray("/srv/shop") << QByteArray("");
        QTest::newRow("names of the system alone are no application")
            << QByteArray("tool.py") << QByteArray("/opt/tool.py") << QByteArray() << QByteArray();
    }
    void filesTellTheRoot()
    {
        QFETCH(QByteArray, development);
        QFETCH(QByteArray, hits);
        QFETCH(QByteArray, root);
        AppEvidence evidence;
        evidence.hits = hits.split(' ');
        const QList<AppCandidate> found = locateApplication(evidence, treeOf(development));
        QCOMPARE(found.isEmpty() ? QByteArray() : found.first().root.bytes(), root);
        QByteArrayList parts;
        for (const RelPath &part : found.isEmpty() ? QList<RelPath>() : found.first().parts)
            parts << part.bytes();
        QTEST(parts.join(','), "parts");
    }

    void unitsCommandsAndFoldersTellWithoutADevelopmentFolder()
    {
        AppEvidence evidence;
        evidence.units = {unit("cron", "/usr/lib/cron", true), unit("shop", "/srv/shop/src")};
        evidence.state.command = {u"/sbin/init"_s};
        evidence.state.workingFolder = "/work";
        const QList<AppCandidate> found = locateApplication(evidence, {});
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].root.bytes(), "/srv/shop"); // "src" is a part of it
        QVERIFY(found[0].why == AppCandidate::Why::Unit);
        QCOMPARE(found[0].evidence, "shop");
        QCOMPARE(found[1].root.bytes(), "/work");
        evidence.units.clear();
        evidence.state.command = {u"/usr/bin/node"_s, u"/code/server/app.js"_s};
        QCOMPARE(locateApplication(evidence, {}).first().root.bytes(), "/code/server");
        evidence.state.command = {};
        evidence.state.workingFolder = "/";
        QVERIFY(locateApplication(evidence, {}).isEmpty());
    }

    void theOwnUnitGoesBeforeThatOfTheDistribution()
    {
        AppEvidence evidence;
        evidence.units = {unit("packaged", "/opt/shop", true), unit("shop", "/opt/shop/src"),
                          unit("other", "/opt/shopping")};
        const std::optional<AppUnit> found = unitFor(evidence, *RootPath::fromBytes("/opt/shop"));
        QVERIFY(found);
        QCOMPARE(found->name, "shop");
        QVERIFY(!unitFor(evidence, *RootPath::fromBytes("/opt/nothing")));
    }

    void mappingsAreTheTreeOrWhatLiesOnBothSides_data()
    {
        QTest::addColumn<QByteArray>("development");
        QTest::addColumn<QByteArray>("container");
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<QByteArray>("mappings");
        QTest::addColumn<QByteArray>("counts"); // same, present, all
        QTest::newRow("everything") << QByteArray("a.py src/b.py") << QByteArray("a.py src/b.py=old data/x")
                                    << QByteArray() << QByteArray(">") << QByteArray("1 2 2");
        QTest::newRow("some of it") << QByteArray("README.md src/b.py VERSION")
                                    << QByteArray("VERSION=2 src/b.py models/big") << QByteArray()
                                    << QByteArray("VERSION>VERSION src>src") << QByteArray("1 2 3");
        QTest::newRow("a part") << QByteArray("src/a.py src/m/b.py docs/x") << QByteArray("a.py m/b.py")
                                << QByteArray("src") << QByteArray("src>") << QByteArray("0 2 3");
        QTest::newRow("nothing") << QByteArray("a.py") << QByteArray("b.py") << QByteArray() << QByteArray()
                                 << QByteArray("0 0 1");
    }
    void mappingsAreTheTreeOrWhatLiesOnBothSides()
    {
        QFETCH(QByteArray, development);
        QFETCH(QByteArray, container);
        QFETCH(QByteArray, part);
        const TreeSnapshot ours = treeOf(development);
        const TreeSnapshot theirs = treeOf(container);
        AppCandidate candidate;
        candidate.parts = {*RelPath::fromBytes(part)};
        QHash<RelPath, TreeSnapshot> listed;
        for (const Mapping &pair : matchWanted(candidate, ours))
            if (theirs.find(pair.container))
                listed.insert(pair.container, below(theirs, pair.container));
        const AppMatch match = matchCandidate(candidate, ours, listed);
        QTEST(textOf(match.mappings), "mappings");
        QTEST(QByteArray::number(match.same) + ' ' + QByteArray::number(match.present) + ' ' +
                  QByteArray::number(match.total),
              "counts");
    }

    void namesThatSayNothingAreNotLookedFor()
    {
        QCOMPARE(tellingNames(treeOf("a/cart.py a/__init__.py b/__init__.py b/view.py")).first(2),
                 (QByteArrayList{"cart.py", "view.py"}));
        QByteArray many;
        for (int i = 0; i < 500; ++i)
            many += " d" + QByteArray::number(i % 7) + "/file" + QByteArray::number(i) + ".py";
        QVERIFY(tellingNames(treeOf(many.mid(1))).size() <= 60);
    }

    /// What the bundled profile says of the appliance is what a stranger to it finds out.
    void theDemonstrationIsFoundWithoutAProfile()
    {
        const QTemporaryDir place;
        const QString uri = u"demo:"_s + place.path() + u"/world"_s;
        const CallContext call;
        const Result<std::unique_ptr<Host>> host = DemoHost::connect(uri, {}, call);
        QVERIFY(host);
        const Result<std::unique_ptr<Container>> container = (*host)->open(u"whisper-appliance"_s, call);
        QVERIFY(container);
        Profile base = emptyProfile();
        base.host = uri;
        base.container = u"whisper-appliance"_s;
        base.developmentRoot = demoDevelopmentFolder(uri);

        const Result<TreeSnapshot> development = scanDevelopment(base, call);
        QVERIFY(development);
        AppFindings findings;
        const Result<AppEvidence> evidence = gatherEvidence(**container, *development, call);
        QVERIFY(evidence);
        findings.evidence = *evidence;
        findings.candidates = locateApplication(*evidence, *development);
        QVERIFY(!findings.candidates.isEmpty());
        const AppCandidate best = findings.candidates.first();
        QCOMPARE(best.root.bytes(), "/opt/whisper-appliance");
        const Result<AppMatch> match = compareCandidate(**container, best, *development, call);
        QVERIFY(match);
        findings.match = *match;
        QVERIFY(match->same > 10 && match->same < match->present && match->present < match->total);
        const Profile first = proposedProfile(base, findings, best);
        const Result<AppVersion> version = findVersion(**container, first, call);
        QVERIFY(version);
        findings.version = *version;
        QVERIFY(!version->container.isEmpty() && version->container != version->development);
        const Result<std::optional<AppWeb>> web =
            findWeb(**container, webPorts(*evidence, unitFor(*evidence, best.root)), call);
        QVERIFY(web);
        findings.web = *web;

        const Profile profile = proposedProfile(base, findings, best);
        QCOMPARE(textOf(profile.mappings), "VERSION>VERSION src>src templates>templates");
        QVERIFY(profile.service.kind == ServiceRef::Kind::Unit);
        QCOMPARE(profile.service.unit, "whisper-appliance");
        QCOMPARE(profile.version.file.bytes(), "VERSION");
        QCOMPARE(profile.interpreter, "/usr/bin/python3");
        QCOMPARE(profile.importFolder.bytes(), "/opt/whisper-appliance/src");
        QCOMPARE(profile.importUser, "whisper");
        QCOMPARE(profile.api.size(), 1);
        QCOMPARE(profile.api.first().request.port, 5001);
        QCOMPARE(profile.api.first().request.scheme, "https");
        QVERIFY(profile.api.first().request.tls.trust == TlsPolicy::Trust::Fingerprint);
        QVERIFY(profile.log.source == LogQuery::Source::Unit);
        // And it is a profile: what is written is read again.
        QVERIFY(profileFromJson(profileToJson(profile), u"proposed"_s));
    }

private:
    static TreeSnapshot below(const TreeSnapshot &tree, const RelPath &part)
    {
        TreeSnapshot cut;
        QMap<RelPath, QList<TreeEntry>> folders;
        for (const TreeSnapshot::Item &item : tree.items()) {
            if (item.path == part && item.entry.kind == EntryKind::File) {
                TreeEntry itself = item.entry;
                itself.name.clear();
                folders[RelPath()].append(itself);
            } else if (item.path != part && item.path.isBelow(part)) {
                folders[item.path.from(part).parent()].append(item.entry);
            }
        }
        for (const auto &[folder, entries] : folders.asKeyValueRange())
            (void)cut.folder(folder, entries);
        return cut;
    }
};

QTEST_MAIN(AppLocatorTest)
#include "tst_applocator.moc"
