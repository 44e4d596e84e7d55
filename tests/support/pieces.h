// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/byteflow.h"

namespace Lotse::Test {

/// Hands out the same bytes in pieces of a given size.
class Pieces : public ByteSource
{
public:
    Pieces(QByteArray bytes, qsizetype size)
        : m_bytes(std::move(bytes))
        , m_size(size)
    {
    }
    Result<QByteArray> read() override
    {
        const QByteArray piece = m_bytes.left(m_size);
        m_bytes.remove(0, piece.size());
        return piece;
    }

private:
    QByteArray m_bytes;
    qsizetype m_size;
};

} // namespace Lotse::Test
