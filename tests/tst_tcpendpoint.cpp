// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/knowncertificates.h"
#include "hosts/engineendpoint.h"
#include "hosts/enginefinder.h"
#include "hosts/hostcatalog.h"
#include "support/enginerig.h"
#include "support/enginetls.h"
#include "support/explain.h"

#include <QDir>
#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Hands bytes on to the engine, which listens at one address only: "127.0.0.2:2377:127.0.0.1:2376".
class Tunnel
{
public:
    explicit Tunnel(const QString &way)
    {
        m_ssh.start(u"ssh"_s,
                    {u"-F"_s, u"none"_s, u"-i"_s, SshRig::keyFile(), u"-o"_s, u"StrictHostKeyChecking=no"_s,
                     u"-o"_s, u"UserKnownHostsFile=/dev/null"_s, u"-N"_s, u"-L"_s, way, u"-p"_s,
                     QString::number(m_sshd.port()), u"root@127.0.0.1"_s});
    }
    ~Tunnel()
    {
        m_ssh.terminate();
        m_ssh.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Tunnel)

private:
    SshRig m_sshd;
    QProcess m_ssh;
};

} // namespace

/// Who is let in by an engine that listens on the network, and whom one lets in oneself: against a real
/// engine with a real authority.
class TcpEndpointTest : public QObject
{
    Q_OBJECT

    const QString m_uri = EngineTls::address();
    const CallContext m_call;

    Result<QString> ask(const QString &uri, const QString &folder, const HostAnswers &answers = {}) const
    {
        qputenv("DOCKER_CERT_PATH", folder.toUtf8());
        const Result<std::unique_ptr<Host>> host = connectHost(uri, m_call.within(20s), answers);
        return host ? Result<QString>((*host)->facts().version) : pass(host);
    }

private Q_SLOTS:
    void init() { KnownCertificates().forget(m_uri); }

