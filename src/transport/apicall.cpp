// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/apicall.h"

#include "core/sha256.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <llhttp.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// What llhttp finds, piece by piece.
struct Answer
{
    ApiReply reply;
    QByteArray field;
    QByteArray value;
    qsizetype limit = 0;
    bool withoutBody = false;
    bool complete = false;
    bool tooLarge = false;
    llhttp_settings_t settings{};
    llhttp_t parser{};

    explicit Answer(bool headersOnly)
        : withoutBody(headersOnly)
    {
        llhttp_settings_init(&settings);
        settings.on_header_field = [](llhttp_t *p, const char *at, size_t n) {
            return of(p).add(of(p).field, at, n);
        };
        settings.on_header_value = [](llhttp_t *p, const char *at, size_t n) {
            return of(p).add(of(p).value, at, n);
        };
        settings.on_header_value_complete = [](llhttp_t *p) { return of(p).headerEnded(); };
        settings.on_headers_complete = [](llhttp_t *p) { return of(p).withoutBody ? 1 : 0; };
        settings.on_body = [](llhttp_t *p, const char *at, size_t n) { return of(p).addBody(at, n); };
        settings.on_message_complete = [](llhttp_t *p) { return of(p).ended(); };
        llhttp_init(&parser, HTTP_RESPONSE, &settings);
        parser.data = this;
    }
    Answer(const Answer &) = delete;
    Answer &operator=(const Answer &) = delete;

    static Answer &of(llhttp_t *parser) { return *static_cast<Answer *>(parser->data); }
    int add(QByteArray &to, const char *at, size_t n)
    {
        to.append(at, static_cast<qsizetype>(n));
        return to.size() > 64 << 10 ? HPE_USER : HPE_OK;
    }
    int headerEnded()
    {
        if (field.toLower() == "content-type")
            reply.contentType = value.trimmed();
        field.clear();
        value.clear();
        return HPE_OK;
    }
    int addBody(const char *at, size_t n)
    {
        reply.body.append(at, static_cast<qsizetype>(n));
        tooLarge = reply.body.size() > limit;
        return tooLarge ? HPE_USER : HPE_OK;
    }
    int ended()
    {
        // An interim answer (100 Continue) is followed by the real one.
        complete = parser.status_code >= 200;
        reply.status = parser.status_code;
        return complete ? HPE_PAUSED : HPE_OK;
    }
};

QString fingerprintOf(const QSslCertificate &certificate)
{
    return QString::fromLatin1(Sha256::of(certificate.toDer()).toHex(':').toUpper());
}

QByteArray requestBytes(const QString &address, int port, const ApiRequest &request)
{
    QByteArray host = request.host.isEmpty() ? address.toUtf8() : request.host;
    if (host.contains(':'))
        host = '[' + host + ']';
    QByteArray bytes =
        request.method + ' ' + request.path + " HTTP/1.1\r\nHost: " + host + ':' + QByteArray::number(port) +
        "\r\nUser-Agent: Lotse\r\nAccept: */*\r\nAccept-Encoding: identity\r\nConnection: close\r\n";
    if (!request.contentType.isEmpty())
        bytes += "Content-Type: " + request.contentType + "\r\n";
    if (!request.body.isEmpty() || request.method != "GET")
        bytes += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    return bytes + "\r\n" + request.body;
}

/// One exchange over one connection, in slices so that a stop is obeyed.
class Exchange
{
public:
    Exchange(const QString &address, int port, const ApiRequest &request, const CallContext &call)
        : m_address(address)
        , m_port(port)
        , m_request(request)
        , m_call(call)
        , m_place(address + u':' + QString::number(port))
        , m_answer(request.method == "HEAD")
    {
    }

    Result<ApiReply> run()
    {
        QElapsedTimer took;
        took.start();
        Result<> done = connect();
        if (done && m_request.scheme == "https")
            done = identify();
        if (!done)
            return pass(done);
        m_socket.write(requestBytes(m_address, m_port, m_request));
        if (done = receive(); !done)
            return pass(done);
        m_answer.reply.tookMs = took.elapsed();
        m_answer.reply.certificateFingerprint = m_fingerprint;
        return std::move(m_answer.reply);
    }

private:
    int slice() const { return static_cast<int>(m_call.slice().count()); }

