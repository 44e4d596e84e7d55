// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/byteflow.h"
#include "transport/bytestream.h"

#include <QList>

namespace Lotse {

/// One HTTP/1.1 request. The target stands as it goes over the line: percent-encode what comes from outside.
struct HttpRequest
{
    QByteArray method = "GET";
    QByteArray target = "/";
    QByteArray host = "localhost";
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    ByteSource *bodySource = nullptr; ///< sent in chunks instead of `body`; must outlive the request
    bool upgrade = false;             ///< asks for a raw stream both ways (101)
    qint64 maximumBody = qint64(1) << 62;
};

/// An answer: the head at once, the body as it is read. A body that is cut off or larger than allowed is an
/// error, never an end. 3xx are answers like others and not followed. Holds its connection; closed when
/// destroyed.
class HttpReply : public ByteSource
{
public:
    ~HttpReply() override;
    HttpReply(const HttpReply &) = delete;
    HttpReply &operator=(const HttpReply &) = delete;

    int status() const;
    QByteArray reason() const; ///< the words behind the status; some servers say only there what is wrong
    QByteArray header(const QByteArray &lowerCaseName) const; ///< several of one name are joined by ", "
    Result<QByteArray> read() override;
    Result<QByteArray> readAll();
    QString certificateFingerprint() const;

    /// After 101: the connection itself, and what of it was already read.
    std::unique_ptr<ByteStream> takeStream();
    QByteArray takeRest();

private:
    struct State;
    explicit HttpReply(std::unique_ptr<State> state);
    friend Result<std::unique_ptr<HttpReply>> sendRequest(std::unique_ptr<ByteStream>, const HttpRequest &,
                                                          const CallContext &);
    std::unique_ptr<State> m_state;
};

/// Sends over a fresh connection, which serves this one request, and reads the answer's head. An answer that
/// comes while the body is still being sent ends the sending.
Result<std::unique_ptr<HttpReply>> sendRequest(std::unique_ptr<ByteStream> stream, const HttpRequest &request,
                                               const CallContext &call);

} // namespace Lotse
