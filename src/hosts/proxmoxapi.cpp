// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/proxmoxapi.h"

#include "hosts/pinnedtrust.h"
#include "transport/socketstream.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <thread>

namespace Lotse {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 bodyLimit = 16 << 20;
constexpr qint64 ticketAgeMs = 60 * 60 * 1000; ///< it is good for two hours

QByteArray encoded(const ProxmoxApi::Parameters &parameters)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : parameters)
        pairs << name.toPercentEncoding() + '=' + value.toPercentEncoding();
    return pairs.join('&');
}

Error worded(const Error &error)
{
    return withCodes(error, Code::NodeCertificateUnknown, Code::NodeCertificateChanged);
}

} // namespace

ProxmoxApi::ProxmoxApi(ProxmoxAddress address)
    : m_address(std::move(address))
    , m_credentials(std::make_shared<Credentials>())
{
}

Result<ProxmoxApi> ProxmoxApi::connect(const ProxmoxAddress &address, const HostAnswers &answers,
                                       const CallContext &call)
{
    ProxmoxApi api(address);
    if (const Result<> trusted = api.trust(answers, call); !trusted)
        return pass(trusted);
    if (const Result<> signedIn = api.signIn(answers, call); !signedIn)
        return pass(signedIn);
    const Result<QJsonValue> version = api.get("/version", call);
    if (!version)
        return pass(version);
    api.m_version = version->toObject().value("version"_L1).toString();
    return api;
}

Result<> ProxmoxApi::trust(const HostAnswers &answers, const CallContext &call)
{
    // A certificate of ACME or of the company's own authority; else the node's own.
    TlsPolicy vouched;
    vouched.trust = TlsPolicy::Trust::System;
    const Result<TlsPolicy> found =
        findTrust(m_address.server(), vouched, answers, [&](const TlsPolicy &policy) -> Result<QString> {
            const Result<std::unique_ptr<ByteStream>> stream = connectSecure(policy, call);
            return stream ? Result<QString>((*stream)->certificateFingerprint()) : pass(stream);
        });
    if (!found)
        return std::unexpected(worded(found.error()));
    m_policy = *found;
    return {};
}

Result<std::unique_ptr<ByteStream>> ProxmoxApi::connectSecure(const TlsPolicy &policy,
                                                              const CallContext &call) const
{
    Result<FileDescriptor> socket = openTcp(m_address.host, m_address.port, call);
    return socket ? secureStreamOver(*std::move(socket), m_address.host, m_address.port, policy, call, {})
                  : pass(socket);
}

Result<> ProxmoxApi::signIn(const HostAnswers &answers, const CallContext &call)
{
    const QString secret = answers.secrets.value(m_address.shown());
    if (secret.isEmpty())
        return fail(Error::Kind::Auth, Code::NodeSecretWanted, {m_address.shown()});
    if (!m_address.token.isEmpty()) {
        m_credentials->token =
            "PVEAPIToken=" + m_address.principal().toUtf8() + '=' + secret.toUtf8().toPercentEncoding();
        return {}; // whether it is good is said by the first question
    }
    const QByteArray user = m_address.user.toUtf8();
    Result<QJsonObject> answer =
        ticket({{"username", user}, {"password", secret.toUtf8()}, {"new-format", "1"}}, call);
    if (!answer)
        return pass(answer);
    if (answer->value("NeedTFA"_L1).toVariant().toBool()) {
        const QString question = m_address.shown() + u" TOTP"_s;
        const QString code = answers.secrets.value(question).trimmed();
        Error wanted{Error::Kind::Auth, Code::OneTimeCodeWanted, {question, m_address.shown()}, {}};
        if (code.isEmpty())
            return std::unexpected(wanted);
        answer = ticket({{"username", user},
                         {"tfa-challenge", answer->value("ticket"_L1).toString().toUtf8()},
                         {"password", "totp:" + code.toUtf8()}},
                        call);
        if (!answer && answer.error().code == Code::NodeAuthRefused) {
            wanted.detail = wrongCode; // or one that was used before
            return std::unexpected(wanted);
        }
        if (!answer)
            return pass(answer);
    }
    keepTicket(*answer);
    return {};
}

