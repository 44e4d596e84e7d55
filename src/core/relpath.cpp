// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/relpath.h"

#include <QStringDecoder>
#include <algorithm>

namespace Lotse {

namespace {

bool isPart(QByteArrayView part)
{
    return !part.isEmpty() && part != "." && part != ".." && !part.contains('/') && !part.contains('\0');
}

/// Characters that would move the cursor, reverse the line or vanish.
bool mustBeEscaped(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x200b && c <= 0x200f) ||
           (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
}

} // namespace

Result<RelPath> RelPath::fromBytes(const QByteArray &bytes)
{
    QByteArray path = bytes;
    if (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    if (path.isEmpty())
        return RelPath();
    for (const QByteArray &part : path.split('/')) {
        if (!isPart(part))
            return fail(Error::Kind::BadInput, Code::PathRefused, {displayText(bytes)});
    }
    return RelPath(path);
}

QByteArray RelPath::name() const
{
    return m_bytes.mid(m_bytes.lastIndexOf('/') + 1);
}

RelPath RelPath::parent() const
{
    const auto slash = m_bytes.lastIndexOf('/');
    return slash < 0 ? RelPath() : RelPath(m_bytes.left(slash));
}

RelPath RelPath::child(const QByteArray &name) const
{
    Q_ASSERT(isPart(name));
    return isRoot() ? RelPath(name) : RelPath(m_bytes + '/' + name);
}

RelPath RelPath::below(const RelPath &base) const
{
    if (base.isRoot())
        return *this;
    return isRoot() ? base : RelPath(base.m_bytes + '/' + m_bytes);
}

bool RelPath::isBelow(const RelPath &folder) const
{
    return folder.isRoot() || m_bytes == folder.m_bytes ||
           (m_bytes.startsWith(folder.m_bytes) && m_bytes.at(folder.m_bytes.size()) == '/');
}

RelPath RelPath::from(const RelPath &folder) const
{
    Q_ASSERT(isBelow(folder));
    return folder.isRoot() ? *this : RelPath(m_bytes.mid(folder.m_bytes.size() + 1));
}

QString RelPath::display() const
{
    return displayText(m_bytes);
}

std::strong_ordering operator<=>(const RelPath &a, const RelPath &b)
{
    // '/' sorts before every other byte, so that a folder's content follows it directly, before "folder.txt".
    const auto rank = [](char c) { return c == '/' ? 0 : 1 + static_cast<unsigned char>(c); };
    return std::lexicographical_compare_three_way(a.m_bytes.begin(), a.m_bytes.end(), b.m_bytes.begin(),
                                                  b.m_bytes.end(),
                                                  [&rank](char x, char y) { return rank(x) <=> rank(y); });
}

size_t qHash(const RelPath &path, size_t seed) noexcept
{
    return qHash(path.bytes(), seed);
}

QString displayText(const QByteArray &bytes)
{
    QString shown;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const auto escaped = [](unsigned char byte) {
        return QStringLiteral("\\x%1").arg(static_cast<int>(byte), 2, 16, QLatin1Char('0'));
    };
    for (qsizetype at = 0; at < bytes.size();) {
        // The length of a character from its first byte; the decoder judges whether it is a right one.
        const auto first = static_cast<unsigned char>(bytes.at(at));
        const qsizetype length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        const QByteArrayView piece = QByteArrayView(bytes).mid(at, length);
        const QString text = decoder.decode(piece);
        if (piece.size() != length || decoder.hasError()) {
            shown += escaped(first);
            decoder.resetState();
            at += 1;
            continue;
        }
        const char32_t character = text.toUcs4().value(0);
        if (!mustBeEscaped(character))
            shown += text;
        else if (character < 0x80)
            shown += escaped(first);
        else
            shown += QStringLiteral("\\u%1").arg(static_cast<uint>(character), 4, 16, QLatin1Char('0'));
        at += length;
    }
    return shown;
}

} // namespace Lotse