    void addresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("meant"); // "": refused
        QTest::newRow("port") << u"tcp://cellar:2377"_s << u"tcp://cellar:2377"_s;
        QTest::newRow("no port") << u"tcp://cellar"_s << u"tcp://cellar:2376"_s;
        QTest::newRow("slash") << u"tcp://cellar:1/"_s << u"tcp://cellar:1"_s;
        QTest::newRow("here") << u"tcp://localhost"_s << u"tcp://localhost:2375"_s;
        QTest::newRow("IPv6") << u"tcp://[fd00::7]"_s << u"tcp://[fd00::7]:2376"_s;
        QTest::newRow("user") << u"tcp://anna@cellar"_s << QString();
        QTest::newRow("path") << u"tcp://cellar/run/docker.sock"_s << QString();
        QTest::newRow("no host") << u"tcp://:2376"_s << QString();
        QTest::newRow("wrong port") << u"tcp://cellar:port"_s << QString();
        QTest::newRow("blank") << u"tcp://my cellar"_s << QString();
    }
    void addresses()
    {
        QFETCH(const QString, address);
        const Result<TcpAddress> is = tcpAddress(address);
        QTEST(is ? is->uri : QString(), "meant");
        if (!is)
            QCOMPARE(is.error().code, Code::HostUriUnknown);
    }

    /// Its authority is ours, and ours is its.
    void anAuthorityVouches()
    {
        const Result<QString> version = ask(m_uri, EngineTls::certificates());
        QVERIFY2(version && version->startsWith("Docker "_L1), explain(version).constData());
        QCOMPARE(KnownCertificates().acceptedFor(m_uri), QStringList());
    }

    /// Shown, accepted, remembered; afterwards another one is a hard stop.
    void anUnknownEngineIsShown()
    {
        const auto mine = EngineTls::only({u"cert.pem"_s, u"key.pem"_s});
        const Result<QString> first = ask(m_uri, mine->path());
        QVERIFY(!first && first.error().kind == Error::Kind::IdentityUnknown);
        QCOMPARE(first.error().code, Code::EngineCertificateUnknown);
        QCOMPARE(first.error().args, (QStringList{EngineTls::fingerprint(), u"127.0.0.1:2376"_s}));
        const Result<QString> wrong = ask(m_uri, mine->path(), {.fingerprints = {u"AA:BB"_s}, .secrets = {}});
        QVERIFY(!wrong);
        QCOMPARE(KnownCertificates().acceptedFor(m_uri), QStringList());

        const HostAnswers yes{.fingerprints = {EngineTls::fingerprint()}, .secrets = {}};
        const Result<QString> second = ask(m_uri, mine->path(), yes);
        QVERIFY2(second, explain(second).constData());
        const Result<QString> third = ask(m_uri, mine->path());
        QVERIFY2(third, explain(third).constData());
    }
    void anotherCertificateIsRefused()
    {
        QVERIFY(KnownCertificates().accept(m_uri, {}, u"AA:BB"_s));
        const auto mine = EngineTls::only({u"cert.pem"_s, u"key.pem"_s});
        const Result<QString> changed = ask(m_uri, mine->path());
        QVERIFY(!changed && changed.error().kind == Error::Kind::IdentityChanged);
        QCOMPARE(changed.error().code, Code::EngineCertificateChanged);
        // Renewed: only on purpose, by its fingerprint.
        const HostAnswers renewed{.fingerprints = {EngineTls::fingerprint()}, .secrets = {}};
        const Result<QString> version = ask(m_uri, mine->path(), renewed);
        QVERIFY2(version, explain(version).constData());
    }
    /// An authority vouches for a name; asked by another one, the certificate has to be accepted.
    void aCertificateForAnotherName()
    {
        const QString uri = u"tcp://127.0.0.2:2377"_s;
        const Tunnel tunnel(u"127.0.0.2:2377:127.0.0.1:2376"_s);
        Result<QString> other = ask(uri, EngineTls::certificates());
        QTRY_VERIFY2((other = ask(uri, EngineTls::certificates())) ||
                         other.error().code != Code::SocketRefused,
                     explain(other).constData());
        QVERIFY(!other);
        QCOMPARE(other.error().code, Code::EngineCertificateUnknown);
    }

    void withoutACertificateOfOnesOwn_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::newRow("none") << QStringList{u"ca.pem"_s};
        QTest::newRow("no key") << QStringList{u"ca.pem"_s, u"cert.pem"_s};
    }
    void withoutACertificateOfOnesOwn()
    {
        QFETCH(const QStringList, files);
        const auto mine = EngineTls::only(files);
        const Result<QString> refused = ask(m_uri, mine->path());
        QVERIFY(!refused);
        QVERIFY2(refused.error().code == Code::ClientCertificateWanted, explain(refused).constData());
        QCOMPARE(refused.error().args, (QStringList{u"127.0.0.1:2376"_s, mine->path()}));
    }
    void aDamagedKey()
    {
        const auto mine = EngineTls::only({u"ca.pem"_s, u"cert.pem"_s});
        QFile key(mine->filePath(u"key.pem"_s));
        QVERIFY(key.open(QIODevice::WriteOnly) && key.write("-----BEGIN nothing") > 0);
        key.close();
        const Result<QString> refused = ask(m_uri, mine->path());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::FileUnreadable);
        QCOMPARE(refused.error().args, QStringList{key.fileName()});
    }

    /// A web server in a container stands for an engine without TLS: it answers elsewhere than on this
    /// computer.
    void withoutTlsOnlyHere()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        QCOMPARE(rig.exec({u"httpd"_s, u"-p"_s, u"2375"_s}).exitCode, 0);
        const QString uri = u"tcp://"_s + rig.networkAddress() + u":2375"_s;
        const Result<QString> refused = ask(uri, EngineTls::certificates());
        QVERIFY(!refused);
        QVERIFY2(refused.error().code == Code::PlainTcpRefused, explain(refused).constData());

        const Tunnel tunnel(u"127.0.0.1:2375:"_s + EngineRig::address().mid(7));
        Result<QString> here = ask(u"tcp://localhost:2375"_s, EngineTls::certificates());
        QTRY_VERIFY2((here = ask(u"tcp://localhost:2375"_s, EngineTls::certificates())),
                     explain(here).constData());
    }
    void nobodyThere()
    {
        const Result<QString> refused = ask(u"tcp://127.0.0.1:1"_s, EngineTls::certificates());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::SocketRefused);
    }

    /// Contexts as the docker command writes them, those that lead elsewhere, too.
    void contexts()
    {
        const QTemporaryDir configuration;
        qputenv("DOCKER_CONFIG", configuration.path().toUtf8());
        qunsetenv("DOCKER_CERT_PATH");
        const auto create = [](const QString &name, const QString &endpoint) {
            return SshRig::run(u"docker"_s, {u"context"_s, u"create"_s, name, u"--docker"_s, endpoint}) == 0;
        };
        const QString files =
            u",ca=%1/ca.pem,cert=%1/cert.pem,key=%1/key.pem"_s.arg(EngineTls::certificates());
        QVERIFY(create(u"cellar"_s, u"host=ssh://anna@cellar"_s));
        QVERIFY(create(u"rack"_s, u"host="_s + m_uri + files));
        QStringList uris;
        for (const HostFacts &facts : contextEngines())
            uris << facts.uri;
        QCOMPARE(uris, (QStringList{u"ssh://anna@cellar"_s, m_uri}));
        // Its own certificates, not those of the folder for all.
        const Result<std::unique_ptr<Host>> host = connectHost(m_uri, m_call.within(20s));
        QVERIFY2(host, explain(host).constData());
        // And the chosen one is what "docker" means.
        QVERIFY(SshRig::run(u"docker"_s, {u"context"_s, u"use"_s, u"rack"_s}) == 0);
        const Result<std::unique_ptr<Host>> chosen = connectHost(u"docker"_s, m_call.within(20s));
        QVERIFY2(chosen, explain(chosen).constData());
        qunsetenv("DOCKER_CONFIG");
    }
};

QTEST_GUILESS_MAIN(TcpEndpointTest)
#include "tst_tcpendpoint.moc"
