// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/byteflow.h"

namespace Lotse {

/// Passes a tar on and marks the names in its PAX headers as plain bytes (hdrcharset=BINARY). Without the
/// mark libarchive composes them: "e" + U+0301 arrives as "é", which is another file. It has no switch for
/// that. Everything else passes unchanged, the damaged included; judging is libarchive's.
class RawPaxNames : public ByteSource
{
public:
    explicit RawPaxNames(ByteSource &source)
        : m_source(source)
    {
    }
    Result<QByteArray> read() override;

private:
    bool advance();
    bool readHeader();
    bool readPaxRecords();
    bool readSparseMap();
    void pass(qint64 bytes);

    enum class At { Header, PaxRecords, SparseMap, Content, Rest };
    ByteSource &m_source;
    QByteArray m_in;
    QByteArray m_out;
    At m_at = At::Header;
    QByteArray m_paxHeader;
    qint64 m_left = 0;     ///< of content and its padding
    qint64 m_paxSize = -1; ///< what the PAX header says of the next entry's size
    bool m_ended = false;
};

} // namespace Lotse
