// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/socketstream.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <openssl/evp.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QString fingerprintOf(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    if (der.isEmpty() ||
        EVP_Digest(der.constData(), size_t(der.size()), digest, &length, EVP_sha256(), nullptr) != 1)
        return {};
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(digest), length).toHex(':').toUpper());
}

/// The file does not say of which kind the key is in a way that Qt would find out.
QSslKey keyFrom(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray pem = file.readAll();
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec})
        if (QSslKey key(pem, algorithm); !key.isNull())
            return key;
    return {};
}

int milliseconds(const CallContext &call)
{
    return std::max(1, static_cast<int>(call.slice().count()));
}

/// Nothing but QSslSocket with its timed waits; lives and dies on one thread without an event loop.
class TlsStream : public ByteStream
{
public:
    TlsStream(QString address, TlsPolicy policy)
        : m_address(std::move(address))
        , m_policy(std::move(policy))
    {
    }

    Result<> show(const ClientCertificate &client)
    {
        const QList<QSslCertificate> chain = QSslCertificate::fromPath(client.certificateFile);
        if (chain.isEmpty())
            return fail(Error::Kind::BadInput, Code::FileUnreadable, {client.certificateFile});
        const QSslKey key = keyFrom(client.keyFile);
        if (key.isNull())
            return fail(Error::Kind::BadInput, Code::FileUnreadable, {client.keyFile});
        m_tls.setLocalCertificateChain(chain);
        m_tls.setPrivateKey(key);
        return {};
    }

    Result<> shakeHands(FileDescriptor socket, const QString &host, const CallContext &call)
    {
        if (m_policy.trust == TlsPolicy::Trust::OwnCa) {
            const QList<QSslCertificate> authorities = QSslCertificate::fromPath(m_policy.caFile);
            if (authorities.isEmpty())
                return fail(Error::Kind::BadInput, Code::FileUnreadable, {m_policy.caFile});
            QSslConfiguration configuration = m_tls.sslConfiguration();
            configuration.setCaCertificates(authorities);
            m_tls.setSslConfiguration(configuration);
        }
        // An end that comes together with the last bytes is told once only; waiting afterwards would time
        // out.
        QObject::connect(&m_tls, &QSslSocket::errorOccurred, &m_tls,
                         [this](QAbstractSocket::SocketError error) {
                             m_hasEnded = m_hasEnded || error == QAbstractSocket::RemoteHostClosedError;
                         });
        // A certificate that was accepted by its fingerprint needs no authority; all others do. The errors
        // are named one by one, so that a pin forgives exactly what was seen with that certificate.
        QObject::connect(&m_tls, &QSslSocket::sslErrors, &m_tls, [this](const QList<QSslError> &errors) {
            for (const QSslError &error : errors)
                m_problems << error.errorString();
            if (isPinned(m_tls.peerCertificate()))
                m_tls.ignoreSslErrors(errors);
        });
        const int descriptor = ::dup(socket.get());
        if (!m_tls.setSocketDescriptor(descriptor, QAbstractSocket::ConnectedState)) {
            ::close(descriptor);
            return failed();
        }
        m_tls.setPeerVerifyName(host);
        m_tls.startClientEncryption();
        while (!m_tls.waitForEncrypted(milliseconds(call))) {
            if (const Result<> allowed = call.check(); !allowed)
                return allowed;
            if (m_tls.state() != QAbstractSocket::ConnectedState || !isWaiting())
                return failed();
        }
        m_fingerprint = fingerprintOf(m_tls.peerCertificate());
        if (m_policy.trust == TlsPolicy::Trust::Fingerprint && !isPinned(m_tls.peerCertificate()))
            return failed();
        return {};
    }

    Result<QByteArray> read(const CallContext &call) override
    {
        while (m_tls.bytesAvailable() == 0) {
            if (m_hasEnded)
                return QByteArray();
            if (const Result<> allowed = call.check(); !allowed)
                return pass(allowed);
            if (m_tls.waitForReadyRead(milliseconds(call)))
                continue;
            if (m_tls.error() == QAbstractSocket::RemoteHostClosedError)
                return QByteArray();
            if (!isWaiting())
                return fail(Error::Kind::Unreachable, Code::ConnectionLost, {m_address}, m_tls.errorString());
        }
        return m_tls.read(65536);
    }
    Result<qsizetype> writeSome(QByteArrayView bytes, const CallContext &call) override
    {
        if (m_tls.bytesAvailable() > 0 || m_tls.state() != QAbstractSocket::ConnectedState)
            return 0;
        const qint64 taken = m_tls.write(bytes.data(), std::min<qsizetype>(bytes.size(), 65536));
        while (taken > 0 && m_tls.bytesToWrite() + m_tls.encryptedBytesToWrite() > 0) {
            if (const Result<> allowed = call.check(); !allowed)
                return pass(allowed);
            if (!m_tls.waitForBytesWritten(milliseconds(call)) && !isWaiting())
                break; // read() says what happened, after what had arrived before it
        }
        return std::max<qint64>(taken, 0);
    }
    Result<> endWriting() override { return {}; }
    QString address() const override { return m_address; }
    QString certificateFingerprint() const override { return m_fingerprint; }

private:
    bool isPinned(const QSslCertificate &certificate) const
    {
        return m_policy.trust == TlsPolicy::Trust::Fingerprint && !certificate.isNull() &&
               m_policy.fingerprints.contains(fingerprintOf(certificate));
    }
    bool isWaiting() const
    {
        return m_tls.error() == QAbstractSocket::SocketTimeoutError ||
               m_tls.error() == QAbstractSocket::UnknownSocketError;
    }
    Result<> failed() const
    {
        const QString detail = m_problems.isEmpty() ? m_tls.errorString() : m_problems.join(u"; "_s);
        const QString shown = fingerprintOf(m_tls.peerCertificate());
        if (shown.isEmpty() || m_policy.trust == TlsPolicy::Trust::OwnCa)
            return fail(Error::Kind::Unreachable, Code::TlsFailed, {m_address}, detail);
        if (m_policy.trust == TlsPolicy::Trust::Fingerprint && !m_policy.fingerprints.isEmpty())
            return fail(Error::Kind::IdentityChanged, Code::CertificateChanged, {shown, m_address}, detail);
        return fail(Error::Kind::IdentityUnknown, Code::CertificateUnknown, {shown, m_address}, detail);
    }

    QString m_address;
    TlsPolicy m_policy;
    QSslSocket m_tls;
    QString m_fingerprint;
    QStringList m_problems;
    bool m_hasEnded = false;
};

} // namespace

Result<std::unique_ptr<ByteStream>> secureStreamOver(FileDescriptor socket, const QString &host, int port,
                                                     const TlsPolicy &policy, const CallContext &call,
                                                     const ClientCertificate &client)
{
    auto stream = std::make_unique<TlsStream>(host + u':' + QString::number(port), policy);
    if (!client.certificateFile.isEmpty()) {
        if (const Result<> shown = stream->show(client); !shown)
            return pass(shown);
    }
    if (const Result<> greeted = stream->shakeHands(std::move(socket), host, call); !greeted)
        return pass(greeted);
    return stream;
}

} // namespace Lotse
