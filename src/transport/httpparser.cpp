// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/httpparser.h"

#include <utility>

namespace Lotse {

namespace {

constexpr qsizetype headLimit = 64 << 10;

} // namespace

HttpParser::HttpParser(bool hasBody, QString peer)
    : m_expectsBody(hasBody)
    , m_peer(std::move(peer))
{
    llhttp_settings_init(&m_settings);
    m_settings.on_header_field = [](llhttp_t *p, const char *at, size_t n) {
        if (!self(p)->m_value.isNull())
            self(p)->keepHeader();
        return self(p)->onHeader(self(p)->m_field, at, n);
    };
    m_settings.on_header_value = [](llhttp_t *p, const char *at, size_t n) {
        return self(p)->onHeader(self(p)->m_value, at, n);
    };
    m_settings.on_header_value_complete = [](llhttp_t *p) {
        self(p)->keepHeader();
        return 0;
    };
    m_settings.on_status = [](llhttp_t *p, const char *at, size_t n) {
        self(p)->m_reason.append(at, qsizetype(n));
        self(p)->m_headBytes += qsizetype(n);
        return self(p)->m_headBytes > headLimit ? -1 : 0;
    };
    m_settings.on_headers_complete = [](llhttp_t *p) { return self(p)->onHeadersComplete(); };
    m_settings.on_body = [](llhttp_t *p, const char *at, size_t n) {
        self(p)->m_body.append(at, qsizetype(n));
        return 0;
    };
    m_settings.on_message_complete = [](llhttp_t *p) { return self(p)->onMessageComplete(); };
    llhttp_init(&m_parser, HTTP_RESPONSE, &m_settings);
    m_parser.data = this;
}

int HttpParser::onHeader(QByteArray &part, const char *bytes, size_t count)
{
    m_headBytes += qsizetype(count) + 1;
    if (m_headBytes > headLimit) {
        llhttp_set_error_reason(&m_parser, "the head is too large");
        return -1;
    }
    part.append(bytes, qsizetype(count));
    return 0;
}

void HttpParser::keepHeader()
{
    const QByteArray name = std::exchange(m_field, {}).toLower();
    const QByteArray value = std::exchange(m_value, {});
    if (name.isEmpty())
        return;
    QByteArray &kept = m_headers[name];
    kept = kept.isEmpty() ? value : kept + ", " + value;
}

int HttpParser::onHeadersComplete()
{
    keepHeader();
    m_status = llhttp_get_status_code(&m_parser);
    const bool isInterim = m_status >= 100 && m_status < 200 && m_status != 101;
    m_hasHead = !isInterim;
    return m_expectsBody ? 0 : 1;
}

int HttpParser::onMessageComplete()
{
    if (!m_hasHead) {
        m_headers.clear();
        m_reason.clear();
        return 0;
    }
    m_isComplete = true;
    m_isUpgraded = m_status == 101;
    return HPE_PAUSED; // whatever follows is not part of this answer
}

Result<> HttpParser::take(QByteArrayView bytes)
{
    if (m_isComplete) {
        if (m_isUpgraded)
            m_rest += bytes;
        return {};
    }
    const llhttp_errno_t outcome = llhttp_execute(&m_parser, bytes.data(), size_t(bytes.size()));
    if (outcome == HPE_PAUSED || outcome == HPE_PAUSED_UPGRADE) {
        const char *stopped = llhttp_get_error_pos(&m_parser);
        if (m_isUpgraded && stopped)
            m_rest += bytes.sliced(stopped - bytes.data());
        return {};
    }
    if (outcome == HPE_OK)
        return {};
    const char *reason = llhttp_get_error_reason(&m_parser);
    return fail(Error::Kind::Protocol, Code::AnswerNotUnderstood, {m_peer},
                QString::fromLatin1(reason && *reason ? reason : llhttp_errno_name(outcome)));
}

Result<> HttpParser::end()
{
    if (m_isComplete)
        return {};
    const llhttp_errno_t outcome = m_hasHead ? llhttp_finish(&m_parser) : HPE_INVALID_EOF_STATE;
    if (m_isComplete && (outcome == HPE_OK || outcome == HPE_PAUSED))
        return {};
    return fail(Error::Kind::Unreachable, Code::ConnectionLost, {m_peer},
                QString::fromLatin1(llhttp_errno_name(HPE_INVALID_EOF_STATE)));
}

} // namespace Lotse
