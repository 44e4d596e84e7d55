// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/socketstream.h"
#include "transport/sshending.h"

namespace Lotse {

class SshPump;
struct SshChannelEnd;

/// A channel as a stream: an end because the connection was lost is an error, not an end. Keeps the
/// connection open. One thread at a time.
class SshStream : public ByteStream
{
public:
    SshStream(std::shared_ptr<SshPump> pump, SshChannelEnd end, const QString &address);

    Result<QByteArray> read(const CallContext &call) override;
    Result<qsizetype> writeSome(QByteArrayView bytes, const CallContext &call) override;
    Result<> endWriting() override { return m_stream.endWriting(); }
    QString address() const override { return m_stream.address(); }
    const SshEnding &ending() const { return *m_ending; }

private:
    std::shared_ptr<SshPump> m_pump;
    std::shared_ptr<SshEnding> m_ending;
    SocketStream m_stream;
};

} // namespace Lotse
