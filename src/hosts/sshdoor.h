// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/sshsession.h"

namespace Lotse {

/// An SSH connection, and how to make it again when it was lost: the next request does so, with the same
/// answers. One thread at a time.
class SshDoor
{
public:
    SshDoor(SshTarget target, HostAnswers answers);
    /// The connection at hand, or a new one. Errors of SshSession::open().
    Result<std::shared_ptr<SshSession>> session(const CallContext &call);
    /// A command's stream, on a further connection where the server allows no more commands on the ones at
    /// hand (MaxSessions of sshd, 1 on hardened servers).
    Result<std::unique_ptr<SshStream>> command(const QByteArrayList &argv, const CallContext &call);
    /// A TCP connection as the server over there would make it.
    Result<FileDescriptor> openTcp(const QString &host, int port, const CallContext &call);
    QString address() const { return m_target.address(); }
    const SshTarget &target() const { return m_target; }

private:
    const SshTarget m_target;
    const HostAnswers m_answers;
    std::shared_ptr<SshSession> m_session;
    QList<std::shared_ptr<SshSession>> m_further;
};

} // namespace Lotse
