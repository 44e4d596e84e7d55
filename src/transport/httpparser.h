// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QMap>
#include <llhttp.h>

namespace Lotse {

/// The answer to one request, from bytes as they arrive; llhttp does the parsing, strictly. Interim answers
/// (100) are skipped.
class HttpParser
{
public:
    /// `hasBody` false: the answer to HEAD, whose length speaks of a body that does not come.
    HttpParser(bool hasBody, QString peer);
    HttpParser(const HttpParser &) = delete;
    HttpParser &operator=(const HttpParser &) = delete;

    Result<> take(QByteArrayView bytes);
    /// The connection has ended: fine where that is the end of the body, else ConnectionLost.
    Result<> end();

    bool hasHead() const { return m_hasHead; }
    bool isComplete() const { return m_isComplete; }
    bool isUpgraded() const { return m_isUpgraded; }
    int status() const { return m_status; }
    const QByteArray &reason() const { return m_reason; } ///< the words behind the status
    const QMap<QByteArray, QByteArray> &headers() const { return m_headers; }
    QByteArray takeBody() { return std::exchange(m_body, {}); } ///< what has come since the last time
    QByteArray takeRest() { return std::exchange(m_rest, {}); } ///< what came behind a 101

private:
    static HttpParser *self(llhttp_t *parser) { return static_cast<HttpParser *>(parser->data); }
    int onHeader(QByteArray &part, const char *bytes, size_t count);
    void keepHeader();
    int onHeadersComplete();
    int onMessageComplete();

    llhttp_settings_t m_settings;
    llhttp_t m_parser;
    bool m_expectsBody;
    QString m_peer;
    bool m_hasHead = false;
    bool m_isComplete = false;
    bool m_isUpgraded = false;
    int m_status = 0;
    QByteArray m_reason;
    qsizetype m_headBytes = 0;
    QByteArray m_field;
    QByteArray m_value;
    QMap<QByteArray, QByteArray> m_headers;
    QByteArray m_body;
    QByteArray m_rest;
};

} // namespace Lotse