Result<QJsonObject> ProxmoxApi::ticket(const Parameters &parameters, const CallContext &call) const
{
    const Result<QJsonValue> answer = ask("POST", "/access/ticket", parameters, call);
    return answer ? Result<QJsonObject>(answer->toObject()) : pass(answer);
}

void ProxmoxApi::keepTicket(const QJsonObject &answer) const
{
    *m_credentials = {{},
                      answer.value("ticket"_L1).toString().toLatin1(),
                      answer.value("CSRFPreventionToken"_L1).toString().toLatin1(),
                      QDateTime::currentMSecsSinceEpoch()};
}

/// With the old one as password, which needs no second factor.
Result<> ProxmoxApi::renewTicket(const CallContext &call) const
{
    if (m_credentials->ticket.isEmpty() ||
        QDateTime::currentMSecsSinceEpoch() - m_credentials->sinceMs < ticketAgeMs)
        return {};
    const QByteArray old = std::exchange(m_credentials->ticket, {});
    const Result<QJsonObject> answer =
        ticket({{"username", m_address.user.toUtf8()}, {"password", old}}, call);
    if (!answer) {
        m_credentials->ticket = old;
        return pass(answer);
    }
    keepTicket(*answer);
    return {};
}

Result<std::unique_ptr<HttpReply>> ProxmoxApi::send(HttpRequest request, const CallContext &call) const
{
    Result<std::unique_ptr<ByteStream>> stream = connectSecure(m_policy, call);
    if (!stream)
        return std::unexpected(worded(stream.error()));
    request.host = m_address.place().toLatin1();
    request.target.prepend("/api2/json");
    request.maximumBody = bodyLimit;
    if (!m_credentials->token.isEmpty())
        request.headers.emplaceBack("Authorization", m_credentials->token);
    if (!m_credentials->ticket.isEmpty()) {
        request.headers.emplaceBack("Cookie", "PVEAuthCookie=" + m_credentials->ticket.toPercentEncoding());
        request.headers.emplaceBack("CSRFPreventionToken", m_credentials->csrf);
    }
    return sendRequest(*std::move(stream), request, call);
}

/// The words stand in the reason phrase; in the body only since 2025, and then with what each parameter
/// lacks.
Error ProxmoxApi::refusal(HttpReply &reply) const
{
    const int status = reply.status();
    const QString statusLine = u"HTTP %1 %2"_s.arg(status).arg(QString::fromUtf8(reply.reason()));
    if (status == 401)
        return {Error::Kind::Auth, Code::NodeAuthRefused, {m_address.shown()}, statusLine};
    const QJsonObject body = QJsonDocument::fromJson(reply.readAll().value_or(QByteArray())).object();
    QString words = body.value("message"_L1).toString().trimmed();
    if (words.isEmpty())
        words = QString::fromUtf8(reply.reason()).trimmed();
    const QJsonObject errors = body.value("errors"_L1).toObject();
    for (const QString &name : errors.keys())
        words += u' ' + name + u": "_s + errors.value(name).toString().trimmed();
    static const QRegularExpression privilege(uR"(^Permission check failed \((/[^,]*), ([^)]+)\))"_s);
    if (const QRegularExpressionMatch match = privilege.match(words); status == 403 && match.hasMatch())
        return {Error::Kind::Denied,
                Code::PrivilegeMissing,
                {match.captured(2).replace(u"|"_s, u" / "_s), match.captured(1), m_address.principal()},
                statusLine};
    // What is not there is a 500 like any other failure.
    const Error::Kind kind = status == 403                         ? Error::Kind::Denied
                             : words.contains("does not exist"_L1) ? Error::Kind::NotFound
                             : status == 501 || status == 506      ? Error::Kind::Unsupported
                                                                   : Error::Kind::Conflict;
    return {kind, Code::NodeRefused, {words}, statusLine};
}

