// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/joinedtars.h"

namespace Lotse {

JoinedTars::JoinedTars(QList<Part> parts)
    : m_parts(std::move(parts))
{
}

Result<QByteArray> JoinedTars::read()
{
    for (;;) {
        if (m_current) {
            Result<QByteArray> piece = m_current->read();
            if (!piece || !piece->isEmpty())
                return piece;
            m_current.reset();
        }
        if (m_next == m_parts.size()) // two blocks of zeros are the end of a tar
            return std::exchange(m_isEnded, true) ? QByteArray() : QByteArray(1024, '\0');
        Begun tar = m_parts.at(m_next++)();
        if (!tar)
            return pass(tar);
        m_current = *std::move(tar);
    }
}

} // namespace Lotse
