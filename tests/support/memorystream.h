// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/bytestream.h"

#include <QByteArrayList>

namespace Lotse::Test {

/// A peer that says what the test wrote down, in these pieces, and then ends. What is sent to it is kept.
class MemoryStream : public ByteStream
{
public:
    struct Script
    {
        QByteArrayList pieces;
        qsizetype readsBeforeAnswer = 1 << 30; ///< so many bytes are taken, then the answer begins
        bool staysOpen = false;                ///< after the last piece: silent instead of closed
        QByteArray sent;
        bool ended = false;
    };
    explicit MemoryStream(Script &script)
        : m_script(script)
    {
    }
    Result<QByteArray> read(const CallContext &call) override
    {
        if (!m_script.pieces.isEmpty())
            return m_script.pieces.takeFirst();
        while (m_script.staysOpen) {
            if (const Result<> allowed = call.check(); !allowed)
                return pass(allowed);
        }
        return QByteArray();
    }
    Result<qsizetype> writeSome(QByteArrayView bytes, const CallContext &call) override
    {
        if (const Result<> allowed = call.check(); !allowed)
            return pass(allowed);
        const qsizetype taken = std::min(bytes.size(), m_script.readsBeforeAnswer - m_script.sent.size());
        m_script.sent += bytes.first(std::max<qsizetype>(taken, 0));
        return std::max<qsizetype>(taken, 0);
    }
    Result<> endWriting() override
    {
        m_script.ended = true;
        return {};
    }
    QString address() const override { return QStringLiteral("memory"); }

private:
    Script &m_script;
};

} // namespace Lotse::Test
