// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hostanswers.h"
#include "transport/commandrunner.h"
#include "transport/filedescriptor.h"
#include "transport/sshstream.h"
#include "transport/sshtarget.h"

namespace Lotse {

/// A connection to an SSH server on which one is signed in: sockets and ports over there as streams, and
/// commands. It keeps itself alive; when the other side is silent for 15 s, everything on it fails with
/// ConnectionLost. What it hands out keeps it open. Any thread.
class SshSession : public CommandRunner
{
public:
    /// Over the target's jumps, each verified and signed in to like the last. Errors: those of signIn(),
    /// NameNotResolved, SocketRefused, and ChannelRefused when a jump does not lead on. `home` as there.
    static Result<std::shared_ptr<SshSession>> open(const SshTarget &target, const HostAnswers &answers,
                                                    const CallContext &call, const QString &home = {});
    explicit SshSession(std::shared_ptr<SshPump> pump);

    Result<std::unique_ptr<ByteStream>> connectLocal(const QString &path, const CallContext &call);
    Result<std::unique_ptr<ByteStream>> connectTcp(const QString &host, int port, const CallContext &call);
    /// The bare socket, for what brings its own protocol (TLS, another SSH).
    Result<FileDescriptor> openTcp(const QString &host, int port, const CallContext &call);
    /// A command's standard input and output as a stream; what it writes to standard error is kept there.
    Result<std::unique_ptr<SshStream>> connectCommand(const QByteArrayList &argv, const CallContext &call);
    Result<std::unique_ptr<RunningCommand>> start(const Command &command, ByteSource *input,
                                                  const CallContext &call) override;

    bool isLost() const;
    QString address() const; ///< "anna@host:22"

private:
    std::shared_ptr<SshPump> m_pump;
};

/// The words as one line that a POSIX shell takes apart into exactly these.
QByteArray shellLine(const QByteArrayList &argv);

} // namespace Lotse
