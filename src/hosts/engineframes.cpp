// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/engineframes.h"

#include <QtEndian>
#include <utility>

namespace Lotse {

Result<> EngineFrames::take(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_left > 0) {
            const auto piece = bytes.first(std::min<qsizetype>(m_left, bytes.size()));
            (m_isErr ? m_err : m_out) += piece;
            m_left -= piece.size();
            bytes = bytes.sliced(piece.size());
            continue;
        }
        const auto piece = bytes.first(std::min<qsizetype>(8 - m_head.size(), bytes.size()));
        m_head += piece;
        bytes = bytes.sliced(piece.size());
        if (m_head.size() < 8)
            break;
        const QByteArray head = std::exchange(m_head, {});
        if (head.at(0) < 0 || head.at(0) > 2 || head.mid(1, 3) != QByteArray(3, '\0'))
            return fail(Error::Kind::Protocol, Code::AnswerNotUnderstood, {QStringLiteral("exec")},
                        QStringLiteral("no frame: ") + QString::fromLatin1(head.toHex()));
        m_isErr = head.at(0) == 2;
        m_left = qFromBigEndian<quint32>(head.constData() + 4);
    }
    return {};
}

} // namespace Lotse
