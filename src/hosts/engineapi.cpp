// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/engineapi.h"

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 jsonLimit = 64 << 20;
constexpr int oldestMinor = 24; ///< of version 1: Docker 1.12

constexpr EngineTraits docker{.name = "Docker",
                              .program = "docker",
                              .readsPatterns = false,
                              .makesMissingFolders = false,
                              .handsOutAsRoot = false};
constexpr EngineTraits podman{.name = "Podman",
                              .program = "podman",
                              .readsPatterns = true,
                              .makesMissingFolders = true,
                              .handsOutAsRoot = true};

/// What the engine says is JSON with a "message" (Docker) or "cause" beside it (Podman); the status tells the
/// kind.
Error refusal(HttpReply &reply)
{
    const Result<QByteArray> body = reply.readAll();
    const QByteArray text = body ? *body : QByteArray();
    const QJsonObject answer = QJsonDocument::fromJson(text).object();
    QString words = answer.value("message"_L1).toString();
    if (words.isEmpty())
        words = QString::fromUtf8(text.left(500)).trimmed();
    const int status = reply.status();
    if (words.contains("no space left on device"_L1, Qt::CaseInsensitive))
        return {Error::Kind::Storage, Code::NoRoomInContainer, {}, words};
    if (words.contains("read-only file system"_L1, Qt::CaseInsensitive) ||
        words.contains("rootfs is marked read-only"_L1))
        return {Error::Kind::Denied, Code::ContainerReadOnly, {}, words};
    // What Docker refuses with 409, Podman calls an error of its own.
    const bool isConflict = status == 409 || answer.value("cause"_L1) == "container state improper"_L1;
    const Error::Kind kind = status == 404                    ? Error::Kind::NotFound
                             : isConflict                     ? Error::Kind::Conflict
                             : status == 401 || status == 403 ? Error::Kind::Denied
                                                              : Error::Kind::Protocol;
    return {kind, Code::EngineRefused, {words}, u"HTTP %1"_s.arg(status)};
}

} // namespace

EngineApi::EngineApi(EngineEndpoint endpoint)
    : m_endpoint(std::move(endpoint))
    , m_traits(&docker)
{
}

QByteArray EngineApi::encoded(const QByteArray &bytes)
{
    return bytes.toPercentEncoding();
}

Result<EngineApi> EngineApi::connect(EngineEndpoint endpoint, const CallContext &call)
{
    EngineApi api(std::move(endpoint));
    HttpRequest ping;
    ping.target = "/_ping";
    ping.maximumBody = 4096;
    const Result<std::unique_ptr<HttpReply>> reply =
        api.sendWell(ping, call.within(std::chrono::seconds(10)));
    if (!reply)
        return pass(reply);
    api.m_version = (*reply)->header("api-version");
    if (!(*reply)->header("libpod-api-version").isEmpty())
        api.m_traits = &podman;
    const QByteArrayList parts = api.m_version.split('.');
    if (parts.size() != 2 || parts.at(0).toInt() != 1) // no engine, or one of a time to come
        return fail(Error::Kind::Protocol, Code::AnswerNotUnderstood, {api.address()},
                    u"Api-Version: "_s + QString::fromLatin1(api.m_version));
    if (parts.at(1).toInt() < oldestMinor)
        return fail(Error::Kind::Unsupported, Code::EngineTooOld,
                    {QString::fromLatin1(api.m_version), u"1.%1"_s.arg(oldestMinor)});
    return api;
}

Result<std::unique_ptr<HttpReply>> EngineApi::send(HttpRequest request, const CallContext &call) const
{
    Result<std::unique_ptr<ByteStream>> stream = m_endpoint.connect(call);
    if (!stream)
        return pass(stream);
    if (!m_version.isEmpty())
        request.target.prepend("/v" + m_version);
    return sendRequest(std::move(*stream), request, call);
}

Result<std::unique_ptr<HttpReply>> EngineApi::sendWell(HttpRequest request, const CallContext &call) const
{
    Result<std::unique_ptr<HttpReply>> reply = send(std::move(request), call);
    if (!reply)
        return reply;
    const int status = (*reply)->status();
    if ((status >= 200 && status < 300) || status == 304 || status == 101)
        return reply;
    return std::unexpected(refusal(**reply));
}

Result<QJsonDocument> EngineApi::get(const QByteArray &target, const CallContext &call) const
{
    HttpRequest request;
    request.target = target;
    request.maximumBody = jsonLimit;
    const Result<std::unique_ptr<HttpReply>> reply = sendWell(request, call);
    const Result<QByteArray> body = reply ? (*reply)->readAll() : Result<QByteArray>(pass(reply));
    if (!body)
        return pass(body);
    QJsonParseError problem;
    QJsonDocument document = QJsonDocument::fromJson(*body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(Error::Kind::Protocol, Code::AnswerNotUnderstood, {m_endpoint.address},
                    problem.errorString());
    return document;
}

Result<QJsonDocument> EngineApi::post(const QByteArray &target, const QJsonObject &body,
                                      const CallContext &call) const
{
    HttpRequest request;
    request.method = "POST";
    request.target = target;
    request.headers.emplaceBack("Content-Type", "application/json");
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.maximumBody = jsonLimit;
    const Result<std::unique_ptr<HttpReply>> reply = sendWell(request, call);
    const Result<QByteArray> answer = reply ? (*reply)->readAll() : Result<QByteArray>(pass(reply));
    if (!answer)
        return pass(answer);
    return QJsonDocument::fromJson(*answer); // many answers are empty
}

} // namespace Lotse