Result<QJsonValue> ProxmoxApi::ask(const char *method, const QByteArray &target, const Parameters &parameters,
                                   const CallContext &call) const
{
    HttpRequest request;
    request.method = method;
    request.target = target;
    if (request.method == "POST" || request.method == "PUT") {
        request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
        request.body = encoded(parameters);
    }
    const Result<std::unique_ptr<HttpReply>> reply = send(std::move(request), call);
    if (!reply)
        return pass(reply);
    if ((*reply)->status() != 200)
        return std::unexpected(refusal(**reply));
    const Result<QByteArray> body = (*reply)->readAll();
    if (!body)
        return pass(body);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*body, &problem);
    if (!document.isObject() || !document.object().contains("data"_L1))
        return fail(Error::Kind::Protocol, Code::AnswerNotUnderstood, {m_address.place()},
                    problem.errorString());
    return document.object().value("data"_L1);
}

Result<QJsonValue> ProxmoxApi::get(const QByteArray &target, const CallContext &call) const
{
    const Result<> renewed = renewTicket(call);
    return renewed ? ask("GET", target, {}, call) : pass(renewed);
}

Result<> ProxmoxApi::put(const QByteArray &target, const Parameters &parameters,
                         const CallContext &call) const
{
    const Result<> renewed = renewTicket(call);
    const Result<QJsonValue> done =
        renewed ? ask("PUT", target, parameters, call) : Result<QJsonValue>(pass(renewed));
    return done ? Result<>() : pass(done);
}

Result<> ProxmoxApi::runTask(const NodeTask &wanted, const CallContext &call) const
{
    const Result<> renewed = renewTicket(call);
    const Result<QJsonValue> begun = renewed ? ask(wanted.method, wanted.target, wanted.parameters, call)
                                             : Result<QJsonValue>(pass(renewed));
    if (!begun)
        return pass(begun);
    const QByteArray upid = begun->toString().toUtf8();
    const QByteArray node = upid.split(':').value(1);
    // A node that does not own the guest says "OK" and does nothing.
    if (!upid.startsWith("UPID:") || node.isEmpty())
        return fail(Error::Kind::Protocol, Code::NodeTaskFailed, {wanted.name, begun->toString()});
    const QByteArray task = "/nodes/" + node + "/tasks/" + upid.toPercentEncoding();
    CallContext patience = call;
    std::optional<Error> stopped;
    for (std::chrono::milliseconds pause = 50ms;;
         pause = std::min<std::chrono::milliseconds>(pause * 2, 1s)) {
        const Result<QJsonValue> answer = get(task + "/status", patience);
        if (!answer)
            return pass(answer);
        const QJsonObject status = answer->toObject();
        const QString ending = status.value("exitstatus"_L1).toString();
        if (status.value("status"_L1) == "stopped"_L1) {
            if (stopped)
                return std::unexpected(*stopped);
            if (ending == "OK"_L1 || ending.startsWith("WARNINGS:"_L1))
                return {};
            QStringList lines;
            const Result<QJsonValue> log = get(task + "/log?limit=0", call);
            for (const QJsonValue &line : log ? log->toArray() : QJsonArray())
                lines << line.toObject().value("t"_L1).toString();
            return fail(Error::Kind::Conflict, Code::NodeTaskFailed, {wanted.name, ending},
                        lines.mid(std::max<qsizetype>(0, lines.size() - 20)).join(u'\n'));
        }
        if (Result<> allowed = patience.pause(pause); !allowed) {
            if (stopped || wanted.whenStopped == NodeTask::WhenStopped::LeaveIt)
                return stopped ? Result<>(std::unexpected(*stopped)) : allowed;
            stopped = allowed.error();
            patience = call.unstoppable().within(30s);
            std::ignore = ask("DELETE", task, {}, patience);
        }
    }
}

} // namespace Lotse
