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
    /// A TCP connection as the engine's own computer would make it; 127.0.0.1 is that computer.
    TcpDialler dial;
    /// Whether a stream can say "no more from here" and still be read.
    bool halfCloses = true;
    bool isElsewhere = false;      ///< on another computer
    bool reachesContainers = true; ///< `dial` leads to the containers' own addresses, too
};

/// The beginning of what is answered to the most harmless question; empty when the stream ended.
Result<QByteArray> ping(ByteStream &stream, const CallContext &call);

EngineEndpoint localEndpoint(const QString &socketPath);

struct TcpAddress
{
    QString uri; ///< with the port that is meant: "tcp://cellar:2376"
    QString host;
    int port = 0;
};
/// "tcp://host[:port]"; without a port Docker's own: 2376 for TLS, 2375 on this computer unless
/// DOCKER_TLS_VERIFY is set. HostUriUnknown for everything else.
Result<TcpAddress> tcpAddress(const QString &address);
/// By TLS, with what lies in the folder `certificates` (ca.pem, cert.pem, key.pem, each may be missing). A
/// certificate that no authority vouches for has to be accepted: EngineCertificateUnknown, once accepted
/// EngineCertificateChanged for any other. ClientCertificateWanted when the engine does not let us in.
/// Without TLS only to this very computer, else PlainTcpRefused: whoever can ask an engine is root there.
Result<EngineEndpoint> tcpEndpoint(const TcpAddress &address, const QString &certificates,
                                   const HostAnswers &answers, const CallContext &call);

/// Through an SSH connection: the server forwards to the socket, or else runs `docker system dial-stdio`.
/// `socketPath` empty: the first of the usual places over there that can be used. EngineNotOverSsh with the
/// reason when neither way leads to an engine.
/// A connection that was lost is made anew by the next request, with the same answers. Errors of
/// SshSession::open() come through.
Result<EngineEndpoint> sshEndpoint(const SshTarget &target, const HostAnswers &answers,
                                   const QString &socketPath, const CallContext &call);

} // namespace Lotse
