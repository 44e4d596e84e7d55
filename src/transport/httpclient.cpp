// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/httpclient.h"

#include "core/relpath.h"
#include "transport/httpparser.h"

namespace Lotse {

using namespace Qt::StringLiterals;

struct HttpReply::State
{
    State(std::unique_ptr<ByteStream> connection, const HttpRequest &request, const CallContext &context)
        : stream(std::move(connection))
        , parser(request.method != "HEAD", stream->address())
        , call(context)
        , bytesLeft(request.maximumBody)
        , fingerprint(stream->certificateFingerprint())
    {
    }
    Result<> receive()
    {
        const Result<QByteArray> piece = stream->read(call);
        if (!piece)
            return pass(piece);
        return piece->isEmpty() ? parser.end() : parser.take(*piece);
    }

    std::unique_ptr<ByteStream> stream;
    HttpParser parser;
    CallContext call;
    qint64 bytesLeft;
    QString fingerprint;
};

namespace {

/// Writes until everything is out (true), or an answer begins to arrive (false).
Result<bool> writeAll(ByteStream &stream, QByteArrayView bytes, const CallContext &call)
{
    while (!bytes.isEmpty()) {
        const Result<qsizetype> written = stream.writeSome(bytes, call);
        if (!written)
            return pass(written);
        if (*written == 0)
            return false;
        bytes = bytes.sliced(*written);
    }
    return true;
}

Result<bool> writeChunked(ByteStream &stream, ByteSource &source, const CallContext &call)
{
    for (;;) {
        const Result<QByteArray> piece = source.read();
        if (!piece)
            return pass(piece);
        const QByteArray chunk = QByteArray::number(piece->size(), 16) + "\r\n" + *piece + "\r\n";
        const Result<bool> written = writeAll(stream, chunk, call);
        // dockerd answers when the tar inside has ended, sometimes before it has read the mark behind the
        // last chunk: by then everything that was to be sent is there.
        if (written && piece->isEmpty())
            return true;
        if (!written || !*written)
            return written;
    }
}

QByteArray headOf(const HttpRequest &request)
{
    QByteArray head = request.method + ' ' + request.target + " HTTP/1.1\r\nHost: " + request.host +
                      "\r\nUser-Agent: Lotse\r\nAccept-Encoding: identity\r\n";
    head += request.upgrade ? "Connection: Upgrade\r\nUpgrade: tcp\r\n" : "Connection: close\r\n";
    for (const auto &[name, value] : request.headers)
        head += name + ": " + value + "\r\n";
    if (request.bodySource)
        head += "Transfer-Encoding: chunked\r\n";
    else if (!request.body.isEmpty() || (request.method != "GET" && request.method != "HEAD"))
        head += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    return head + "\r\n";
}

/// A line break in the target or a header would make a second request out of a name.
bool isOneLine(const HttpRequest &request)
{
    const auto isSafe = [](const QByteArray &text) {
        return !text.contains('\r') && !text.contains('\n') && !text.contains('\0');
    };
    for (const auto &[name, value] : request.headers) {
        if (!isSafe(name) || !isSafe(value))
            return false;
    }
    return isSafe(request.method) && isSafe(request.host) && isSafe(request.target) &&
           !request.target.contains(' ');
}

} // namespace

Result<std::unique_ptr<HttpReply>> sendRequest(std::unique_ptr<ByteStream> stream, const HttpRequest &request,
                                               const CallContext &call)
{
    if (!isOneLine(request))
        return fail(Error::Kind::BadInput, Code::PathRefused, {displayText(request.target)});
    auto state = std::make_unique<HttpReply::State>(std::move(stream), request, call);
    Result<bool> sent = writeAll(*state->stream, headOf(request) + request.body, call);
    if (sent && *sent && request.bodySource)
        sent = writeChunked(*state->stream, *request.bodySource, call);
    // A peer that closes while we write may have said why before: a lost connection is believed only after
    // reading.
    const bool isLost = !sent && sent.error().code == Code::ConnectionLost;
    if (!sent && !isLost)
        return pass(sent);
    while (!state->parser.hasHead()) {
        if (const Result<> received = state->receive(); !received)
            return isLost ? Result<std::unique_ptr<HttpReply>>(pass(sent)) : pass(received);
    }
    // The answer came while the upload was under way. Only a refusal may do that.
    if (sent && !*sent && state->parser.status() < 300 && request.bodySource)
        return fail(Error::Kind::Protocol, Code::AnswerNotUnderstood, {state->stream->address()},
                    u"answered before the upload was complete"_s);
    return std::unique_ptr<HttpReply>(new HttpReply(std::move(state)));
}

HttpReply::HttpReply(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

HttpReply::~HttpReply() = default;

int HttpReply::status() const
{
    return m_state->parser.status();
}

QByteArray HttpReply::reason() const
{
    return m_state->parser.reason();
}

QByteArray HttpReply::header(const QByteArray &lowerCaseName) const
{
    return m_state->parser.headers().value(lowerCaseName);
}

Result<QByteArray> HttpReply::read()
{
    for (;;) {
        QByteArray piece = m_state->parser.takeBody();
        m_state->bytesLeft -= piece.size();
        if (m_state->bytesLeft < 0)
            return fail(Error::Kind::Protocol, Code::AnswerNotUnderstood, {m_state->stream->address()},
                        u"the body is larger than allowed"_s);
        if (!piece.isEmpty() || m_state->parser.isComplete())
            return piece;
        if (const Result<> received = m_state->receive(); !received)
            return pass(received);
    }
}

Result<QByteArray> HttpReply::readAll()
{
    QByteArray all;
    for (;;) {
        const Result<QByteArray> piece = read();
        if (!piece || piece->isEmpty())
            return piece ? Result<QByteArray>(all) : piece;
        all += *piece;
    }
}

QString HttpReply::certificateFingerprint() const
{
    return m_state->fingerprint;
}

std::unique_ptr<ByteStream> HttpReply::takeStream()
{
    return std::move(m_state->stream);
}

QByteArray HttpReply::takeRest()
{
    return m_state->parser.takeRest();
}

} // namespace Lotse
