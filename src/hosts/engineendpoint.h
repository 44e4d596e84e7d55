// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hosts/appapi.h"
#include "transport/sshsession.h"

#include <functional>

namespace Lotse {

/// How an engine is reached, and what lies beside it. A copy is cheap; copies share the connection behind
/// them. Worker thread.
struct EngineEndpoint
{
    QString address; ///< for people and errors: a socket's path, "host:2376", "anna@host:22"
    /// One fresh stream to the engine for each request.
    std::function<Result<std::unique_ptr<ByteStream>>(const CallContext &)> connect;
    /// A TCP connection as the engine's own computer would make it: to the containers' addresses.
    TcpDialler dial;
};

EngineEndpoint localEndpoint(const QString &socketPath);
/// Through an SSH connection: the server forwards to the socket, or else runs `docker system dial-stdio`.
/// `socketPath` empty: the first of the usual places over there that can be used. EngineNotOverSsh with the
/// reason when neither way leads to an engine.
/// A connection that was lost is made anew by the next request, with the same answers. Errors of
/// SshSession::open() come through.
Result<EngineEndpoint> sshEndpoint(const SshTarget &target, const HostAnswers &answers,
                                   const QString &socketPath, const CallContext &call);

} // namespace Lotse
