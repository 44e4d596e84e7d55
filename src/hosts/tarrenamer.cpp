// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/tarrenamer.h"

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype block = 512;
constexpr qint64 longestExtra = 1 << 20; ///< a PAX or long-name entry larger than this is no honest one
constexpr qint64 largestFile = qint64(1) << 60; // beyond any disk; so that no sum runs over

QByteArray text(const QByteArray &header, qsizetype at, qsizetype length)
{
    const QByteArray field = header.mid(at, length);
    return field.left(field.indexOf('\0') < 0 ? length : field.indexOf('\0'));
}

/// Octal, or base 256 with the first bit set.
qint64 sizeIn(const QByteArray &header)
{
    const QByteArray field = header.mid(124, 12);
    if ((static_cast<unsigned char>(field.at(0)) & 0x80) == 0)
        return field.left(11).trimmed().toLongLong(nullptr, 8);
    quint64 value = 0;
    for (qsizetype i = 4; i < 12; ++i)
        value = value << 8 | static_cast<unsigned char>(field.at(i));
    return static_cast<qint64>(value & 0x7fffffffffffffffULL);
}

QByteArray nameIn(const QByteArray &header)
{
    const QByteArray prefix =
        header.mid(257, 6) == QByteArray("ustar\0", 6) ? text(header, 345, 155) : QByteArray();
    const QByteArray name = text(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + '/' + name;
}

QByteArray withSum(QByteArray header)
{
    header.replace(148, 8, QByteArray(8, ' '));
    quint32 sum = 0;
    for (const char c : std::as_const(header))
        sum += static_cast<unsigned char>(c);
    header.replace(148, 8, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
    return header;
}

QByteArray record(const QByteArray &key, const QByteArray &value)
{
    const qsizetype bare = key.size() + value.size() + 3;
    qsizetype length = bare + QByteArray::number(bare).size();
    length = bare + QByteArray::number(length).size();
    return QByteArray::number(length) + ' ' + key + '=' + value + '\n';
}

/// The value of a key in PAX records, and the records without it. Lengths count, since values may hold
/// anything.
std::pair<QByteArray, QByteArray> takeRecord(const QByteArray &records, const QByteArray &key)
{
    QByteArray value;
    QByteArray others;
    for (qsizetype at = 0; at < records.size();) {
        const auto blank = records.indexOf(' ', at);
        const qsizetype length = records.mid(at, blank - at).toLongLong();
        if (blank < 0 || length <= blank - at || length > records.size() - at)
            break;
        const QByteArray content = records.mid(blank + 1, at + length - blank - 2);
        if (content.startsWith(key + '='))
            value = content.mid(key.size() + 1);
        else
            others += records.mid(at, length);
        at += length;
    }
    return {value, others};
}

QByteArray padded(QByteArray content)
{
    const qsizetype over = content.size() % block;
    return over ? content + QByteArray(block - over, '\0') : content;
}

QByteArray paxEntry(const QByteArray &records)
{
    QByteArray header(block, '\0');
    header.replace(0, 5, "names");
    header.replace(100, 8, QByteArray("0000644\0", 8));
    header.replace(108, 8, QByteArray("0000000\0", 8));
    header.replace(116, 8, QByteArray("0000000\0", 8));
    header.replace(124, 12, QByteArray::number(records.size(), 8).rightJustified(11, '0') + '\0');
    header.replace(136, 12, QByteArray("00000000000\0", 12));
    header[156] = 'x';
    header.replace(257, 8, QByteArray("ustar\00000", 8));
    return withSum(header) + padded(records);
}

} // namespace

TarRenamer::TarRenamer(std::unique_ptr<ByteSource> tar, QByteArray from, QByteArray to)
    : m_tar(std::move(tar))
    , m_from(std::move(from))
    , m_to(std::move(to))
{
}

QByteArray TarRenamer::moved(const QByteArray &name) const
{
    const bool isFolder = name.endsWith('/');
    const QByteArray bare = isFolder ? name.chopped(1) : name;
    if (bare == m_from)
        return isFolder ? m_to + '/' : m_to;
    return bare.startsWith(m_from + '/') ? m_to + name.mid(m_from.size()) : name;
}

Result<bool> TarRenamer::fill(qsizetype bytes)
{
    while (m_buffer.size() < bytes) {
        const Result<QByteArray> piece = m_tar->read();
        if (!piece)
            return pass(piece);
        if (piece->isEmpty())
            return false;
        m_buffer += *piece;
    }
    return true;
}

Result<QByteArray> TarRenamer::read()
{
    while (!m_isOver) {
        if (m_contentLeft > 0) {
            const Result<bool> filled = fill(1);
            if (!filled || !*filled)
                return filled ? fail(Error::Kind::Protocol, Code::ArchiveDamaged, {u"archive"_s})
                              : pass(filled);
            const QByteArray piece = m_buffer.left(std::min<qint64>(m_contentLeft, 1 << 20));
            m_buffer.remove(0, piece.size());
            m_contentLeft -= piece.size();
            return piece;
        }
        Result<QByteArray> entry = nextEntry();
        if (!entry || !entry->isEmpty())
            return entry;
    }
    // To the very end: only then is it known that the archive was not cut off.
    for (;;) {
        const Result<QByteArray> rest = m_tar->read();
        if (!rest || rest->isEmpty())
            return rest;
    }
}

/// One header: kept for the next one (empty), or the changed header that content follows.
Result<QByteArray> TarRenamer::nextEntry()
{
    const auto damaged = [] { return fail(Error::Kind::Protocol, Code::ArchiveDamaged, {u"archive"_s}); };
    const Result<bool> filled = fill(block);
    if (!filled)
        return pass(filled);
    if (!*filled)
        return damaged();
    QByteArray header = m_buffer.left(block);
    if (header == QByteArray(block, '\0')) {
        m_isOver = true;
        m_buffer.clear();
        return QByteArray();
    }
    qint64 size = sizeIn(header);
    if (size < 0 || size > largestFile)
        return damaged();
    const char kind = header.at(156);
    if (kind == 'x' || kind == 'L' || kind == 'K') {
        const qint64 whole = block + (size + block - 1) / block * block;
        if (size > longestExtra)
            return damaged();
        const Result<bool> complete = fill(whole);
        if (!complete)
            return pass(complete);
        if (!*complete)
            return damaged();
        const QByteArray content = m_buffer.mid(block, size);
        m_buffer.remove(0, whole);
        if (kind == 'x')
            m_records = content;
        else
            (kind == 'L' ? m_longName : m_longLink) =
                content.left(std::max<qsizetype>(content.indexOf('\0'), 0));
        return QByteArray();
    }
    m_buffer.remove(0, block);
    if (kind == 'g') { // about all entries, not one
        m_contentLeft = (size + block - 1) / block * block;
        return header;
    }
    auto [paxName, withoutName] = takeRecord(std::exchange(m_records, {}), "path");
    auto [paxLink, records] = takeRecord(withoutName, "linkpath");
    if (const QByteArray paxSize = takeRecord(records, "size").first; !paxSize.isEmpty())
        size = paxSize.toLongLong();
    if (size < 0 || size > largestFile)
        return damaged();
    const QByteArray longName = std::exchange(m_longName, {});
    const QByteArray longLink = std::exchange(m_longLink, {});
    const QByteArray name = !paxName.isEmpty() ? paxName : !longName.isEmpty() ? longName : nameIn(header);
    QByteArray target = !paxLink.isEmpty()    ? paxLink
                        : !longLink.isEmpty() ? longLink
                                              : text(header, 157, 100);
    const bool isHardLink = kind == '1';
    if (isHardLink)
        target = moved(target); // a name in the archive; a symbolic link's target is only a text
    if (!target.isEmpty() && (isHardLink || target.size() > 100 || !paxLink.isEmpty()))
        records += record("linkpath", target);
    records += record("path", moved(name));
    header.replace(0, 100, moved(name).left(99).leftJustified(100, '\0'));
    header.replace(345, 155, QByteArray(155, '\0'));
    m_contentLeft = isHardLink || kind == '2' || kind == '5' ? 0 : (size + block - 1) / block * block;
    return paxEntry(records) + withSum(header);
}

} // namespace Lotse
