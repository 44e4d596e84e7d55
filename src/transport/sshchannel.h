// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/filedescriptor.h"
#include "transport/sshending.h"
#include "transport/sshopening.h"

#include <libssh/libssh.h>
#include <memory>
#include <poll.h>

namespace Lotse {

/// One channel and the end of a socket pair that belongs to it. On the thread of its connection.
class SshChannel
{
public:
    SshChannel(ssh_session session, FileDescriptor local, std::shared_ptr<SshEnding> ending);
    ~SshChannel();
    SshChannel(const SshChannel &) = delete;
    SshChannel &operator=(const SshChannel &) = delete;

    int open(const SshOpening &opening); ///< SSH_OK, SSH_AGAIN or SSH_ERROR
    bool move();                         ///< carries what can be carried now; true when something was
    bool isDone() const;
    void finish(); ///< tells how it ended and lets the reader see the end
    void lose(const QString &why);
    pollfd wants() const; ///< what to wait for on the local side
    void hungUp();        ///< whoever held the other end has closed it
    ssh_channel handle() const { return m_channel; }

private:
    bool maySend() const;
    bool fetch();
    bool deliver();
    bool takeErr();
    bool send();

    ssh_session m_session;
    ssh_channel m_channel;
    FileDescriptor m_local;
    std::shared_ptr<SshEnding> m_ending;
    QByteArray m_toLocal; ///< fetched, not yet delivered
    bool m_isRequesting = false;
    bool m_isOpen = false;
    bool m_isCommand = false;
    bool m_remoteEnded = false;
    bool m_localEnded = false;
    bool m_isGone = false;   ///< nobody listens here any more
    bool m_isBroken = false; ///< the server breaks the protocol, or the connection is lost
};

} // namespace Lotse
