// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/engineendpoint.h"

#include "hosts/pinnedtrust.h"
#include "transport/socketstream.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QUrl>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

/// One way to an engine on the network; the first that leads there is kept.
class TcpDoor
{
public:
    TcpDoor(TcpAddress address, const QString &certificates)
        : m_address(std::move(address))
        , m_folder(certificates)
    {
        m_client = {file("cert.pem"_L1), file("key.pem"_L1)};
        if (m_client.certificateFile.isEmpty() || m_client.keyFile.isEmpty())
            m_client = {};
    }

    Result<TlsPolicy> findTrust(const HostAnswers &answers, const CallContext &call) const
    {
        TlsPolicy vouched;
        vouched.caFile = file("ca.pem"_L1);
        vouched.trust = vouched.caFile.isEmpty() ? TlsPolicy::Trust::System : TlsPolicy::Trust::OwnCa;
        Result<TlsPolicy> trust =
            Lotse::findTrust(m_address.uri, vouched, answers,
                             [this, &call](const TlsPolicy &policy) { return tryOut(policy, call); });
        return trust ? trust
                     : std::unexpected(withCodes(trust.error(), Code::EngineCertificateUnknown,
                                                 Code::EngineCertificateChanged));
    }

    Result<std::unique_ptr<ByteStream>> connectSecure(const TlsPolicy &policy, const CallContext &call) const
    {
        Result<FileDescriptor> socket = openTcp(m_address.host, m_address.port, call);
        return socket ? secureStreamOver(*std::move(socket), m_address.host, m_address.port, policy, call,
                                         m_client)
                      : pass(socket);
    }
    Result<std::unique_ptr<ByteStream>> connectPlain(const CallContext &call) const
    {
        Result<FileDescriptor> socket = openTcp(m_address.host, m_address.port, call);
        if (!socket)
            return pass(socket);
        return streamOver(*std::move(socket), m_address.host, m_address.port);
    }
    QString shown() const { return m_address.host + u':' + QString::number(m_address.port); }

private:
    /// The path, or nothing when there is no such file.
    QString file(QLatin1StringView name) const
    {
        const QString path = QDir(m_folder).filePath(name);
        return QFile::exists(path) ? path : QString();
    }

    /// The fingerprint of who is there, after one harmless question: with TLS 1.3 it is only then that a
    /// server says whether it lets this client in.
    Result<QString> tryOut(const TlsPolicy &policy, const CallContext &call) const
    {
        const Result<std::unique_ptr<ByteStream>> stream = connectSecure(policy, call);
        if (!stream)
            return isAboutUs(stream.error()) ? refused(stream.error().detail) : pass(stream);
        const Result<QByteArray> answer = ping(**stream, call);
        if (const Result<> allowed = call.check(); !allowed)
            return pass(allowed);
        if (!answer || answer->isEmpty())
            return refused(answer ? QString() : answer.error().detail);
        return (*stream)->certificateFingerprint();
    }
    /// TLS 1.2 says it while greeting.
    static bool isAboutUs(const Error &error)
    {
        return error.detail.contains("alert"_L1) && error.detail.contains("certificate"_L1);
    }
    std::unexpected<Error> refused(const QString &detail) const
    {
        return fail(Error::Kind::Auth, Code::ClientCertificateWanted, {shown(), m_folder}, detail);
    }

    TcpAddress m_address;
    QString m_folder;
    ClientCertificate m_client;
};

} // namespace

Result<TcpAddress> tcpAddress(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool isGood = url.isValid() && url.scheme() == "tcp"_L1 && !url.host().isEmpty() &&
                        url.userInfo().isEmpty() && (url.path().isEmpty() || url.path() == "/"_L1) &&
                        !url.hasQuery() && !url.hasFragment();
    if (!isGood)
        return fail(Error::Kind::BadInput, Code::HostUriUnknown, {address});
    const bool isPlain = isThisComputer(url.host()) && qEnvironmentVariableIsEmpty("DOCKER_TLS_VERIFY");
    const int port = url.port(isPlain ? 2375 : 2376);
    const QString host = url.host();
    return TcpAddress{u"tcp://"_s + bracketed(host) + u':' + QString::number(port), host, port};
}

Result<EngineEndpoint> tcpEndpoint(const TcpAddress &address, const QString &certificates,
                                   const HostAnswers &answers, const CallContext &call)
{
    const auto door = std::make_shared<TcpDoor>(address, certificates);
    const Result<TlsPolicy> trust = door->findTrust(answers, call);
    if (trust) {
        EngineEndpoint endpoint{.address = door->shown(),
                                .connect =
                                    [door, policy = *trust](const CallContext &inner) {
                                        return door->connectSecure(policy, inner);
                                    },
                                .dial = &openTcp,
                                .halfCloses = false};
        if (!isThisComputer(address.host)) {
            endpoint.isElsewhere = true;
            endpoint.reachesContainers = false;
            // What is published over there on all addresses answers at the one by which it is known here.
            endpoint.dial = [engine = address.host](const QString &host, int port, const CallContext &inner) {
                return openTcp(isThisComputer(host) ? engine : host, port, inner);
            };
        }
        return endpoint;
    }
    if (trust.error().code != Code::TlsFailed)
        return pass(trust);
    // There is somebody, but no certificate.
    if (!isThisComputer(address.host))
        return fail(Error::Kind::BadInput, Code::PlainTcpRefused, {address.uri}, trust.error().detail);
    return EngineEndpoint{door->shown(),
                          [door](const CallContext &inner) { return door->connectPlain(inner); }, &openTcp};
}

} // namespace Lotse
