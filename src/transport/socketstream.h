// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/bytestream.h"
#include "transport/filedescriptor.h"

namespace Lotse {

/// A connected socket of the operating system, local or TCP.
class SocketStream : public ByteStream
{
public:
    SocketStream(FileDescriptor socket, QString address);
    Result<QByteArray> read(const CallContext &call) override;
    Result<qsizetype> writeSome(QByteArrayView bytes, const CallContext &call) override;
    Result<> endWriting() override;
    QString address() const override { return m_address; }

private:
    FileDescriptor m_socket;
    QString m_address;
};

/// A host as it stands before a port: an IPv6 address in brackets.
inline QString bracketed(const QString &host)
{
    return host.contains(QLatin1Char(':')) ? QLatin1Char('[') + host + QLatin1Char(']') : host;
}

/// A connected, non-blocking TCP socket; tries all addresses of the name.
Result<FileDescriptor> openTcp(const QString &host, int port, const CallContext &call);

} // namespace Lotse