    std::unexpected<Error> broken(Error::Kind kind, Code code) const
    {
        return fail(kind, code, {m_place}, m_socket.errorString());
    }

    Result<> connect()
    {
        m_socket.setProxy(QNetworkProxy::NoProxy);
        m_socket.connectToHost(m_address, static_cast<quint16>(m_port));
        while (!m_socket.waitForConnected(slice())) {
            if (m_socket.error() == QAbstractSocket::HostNotFoundError)
                return fail(Error::Kind::Unreachable, Code::NameNotResolved, {m_address});
            if (m_socket.state() == QAbstractSocket::UnconnectedState)
                return broken(Error::Kind::Unreachable, Code::SocketRefused);
            if (const Result<> goOn = m_call.check(); !goOn)
                return goOn;
        }
        return {};
    }

    Result<> identify()
    {
        const TlsPolicy &policy = m_request.tls;
        const bool byFingerprint = policy.trust == TlsPolicy::Trust::Fingerprint;
        QSslConfiguration configuration = m_socket.sslConfiguration();
        if (policy.trust == TlsPolicy::Trust::OwnCa)
            configuration.setCaCertificates(QSslCertificate::fromPath(policy.caFile));
        m_socket.setSslConfiguration(configuration);
        // By fingerprint the certificate is judged below, before the first byte of the request leaves.
        m_socket.setPeerVerifyMode(byFingerprint ? QSslSocket::QueryPeer : QSslSocket::VerifyPeer);
        m_socket.setPeerVerifyName(m_request.host.isEmpty() ? m_address : QString::fromUtf8(m_request.host));
        m_socket.startClientEncryption();
        while (!m_socket.waitForEncrypted(slice())) {
            if (m_socket.state() != QAbstractSocket::ConnectedState) {
                m_fingerprint = fingerprintOf(m_socket.peerCertificate());
                return broken(Error::Kind::Unreachable, Code::TlsFailed);
            }
            if (const Result<> goOn = m_call.check(); !goOn)
                return goOn;
        }
        m_fingerprint = fingerprintOf(m_socket.peerCertificate());
        if (!byFingerprint || policy.fingerprints.contains(m_fingerprint, Qt::CaseInsensitive))
            return {};
        const bool isNew = policy.fingerprints.isEmpty();
        return fail(isNew ? Error::Kind::IdentityUnknown : Error::Kind::IdentityChanged,
                    isNew ? Code::CertificateUnknown : Code::CertificateChanged, {m_fingerprint, m_place});
    }

    Result<> receive()
    {
        m_answer.limit = m_request.maximumBytes;
        while (!m_answer.complete) {
            const bool some = m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(slice());
            const QByteArray bytes = m_socket.readAll();
            if (!bytes.isEmpty()) {
                const auto size = static_cast<size_t>(bytes.size());
                const llhttp_errno_t state = llhttp_execute(&m_answer.parser, bytes.constData(), size);
                if (!m_answer.complete && state != HPE_OK)
                    return fail(Error::Kind::Protocol, Code::AnswerNotUnderstood, {m_place},
                                m_answer.tooLarge ? u"larger than %1 bytes"_s.arg(m_answer.limit)
                                                  : QString::fromLatin1(llhttp_errno_name(state)));
            } else if (!some && m_socket.state() != QAbstractSocket::ConnectedState) {
                llhttp_finish(&m_answer.parser); // an answer without length ends with the connection
                if (!m_answer.complete)
                    return broken(Error::Kind::Unreachable, Code::ConnectionLost);
            } else if (const Result<> goOn = m_call.check(); !goOn) {
                return goOn;
            }
        }
        return {};
    }

    const QString m_address;
    const int m_port;
    const ApiRequest &m_request;
    const CallContext &m_call;
    const QString m_place;
    QSslSocket m_socket;
    QString m_fingerprint;
    Answer m_answer;
};

} // namespace

Result<ApiReply> callApiAt(const QString &address, int port, const ApiRequest &request,
                           const CallContext &call)
{
    const CallContext limited = call.within(std::chrono::milliseconds(request.timeLimitMs));
    return Exchange(address, port, request, limited).run();
}

} // namespace Lotse
