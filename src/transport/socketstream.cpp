// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/socketstream.h"

#include <cerrno>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pieceBytes = 65536;

/// Waits for `events`, obeying the call.
Result<short> waitFor(int socket, short events, const CallContext &call)
{
    for (;;) {
        if (const Result<> allowed = call.check(); !allowed)
            return pass(allowed);
        pollfd one{socket, events, 0};
        if (::poll(&one, 1, static_cast<int>(call.slice().count())) > 0)
            return one.revents;
    }
}

/// The errno of a connection attempt, once it is decided.
Result<int> connected(int socket, const sockaddr *address, socklen_t length, const CallContext &call)
{
    if (socket < 0)
        return EBADF;
    if (::connect(socket, address, length) == 0)
        return 0;
    if (errno != EINPROGRESS)
        return errno;
    if (const Result<short> decided = waitFor(socket, POLLOUT, call); !decided)
        return pass(decided);
    int problem = 0;
    socklen_t size = sizeof problem;
    ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &problem, &size);
    return problem;
}

struct AddressList
{
    addrinfo *first = nullptr;
    ~AddressList()
    {
        if (first)
            ::freeaddrinfo(first);
    }
};

} // namespace

SocketStream::SocketStream(FileDescriptor socket, QString address)
    : m_socket(std::move(socket))
    , m_address(std::move(address))
{
}

Result<QByteArray> SocketStream::read(const CallContext &call)
{
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    for (;;) {
        const ssize_t got = ::recv(m_socket.get(), piece.data(), size_t(piece.size()), MSG_DONTWAIT);
        if (got >= 0) {
            piece.truncate(got);
            return piece;
        }
        if (errno != EAGAIN && errno != EINTR)
            return fail(Error::Kind::Unreachable, Code::ConnectionLost, {m_address}, errnoText(errno));
        if (const Result<short> ready = waitFor(m_socket.get(), POLLIN, call); !ready)
            return pass(ready);
    }
}

Result<qsizetype> SocketStream::writeSome(QByteArrayView bytes, const CallContext &call)
{
    for (;;) {
        const Result<short> ready = waitFor(m_socket.get(), POLLIN | POLLOUT, call);
        if (!ready)
            return pass(ready);
        if (*ready & (POLLIN | POLLHUP))
            return 0;
        const ssize_t sent =
            ::send(m_socket.get(), bytes.data(), size_t(bytes.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent > 0)
            return sent;
        if (sent < 0 && errno != EAGAIN && errno != EINTR)
            return fail(Error::Kind::Unreachable, Code::ConnectionLost, {m_address}, errnoText(errno));
    }
}

Result<> SocketStream::endWriting()
{
    if (::shutdown(m_socket.get(), SHUT_WR) != 0 && errno != ENOTCONN)
        return fail(Error::Kind::Unreachable, Code::ConnectionLost, {m_address}, errnoText(errno));
    return {};
}

Result<std::unique_ptr<ByteStream>> connectLocal(const QString &path, const CallContext &call)
{
    const QByteArray bytes = path.toLocal8Bit();
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (bytes.isEmpty() || size_t(bytes.size()) >= sizeof address.sun_path)
        return fail(Error::Kind::BadInput, Code::HostUriUnknown, {u"unix://"_s + path});
    std::memcpy(address.sun_path, bytes.constData(), size_t(bytes.size()));

    // A local socket with a full backlog answers EAGAIN, not EINPROGRESS: try again until the call says no.
    for (;;) {
        FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        const Result<int> problem =
            connected(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address, call);
        if (!problem)
            return pass(problem);
        switch (*problem) {
        case 0:
            return std::make_unique<SocketStream>(std::move(socket), path);
        case EAGAIN:
            break;
        case ENOENT:
        case ENOTDIR:
            return fail(Error::Kind::Unreachable, Code::EngineNotFound, {path}, errnoText(*problem));
        case EACCES:
        case EPERM:
            return fail(Error::Kind::Denied, Code::SocketDenied, {path}, errnoText(*problem));
        default:
            return fail(Error::Kind::Unreachable, Code::SocketRefused, {path}, errnoText(*problem));
        }
        if (const Result<> allowed = call.check(); !allowed)
            return pass(allowed);
        ::poll(nullptr, 0, 20);
    }
}

Result<FileDescriptor> openTcp(const QString &host, int port, const CallContext &call)
{
    const QString shown = host + u':' + QString::number(port);
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_ADDRCONFIG | AI_NUMERICSERV;
    if (host.contains(u':') || host.startsWith(u"127."_s))
        hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV; // must work without any configured network
    AddressList addresses;
    const QByteArray service = QByteArray::number(port);
    if (const int problem =
            ::getaddrinfo(host.toUtf8().constData(), service.constData(), &hints, &addresses.first);
        problem != 0)
        return fail(Error::Kind::Unreachable, Code::NameNotResolved, {host},
                    QString::fromLocal8Bit(::gai_strerror(problem)));
    int last = ECONNREFUSED;
    for (const addrinfo *one = addresses.first; one; one = one->ai_next) {
        FileDescriptor socket(
            ::socket(one->ai_family, one->ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, one->ai_protocol));
        const Result<int> problem = connected(socket.get(), one->ai_addr, one->ai_addrlen, call);
        if (!problem)
            return pass(problem);
        if (*problem == 0) {
            const int on = 1;
            ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            return socket;
        }
        last = *problem;
    }
    return fail(Error::Kind::Unreachable, Code::SocketRefused, {shown}, errnoText(last));
}

std::unique_ptr<ByteStream> streamOver(FileDescriptor socket, const QString &host, int port)
{
    return std::make_unique<SocketStream>(std::move(socket), host + u':' + QString::number(port));
}

} // namespace Lotse
