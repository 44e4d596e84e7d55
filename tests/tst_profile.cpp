// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/profile.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// Profiles: nothing is lost on the way to the file and back, and every mistake is named with its place.
class ProfileTest : public QObject
{
    Q_OBJECT

    static RelPath rel(const char *path) { return *RelPath::fromBytes(path); }

    /// Every member has a value that is not its default.
    static Profile full()
    {
        Profile p;
        p.name = u"web"_s;
        p.title = u"Größe \"1\""_s;
        p.developmentRoot = u"/srv/web"_s;
        p.gitRef = u"v1.2"_s;
        p.host = u"unix:///run/x.sock"_s;
        p.container = u"web-1"_s;
        p.applicationRoot = *RootPath::fromBytes("/opt/web");
        p.mappings = {{rel("src"), rel("lib")}, {rel("caf\xe9"), rel("caf\xe9")}, {RelPath(), rel("all")}};
        p.ignore = {"*.tmp", "!keep.tmp"};
        p.defaultIgnores = false;
        p.owner = {OwnerPolicy::Kind::Fixed, 4000000000U, 33};
        p.modes = ModePolicy::Exact;
        p.auditPresent = {rel("src/main.py")};
        p.auditAbsent = {rel("old file\nwith newline")};
        p.version.file = rel("VERSION");
        p.version.pattern = u"version = \"(.*)\""_s;
        p.version.request.port = 8443;
        p.version.request.path = "/v";
        p.version.pointer = u"/a~1b/0"_s;
        p.service = {
            ServiceRef::Kind::Commands, "web.service", {"/bin/start", "a b"}, {"/bin/stop"}, {"/bin/state"}};
        p.settleMs = 1;
        p.readyMs = 2;
        p.interpreter = "/usr/bin/python3";
        p.importFolder = *RootPath::fromBytes("/opt/web/src");
        p.importPath = {"lib"};
        p.importEnvironment = {{"A", "1"}, {"B", "\xff"}};
        p.importUser = "www";
        p.imports = {{"a.b", {"C", "D"}}, {"e", {}}};
        p.api = {request(), otherRequest()};
        p.log.source = LogQuery::Source::File;
        p.log.file = *RootPath::fromBytes("/var/log/web.log");
        p.log.lines = 7;
        p.forbiddenLogTexts = {u"bad"_s};
        p.redeploy = {{u"kind"_s, u"script"_s}, {u"script"_s, u"install.sh"_s}};
        p.backupFolder = u"/srv/backup"_s;
        p.backupKeep = 9;
        return p;
    }
    static ApiExpectation request()
    {
        using Kind = BodyExpectation::Kind;
        ApiExpectation e;
        e.name = u"one"_s;
        e.request.host = "10.0.0.1";
        e.request.port = 5001;
        e.request.tls.trust = TlsPolicy::Trust::Fingerprint;
        e.request.tls.fingerprints = {u"AB:"_s.repeated(31) + u"CD"_s};
        e.request.method = "POST";
        e.request.path = "/x?a=b";
        e.request.body = "{}";
        e.request.contentType = "application/json";
        e.request.timeLimitMs = 5;
        e.statuses = {200, 204};
        e.changesSomething = true;
        e.button = u"Go"_s;
        e.body = {{Kind::PointerEquals, u"/a"_s, 1, {}},
                  {Kind::PointerNotEquals, u"/b"_s, QJsonValue(), {}},
                  {Kind::PointerExists, u"/c"_s, {}, {}},
                  {Kind::TextContains, {}, {}, u"yes"_s},
                  {Kind::TextLacks, {}, {}, u"Traceback"_s}};
        return e;
    }
    static ApiExpectation otherRequest()
    {
        ApiExpectation e;
        e.request.scheme = "http";
        e.request.port = 80;
        e.request.path = "/ready";
        e.isReadyCheck = true;
        return e;
    }
    static QString problems(const QByteArray &json)
    {
        const Result<Profile> profile = profileFromJson(json, u"/srv/profiles/web.lotse.json"_s);
        return profile ? QString() : profile.error().args.mid(1).join(u'\n');
    }

private Q_SLOTS:
    void nothingIsLost()
    {
        const Profile before = full();
        const QByteArray text = profileToJson(before);
        const Result<Profile> after = profileFromJson(text, u"/srv/web.lotse.json"_s);
        QVERIFY2(after, qPrintable(after ? QString() : after.error().args.join(u'\n')));
        QCOMPARE(profileToJson(*after), text);
        QCOMPARE(after->mappings.at(1).container.bytes(), QByteArray("caf\xe9"));
        QCOMPARE(after->owner.uid, 4000000000U);
        QCOMPARE(after->auditAbsent, before.auditAbsent);
        QCOMPARE(after->service.startCommand, before.service.startCommand);
        QCOMPARE(after->service.kind, before.service.kind);
        QCOMPARE(after->importEnvironment, before.importEnvironment);
        QCOMPARE(after->version.pointer, before.version.pointer);
        QCOMPARE(after->version.request.port, 8443);
        QCOMPARE(after->log.file, before.log.file);
        QCOMPARE(after->api.size(), 2);
        QCOMPARE(after->api.at(0).request.tls.fingerprints, before.api.at(0).request.tls.fingerprints);
        QCOMPARE(after->api.at(0).body.size(), 5);
        QVERIFY(after->api.at(0).body.at(1).value.isNull());
        QCOMPARE(after->api.at(1).request.scheme, QByteArray("http"));
        QVERIFY(after->api.at(1).request.host.isEmpty());
        QCOMPARE(after->api.at(1).request.tls.trust, TlsPolicy::Trust::System);
        QCOMPARE(after->redeploy, before.redeploy);
    }
    void anEmptyOneSaysNothing()
    {
        QCOMPARE(profileToJson(emptyProfile()), QByteArray("{\n  \"schema\": \"lotse.profile/1\"\n}\n"));
        const Result<Profile> read = profileFromJson(profileToJson(emptyProfile()), u"/x.json"_s);
        QVERIFY(read);
        QCOMPARE(read->mappings.size(), 1);
        QVERIFY(read->mappings.first().development.isRoot());
        QCOMPARE(read->readyMs, 60000);
    }
    void theBundledOneIsRight()
    {
        const Result<Profile> profile = loadProfile(u":/lotse/profiles/whisper-appliance.lotse.json"_s);
        QVERIFY2(profile, qPrintable(profile ? QString() : profile.error().args.join(u'\n')));
        QCOMPARE(profile->applicationRoot.bytes(), QByteArray("/opt/whisper-appliance"));
        QVERIFY(profile->auditAbsent.contains(rel("src/modules/shopware_update_manager.py")));
        QCOMPARE(profile->service.kind, ServiceRef::Kind::Unit);
        QCOMPARE(profile->log.unit, QByteArray("whisper-appliance"));
        QCOMPARE(profile->imports.size(), 3);
        QCOMPARE(profile->forbiddenLogTexts.size(), 2);
        QVERIFY(profile->developmentRoot.isEmpty());
        for (const ApiExpectation &expectation : profile->api) {
            QCOMPARE(expectation.request.port, 5001);
            QCOMPARE(expectation.request.tls.trust, TlsPolicy::Trust::Fingerprint);
            if (expectation.request.method == "POST")
                QVERIFY(expectation.changesSomething);
        }
    }
    void pathsAreSeenFromTheProfile()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"web.lotse.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            R"({"schema": "lotse.profile/1", "development": {"root": "../web"}, "backup": {"folder": "/b"}})");
        file.close();
        const Result<Profile> profile = loadProfile(file.fileName());
        QVERIFY(profile);
        QCOMPARE(profile->developmentRoot, QDir::cleanPath(folder.path() + u"/../web"_s));
        QCOMPARE(profile->backupFolder, u"/b"_s);
    }
    void everyMistakeHasItsPlace_data()
    {
        QTest::addColumn<QByteArray>("section");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *section, const QString &pointer,
                            const QString &words) {
            QTest::newRow(name) << QByteArray(section).replace('\'', '"') << pointer << words;
        };
        row("unknown section", "'servcie': {}", u"/servcie"_s, u"does not know"_s);
        row("unknown key", "'service': {'kind': 'unit', 'unit': 'x', 'Unit': 'y'}", u"/service/Unit"_s,
            u"does not know"_s);
        row("unknown key with slash", "'ignore': {'a/b': 1}", u"/ignore/a~1b"_s, u"does not know"_s);
        row("wrong type", "'title': 5", u"/title"_s, u"a text in quotation marks"_s);
        row("wrong type in a list", "'mappings': [{}, 'src']", u"/mappings/1"_s, u"curly brackets"_s);
        row("two types", "'version': {'file': 1}", u"/version/file"_s, u"or"_s);
        row("word", "'modes': 'strict'", u"/modes"_s, u"\"exec-bit\", \"exact\""_s);
        row("missing", "'imports': {'interpreter': '/p'}", u"/imports"_s, u"\"modules\""_s);
        row("too large", "'api': {'base': {'port': 70000}}", u"/api/base/port"_s, u"1 and 65535"_s);
        row("no whole number", "'backup': {'keep': 1.5}", u"/backup/keep"_s, u"whole number"_s);
        row("expression", "'version': {'file': 'V', 'pattern': 'a(b'}", u"/version/pattern"_s,
            u"expression"_s);
        row("no group", "'version': {'file': 'V', 'pattern': 'abc'}", u"/version/pattern"_s, u"group"_s);
        row("pointer", "'version': {'running': {'path': '/', 'pointer': 'version'}}",
            u"/version/running/pointer"_s, u"JSON pointer"_s);
        row("pointer escape", "'version': {'running': {'path': '/', 'pointer': '/~2'}}",
            u"/version/running/pointer"_s, u"JSON pointer"_s);
        row("leaves the tree", "'mappings': [{'development': '../x'}]", u"/mappings/0/development"_s,
            u"leave its folder"_s);
        row("absolute", "'audit': {'absent': ['/etc/passwd']}", u"/audit/absent/0"_s, u"leave its folder"_s);
        row("relative root", "'container': {'root': 'opt'}", u"/container/root"_s, u"begin with \"/\""_s);
        row("root with dots", "'container': {'root': '/opt/../etc'}", u"/container/root"_s, u"begin with"_s);
        row("base64", "'ignore': {'rules': [{'base64': '!'}]}", u"/ignore/rules/0"_s, u"base64"_s);
        row("two expectations",
            "'api': {'requests': [{'path': '/', 'expect': {'body': [{'contains': 'a', 'lacks': 'b'}]}}]}",
            u"/api/requests/0/expect/body/0"_s, u"Exactly one"_s);
        row("pointer without use",
            "'api': {'requests': [{'path': '/', 'expect': {'body': [{'contains': 'a', 'pointer': '/b'}]}}]}",
            u"/api/requests/0/expect/body/0"_s, u"belongs to"_s);
        row("request path", "'api': {'requests': [{'path': 'x'}]}", u"/api/requests/0/path"_s,
            u"begins with"_s);
        row("fingerprint", "'api': {'base': {'tls': {'trust': 'fingerprint', 'fingerprints': ['AB']}}}",
            u"/api/base/tls/fingerprints/0"_s, u"32 pairs"_s);
        row("no authority", "'api': {'base': {'tls': {'trust': 'own-ca'}}}", u"/api/base/tls"_s,
            u"ca-file"_s);
        row("unit without name", "'service': {'kind': 'unit'}", u"/service"_s, u"systemd"_s);
        row("fixed owner", "'owner': {'policy': 'fixed', 'uid': 0}", u"/owner"_s, u"gid"_s);
        row("everything gone", "'audit': {'absent': ['']}", u"/audit/absent/0"_s, u"needed"_s);
        row("needed and gone", "'audit': {'present': ['a'], 'absent': ['a']}", u"/audit/absent/0"_s,
            u"needed"_s);
    }
    void everyMistakeHasItsPlace()
    {
        QFETCH(QByteArray, section);
        QFETCH(QString, pointer);
        QFETCH(QString, words);
        const QByteArray json = R"({"schema": "lotse.profile/1", )" + section + '}';
        QVERIFY(QJsonDocument::fromJson(json).isObject());
        const QString found = problems(json);
        QVERIFY2(found.startsWith(u"web.lotse.json, at "_s + pointer + u": "_s), qPrintable(found));
        QVERIFY2(found.contains(words), qPrintable(found));
        QVERIFY2(!found.contains(u'\n'), qPrintable(found));
    }
    void allMistakesAreFound()
    {
        const QString found = problems(
            R"({"schema": "lotse.profile/2", "title": 1, "audit": {"present": ["a/../b"]}, "x": 1, "y": 2})");
        QVERIFY2(found.count(u'\n') == 4, qPrintable(found));
    }
    void otherFormatsAreRefused()
    {
        QVERIFY(problems("{}").contains(u"\"schema\""_s));
        const auto code = [](const QByteArray &json) { return profileFromJson(json, u"x"_s).error().code; };
        QCOMPARE(code(""), Code::ProfileNotJson);
        QCOMPARE(code("[]"), Code::ProfileNotJson);
        const Result<Profile> broken = profileFromJson("{\n\"schema\": 1,\n}", u"x"_s);
        QCOMPARE(broken.error().code, Code::ProfileNotJson);
        QCOMPARE(broken.error().args.at(1), u"3"_s);
        QCOMPARE(loadProfile(u"/nowhere/x.json"_s).error().code, Code::ProfileUnreadable);
    }
};

QTEST_GUILESS_MAIN(ProfileTest)
#include "tst_profile.moc"
