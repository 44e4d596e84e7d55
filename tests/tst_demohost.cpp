// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/treesnapshot.h"
#include "hosts/demohost.h"
#include "hosts/hostcatalog.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <signal.h>

using namespace Qt::StringLiterals;
using namespace Lotse;

namespace {

/// Whatever is listed, as paths.
struct PathCollector : TreeSink
{
    QByteArrayList paths;
    Result<> folder(const RelPath &path, std::span<const TreeEntry> entries) override
    {
        for (const TreeEntry &entry : entries)
            paths << (path.isRoot() ? entry.name : path.bytes() + '/' + entry.name);
        return {};
    }
};

RootPath at(const char *path)
{
    return *RootPath::fromBytes(path);
}

} // namespace

/// The demonstration through the ports that every host has: what it claims is what a systemd container
/// claims.
class DemoHostTest : public QObject
{
    Q_OBJECT

    const CallContext m_call;
    const ServiceRef m_service{ServiceRef::Kind::Unit, "whisper-appliance", {}, {}, {}};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Host> m_host;
    std::unique_ptr<Container> m_container;
    QString m_application;
    QString m_development;

    ApiRequest request(const QByteArray &method, const QByteArray &path) const
    {
        ApiRequest request;
        request.method = method;
        request.path = path;
        request.port = 5001;
        request.tls.trust = TlsPolicy::Trust::Fingerprint;
        if (!m_fingerprint.isEmpty())
            request.tls.fingerprints = {m_fingerprint};
        return request;
    }
    QByteArray body(const QByteArray &path, const QByteArray &method = "GET")
    {
        const Result<ApiReply> reply = m_container->callApi(request(method, path), m_call);
        return reply ? reply->body : "no answer: " + reply.error().detail.toUtf8();
    }
    CommandOutput probe(const QByteArray &module, const QByteArray &name)
    {
        const ImportProbe probe{
            "/usr/bin/python3", at("/opt/whisper-appliance/src"), {}, {}, "whisper", module, {name}};
        const Result<CommandOutput> output = m_container->ask(probe, m_call);
        return output ? *output : CommandOutput{-1, {}, {}};
    }
    void replace(const QString &from, const QString &to) const
    {
        QFile::remove(m_application + to);
        QVERIFY2(QFile::copy(m_development + from, m_application + to), qPrintable(to));
    }
    QString m_fingerprint;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString uri = u"demo:"_s + m_folder->path();
        Result<std::unique_ptr<Host>> host = connectHost(uri, m_call);
        QVERIFY(host);
        m_host = std::move(*host);
        Result<std::unique_ptr<Container>> container = m_host->open(u"whisper-appliance"_s, m_call);
        QVERIFY(container);
        m_container = std::move(*container);
        m_application = m_folder->path() + u"/container/opt/whisper-appliance"_s;
        m_development = demoDevelopmentFolder(uri);
        // Unknown first: that is how the fingerprint is learned.
        m_fingerprint.clear();
        const Result<ApiReply> refused = m_container->callApi(request("GET", "/health"), m_call);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::IdentityUnknown);
        m_fingerprint = refused.error().args.first();
    }
    void cleanup()
    {
        m_container.reset();
        m_host.reset();
        m_folder.reset();
    }

    void itIsFoundAndHasOneContainer()
    {
        QCOMPARE(DemoHost::found().first().uri, u"demo"_s);
        const Result<QList<ContainerFacts>> containers = m_host->containers(m_call);
        QVERIFY(containers);
        QCOMPARE(containers->size(), 1);
        QCOMPARE(containers->first().name, u"whisper-appliance"_s);
        QVERIFY(m_host->open(containers->first().id, m_call));
        const Result<std::unique_ptr<Container>> other = m_host->open(u"other"_s, m_call);
        QVERIFY(!other);
        QCOMPARE(other.error().code, Code::ContainerNotFound);
        const Result<ContainerState> state = m_container->state(m_call);
        QVERIFY(state);
        QVERIFY(state->facts.running && state->hasShell && state->hasPython3 && state->hasHashTools &&
                state->hasSystemd);
    }

    void theTreeIsListedBelowTheFolder_data()
    {
        QTest::addColumn<ListTier>("tier");
        QTest::newRow("python3") << ListTier::Python3;
        QTest::newRow("sha256sum") << ListTier::Sha256sum;
        QTest::newRow("archive") << ListTier::Archive;
    }
    void theTreeIsListedBelowTheFolder()
    {
        QFETCH(ListTier, tier);
        PathCollector tree;
        const Result<> listed =
            m_container->list(at("/opt/whisper-appliance"), IgnoreRules(), {tier, true}, tree, m_call);
        QVERIFY2(listed, listed ? "" : qPrintable(listed.error().detail));
        QVERIFY(tree.paths.contains("src/modules/shopware_update_manager.py"));
        QVERIFY(tree.paths.contains("VERSION"));
        QVERIFY(!tree.paths.contains("src/modules/update"));
        PathCollector file;
        QVERIFY(m_container->list(at("/opt/whisper-appliance/VERSION"), IgnoreRules(), {tier, true}, file,
                                  m_call));
        QCOMPARE(file.paths, QByteArrayList{""});
        const Result<> missing =
            m_container->list(at("/opt/nothing"), IgnoreRules(), {tier, true}, tree, m_call);
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
    }

    void staleMeansRedImportsFallbackAnswersAndWarnings()
    {
        const CommandOutput red = probe("modules.update", "UpdateManager");
        QCOMPARE(red.exitCode, 1);
        QVERIFY2(red.out.contains("No module named 'modules.update'"), red.out.constData());
        const CommandOutput green = probe("modules.webapp", "WebApp");
        QCOMPARE(green.exitCode, 0);
        QVERIFY2(green.out.contains("\"/opt/whisper-appliance/src/modules/webapp.py\""),
                 green.out.constData());
        QVERIFY(!QFileInfo::exists(m_application + u"/src/modules/__pycache__/disk_usage.cpython-313.pyc"_s));

        const Result<ApiReply> updates =
            m_container->callApi(request("GET", "/api/enterprise/check-updates"), m_call);
        QVERIFY(updates);
        QCOMPARE(updates->status, 200);
        QVERIFY(updates->body.contains("\"fallback\""));
        QCOMPARE(updates->certificateFingerprint, m_fingerprint);
        QVERIFY(body("/").contains("data-endpoint=\"/api/enterprise/start-update\""));

        const Result<ServiceState> state = m_container->serviceState(m_service, m_call);
        QVERIFY(state);
        LogQuery query;
        query.source = LogQuery::Source::Unit;
        query.unit = "whisper-appliance.service";
        query.sinceMs = state->startedAtMs;
        const Result<QList<LogLine>> lines = m_container->log(query, m_call);
        QVERIFY(lines);
        const auto has = [&lines](const QString &text) {
            return std::ranges::any_of(
                *lines, [&](const LogLine &line) { return line.text == text && line.atMs > 0; });
        };
        QVERIFY(has(u"Enterprise Update System not available: No module named 'modules.update'"_s));
        QVERIFY(has(u"Running with legacy update system"_s));
    }

    void aChangedCertificateIsRefused()
    {
        ApiRequest wrong = request("GET", "/health");
        wrong.tls.fingerprints = {QStringList(32, u"00"_s).join(u':')};
        const Result<ApiReply> reply = m_container->callApi(wrong, m_call);
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, Error::Kind::IdentityChanged);
    }

    void newFilesCountFromTheRestartOn()
    {
        const Result<ServiceState> before = m_container->serviceState(m_service, m_call);
        QVERIFY(before);
        QVERIFY(before->running && before->mainProcess > 0);
        // Everything is copied; nothing is restarted: the disk is new, the process is old.
        QVERIFY(QDir(m_application + u"/src"_s).removeRecursively() &&
                QDir().rename(m_development + u"/src"_s, m_application + u"/src"_s));
        replace(u"/VERSION"_s, u"/VERSION"_s);
        replace(u"/templates/index.html"_s, u"/templates/index.html"_s);
        QCOMPARE(probe("modules.update.enterprise", "integrate_with_flask_app").exitCode, 0);
        QVERIFY(body("/api/enterprise/update-status").contains("1.2.3"));

        QVERIFY(m_container->control(m_service, ServiceAction::Restart, m_call));
        const Result<ServiceState> after = m_container->serviceState(m_service, m_call);
        QVERIFY(after);
        QVERIFY(after->running);
        QCOMPARE_NE(after->mainProcess, before->mainProcess);
        QTRY_VERIFY_WITH_TIMEOUT(body("/api/enterprise/update-status").contains("1.4.0"), 20000);
        QVERIFY(body("/api/enterprise/start-update", "POST").contains("\"ok\""));
        QCOMPARE(::kill(static_cast<pid_t>(before->mainProcess), 0), -1);
    }

    void aCrashLoopIsShown()
    {
        replace(u"/src/main.py"_s, u"/src/main.py"_s);
        QVERIFY(m_container->control(m_service, ServiceAction::Restart, m_call));
        const auto restarts = [this] {
            const Result<ServiceState> state = m_container->serviceState(m_service, m_call);
            return state ? state->restarts : -1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(restarts() >= 2, 20000);
        QVERIFY(body("/health").startsWith("no answer"));
    }

    void filesAreWrittenCopiedAndRenamedBelowTheFolder()
    {
        const RootPath old = at("/opt/whisper-appliance/src");
        QVERIFY(m_container->copyTree(old, old.sibling("src_backup"), m_call));
        QVERIFY(QFileInfo::exists(m_application + u"/src_backup/modules/local_settings.py"_s));
        Result<std::unique_ptr<ByteSource>> tar = m_container->readTar(old, {}, m_call);
        QVERIFY(tar);
        QVERIFY(m_container->makeFolder(at("/opt/whisper-appliance/.staging"), 0755, m_call));
        QVERIFY(m_container->writeTar(at("/opt/whisper-appliance/.staging"), **tar, m_call));
        const QList<Rename> switched{{old, at("/opt/whisper-appliance/src_old")},
                                     {at("/opt/whisper-appliance/.staging"), old}};
        QVERIFY(m_container->rename(switched, m_call));
        QVERIFY(QFileInfo::exists(m_application + u"/src/modules/local_settings.py"_s));
        const QList<RootPath> gone{at("/opt/whisper-appliance/src_old"),
                                   at("/opt/whisper-appliance/nothing")};
        QVERIFY(m_container->remove(gone, m_call));
        QVERIFY(!QFileInfo::exists(m_application + u"/src_old"_s));
    }

    void systemdIsPlayedForOneUnitOnly()
    {
        const Result<CommandOutput> unit = m_container->ask(UnitProperties{"whisper-appliance"}, m_call);
        QVERIFY(unit);
        QVERIFY(unit->out.contains("\nWorkingDirectory=/opt/whisper-appliance/src\n"));
        QVERIFY(unit->out.contains("\nUser=whisper\n"));
        const Result<CommandOutput> units = m_container->ask(UnitList{}, m_call);
        QVERIFY(units);
        QVERIFY(units->out.startsWith("whisper-appliance.service loaded active running "));
        const ServiceRef other{ServiceRef::Kind::Unit, "ssh", {}, {}, {}};
        QVERIFY(!m_container->serviceState(other, m_call));
        const QStringList shown = m_container->describe(ControlOperation{m_service, ServiceAction::Restart});
        QCOMPARE(shown.size(), 1);
        QVERIFY(shown.first().startsWith("systemctl restart"_L1) &&
                shown.first().contains("demonstration"_L1));
        // A profile's own commands would act on this computer.
        const QString trap = m_folder->filePath(u"trap"_s);
        const ServiceRef commands{ServiceRef::Kind::Commands, {}, {"touch", QFile::encodeName(trap)}, {}, {}};
        const Result<> refused = m_container->control(commands, ServiceAction::Start, m_call);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Unsupported);
        QVERIFY(!QFileInfo::exists(trap));
    }
};

QTEST_GUILESS_MAIN(DemoHostTest)
#include "tst_demohost.moc"
