// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/sshstream.h"

#include "transport/sshpump.h"

namespace Lotse {

SshStream::SshStream(std::shared_ptr<SshPump> pump, SshChannelEnd end, const QString &address)
    : m_pump(std::move(pump))
    , m_ending(std::move(end.ending))
    , m_stream(std::move(end.socket), address)
{
}

Result<QByteArray> SshStream::read(const CallContext &call)
{
    Result<QByteArray> piece = m_stream.read(call);
    if (piece && !piece->isEmpty())
        return piece;
    if (const std::optional<QString> why = m_ending->whyLost())
        return fail(Error::Kind::Unreachable, Code::ConnectionLost, {m_pump->address()}, *why);
    return piece;
}

Result<qsizetype> SshStream::writeSome(QByteArrayView bytes, const CallContext &call)
{
    return m_stream.writeSome(bytes, call);
}

} // namespace Lotse
