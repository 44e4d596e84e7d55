// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/appapi.h"

#include "transport/httpclient.h"

namespace Lotse {

using namespace std::chrono_literals;

namespace {

Result<std::unique_ptr<ByteStream>> connectTo(const ApiRequest &request, const AppAddress &address,
                                              const TcpDialler &dial, const CallContext &call)
{
    Result<FileDescriptor> socket = dial(address.host, address.port, call);
    if (!socket)
        return pass(socket);
    return request.scheme == "http"
               ? streamOver(*std::move(socket), address.host, address.port)
               : secureStreamOver(*std::move(socket), address.host, address.port, request.tls, call);
}

bool mayTryElsewhere(const Error &error)
{
    return error.code == Code::SocketRefused || error.code == Code::NameNotResolved ||
           error.code == Code::TookTooLong || error.code == Code::ChannelRefused;
}

Result<ApiReply> askOver(std::unique_ptr<ByteStream> stream, const ApiRequest &request,
                         const AppAddress &address, const CallContext &call)
{
    HttpRequest http;
    http.method = request.method;
    http.target = request.path;
    http.host = address.host.toUtf8() + ':' + QByteArray::number(address.port);
    http.body = request.body;
    http.maximumBody = request.maximumBytes;
    http.headers.emplaceBack("Accept", "*/*");
    if (!request.contentType.isEmpty())
        http.headers.emplaceBack("Content-Type", request.contentType);
    const Result<std::unique_ptr<HttpReply>> reply = sendRequest(std::move(stream), http, call);
    if (!reply)
        return pass(reply);
    Result<QByteArray> body = (*reply)->readAll();
    if (!body)
        return pass(body);
    return ApiReply{(*reply)->status(), (*reply)->header("content-type"), std::move(*body), 0,
                    (*reply)->certificateFingerprint()};
}

} // namespace

Result<ApiReply> askApplication(const ApiRequest &request, const QList<AppAddress> &addresses,
                                const TcpDialler &dial, const CallContext &call)
{
    const CallContext limited = call.within(std::chrono::milliseconds(request.timeLimitMs));
    const auto started = CallContext::Clock::now();
    Error last{Error::Kind::Unreachable, Code::SocketRefused, {QString::number(request.port)}, {}};
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        // An address on a network that this computer cannot reach just does not answer: do not wait long for
        // it.
        const bool isLast = i + 1 == addresses.size();
        Result<std::unique_ptr<ByteStream>> stream =
            connectTo(request, addresses.at(i), dial, isLast ? limited : limited.within(2s));
        if (stream) {
            Result<ApiReply> reply = askOver(std::move(*stream), request, addresses.at(i), limited);
            if (reply)
                reply->tookMs =
                    std::chrono::duration_cast<std::chrono::milliseconds>(CallContext::Clock::now() - started)
                        .count();
            return reply;
        }
        last = stream.error();
        if (const Result<> allowed = call.check(); !allowed)
            return pass(allowed);
        if (!mayTryElsewhere(last))
            break;
    }
    return std::unexpected(last);
}

} // namespace Lotse
