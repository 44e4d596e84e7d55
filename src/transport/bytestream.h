// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api.h"
#include "core/callcontext.h"
#include "transport/filedescriptor.h"

#include <QByteArrayView>
#include <memory>

namespace Lotse {

/// Bytes both ways: a local socket, TCP, TLS. Blocking, in slices of the call, on any one thread, without an
/// event loop. Closed when destroyed.
class ByteStream
{
public:
    virtual ~ByteStream() = default;

    /// What has arrived, at most 64 KiB; waits for the first byte. Empty: the other side has ended.
    virtual Result<QByteArray> read(const CallContext &call) = 0;
    /// Writes a part and says how much. 0: nothing, because something arrived that has to be read first; so
    /// neither side waits for the other for ever, and an early answer to a long upload is noticed.
    virtual Result<qsizetype> writeSome(QByteArrayView bytes, const CallContext &call) = 0;
    /// Says "no more from here" while reading goes on (half-close). TLS has none of its own: it does nothing.
    virtual Result<> endWriting() = 0;

    /// For people and errors: "/run/docker.sock", "10.0.0.3:5001".
    virtual QString address() const = 0;
    /// SHA-256 of the other side's certificate, upper-case hex pairs with ":"; empty without TLS.
    virtual QString certificateFingerprint() const { return {}; }
};

/// Causes are told apart before and after connecting: SocketDenied, SocketRefused, EngineNotFound (no such
/// socket).
Result<std::unique_ptr<ByteStream>> connectLocal(const QString &path, const CallContext &call);
/// Over a TCP connection that somebody else made, perhaps through a tunnel.
std::unique_ptr<ByteStream> streamOver(FileDescriptor socket, const QString &host, int port);
/// What shows a server who we are: two PEM files, the key without a passphrase. Empty: nothing is shown.
struct ClientCertificate
{
    QString certificateFile;
    QString keyFile;
};
/// Nothing is sent before the certificate has passed the policy. IdentityUnknown with the fingerprint as
/// first argument when nobody has accepted it yet, IdentityChanged when another one was accepted.
/// With TLS 1.3 a server that misses a client's certificate says so only when it is read from.
Result<std::unique_ptr<ByteStream>> secureStreamOver(FileDescriptor socket, const QString &host, int port,
                                                     const TlsPolicy &policy, const CallContext &call,
                                                     const ClientCertificate &client = {});

} // namespace Lotse
