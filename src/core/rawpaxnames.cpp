// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rawpaxnames.h"

#include <algorithm>

namespace Lotse {

namespace {

// The header block of POSIX ustar: where its fields lie.
constexpr qsizetype blockSize = 512;
constexpr qsizetype sizeField = 124;
constexpr qsizetype sizeLength = 12;
constexpr qsizetype checksumField = 148;
constexpr qsizetype typeField = 156;
constexpr qsizetype sparseMoreFlag = 482;    ///< in the header of an old GNU sparse file
constexpr qsizetype sparseMapMoreFlag = 504; ///< in each block of its map
constexpr qint64 largestRecords = 1 << 20;
constexpr qint64 largestFile = qint64(1) << 60; // beyond any disk; so that no sum runs over

qint64 padded(qint64 size)
{
    return (size + blockSize - 1) / blockSize * blockSize;
}

/// Octal digits, or GNU's binary form for large numbers.
qint64 sizeIn(const QByteArray &header)
{
    QByteArray field = header.mid(sizeField, sizeLength);
    if (!(field.at(0) & 0x80))
        return field.replace('\0', ' ').trimmed().toLongLong(nullptr, 8);
    qint64 size = 0;
    for (qsizetype i = sizeLength - 8; i < sizeLength; ++i)
        size = static_cast<qint64>(static_cast<quint64>(size) << 8 | static_cast<unsigned char>(field.at(i)));
    return size;
}

void setSize(QByteArray &header, qint64 size)
{
    header.replace(sizeField, sizeLength,
                   QByteArray::number(size, 8).rightJustified(sizeLength - 1, '0') + '\0');
    int sum = 0;
    for (qsizetype i = 0; i < blockSize; ++i) {
        const bool isChecksum = i >= checksumField && i < checksumField + 8;
        sum += isChecksum ? ' ' : static_cast<unsigned char>(header.at(i));
    }
    header.replace(checksumField, 7, QByteArray::number(sum, 8).rightJustified(6, '0') + '\0');
}

/// The value of "size" in records of the form "LENGTH KEY=VALUE\n", or -1.
qint64 sizeAmong(const QByteArray &records)
{
    qint64 size = -1;
    for (qsizetype at = 0; at < records.size();) {
        const qsizetype blank = records.indexOf(' ', at);
        const qsizetype length = blank < 0 ? 0 : records.mid(at, blank - at).toLongLong();
        if (blank < 0 || length <= blank - at || length > records.size() - at)
            break;
        const QByteArray record = records.mid(blank + 1, at + length - blank - 2);
        if (record.startsWith("size="))
            size = std::min(record.mid(5).toLongLong(), largestFile);
        at += length;
    }
    return size;
}

} // namespace

Result<QByteArray> RawPaxNames::read()
{
    while (m_out.isEmpty() && !m_ended) {
        Result<QByteArray> piece = m_source.read();
        if (!piece)
            return piece;
        m_ended = piece->isEmpty();
        m_in += *piece;
        while (advance()) {
        }
        if (m_ended)
            m_out += std::exchange(m_in, {}); // cut in the middle of something
    }
    return std::exchange(m_out, {});
}

/// One step forward; false when more bytes are needed for it.
bool RawPaxNames::advance()
{
    switch (m_at) {
    case At::Header:
        return m_in.size() >= blockSize && readHeader();
    case At::PaxRecords:
        return m_in.size() >= padded(m_left) && readPaxRecords();
    case At::SparseMap:
        return m_in.size() >= blockSize && readSparseMap();
    case At::Content:
        pass(std::min<qint64>(m_left, m_in.size()));
        if (m_left == 0)
            m_at = At::Header;
        return m_left == 0;
    case At::Rest:
        pass(m_in.size());
        return false;
    }
    return false;
}

bool RawPaxNames::readHeader()
{
    const QByteArray header = m_in.left(blockSize);
    const char type = header.at(typeField);
    const qint64 size = sizeIn(header);
    if (size < 0 || size > largestFile || header.count('\0') == blockSize) {
        m_at = At::Rest;
        return true;
    }
    if (type == 'x' && size <= largestRecords) {
        m_paxHeader = header;
        m_in.remove(0, blockSize);
        m_left = size;
        m_at = At::PaxRecords;
        return true;
    }
    m_left = 0;
    pass(blockSize);
    if (type == 'g' || type == 'L' || type == 'K' || type == 'x') {
        m_left = padded(size); // speaks of the entry that follows
    } else {
        const bool hasContent = type < '1' || type > '6' || (type == '1' && m_paxSize > 0);
        m_left = hasContent ? padded(m_paxSize >= 0 ? m_paxSize : size) : 0;
        m_paxSize = -1;
    }
    m_at = type == 'S' && header.at(sparseMoreFlag) ? At::SparseMap : At::Content;
    return true;
}

bool RawPaxNames::readPaxRecords()
{
    QByteArray records = m_in.left(m_left);
    m_in.remove(0, padded(m_left));
    m_paxSize = sizeAmong(records);
    // In front: a record of the archive's own, should it have one, still decides.
    records.prepend("21 hdrcharset=BINARY\n");
    setSize(m_paxHeader, records.size());
    m_out += m_paxHeader + records.leftJustified(padded(records.size()), '\0');
    m_left = 0;
    m_at = At::Header;
    return true;
}

bool RawPaxNames::readSparseMap()
{
    const bool isLast = !m_in.at(sparseMapMoreFlag);
    m_out += m_in.left(blockSize);
    m_in.remove(0, blockSize);
    if (isLast)
        m_at = At::Content;
    return true;
}

/// Moves bytes through as they are; content that is passed is subtracted from what is left of it.
void RawPaxNames::pass(qint64 bytes)
{
    m_out += m_in.left(bytes);
    m_in.remove(0, bytes);
    m_left = std::max<qint64>(0, m_left - bytes);
}

} // namespace Lotse
