// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/sshchannel.h"

#include <cerrno>
#include <sys/socket.h>

namespace Lotse {

namespace {

constexpr qsizetype pieceBytes = 65536;

} // namespace

SshChannel::SshChannel(ssh_session session, FileDescriptor local, std::shared_ptr<SshEnding> ending)
    : m_session(session)
    , m_channel(ssh_channel_new(session))
    , m_local(std::move(local))
    , m_ending(std::move(ending))
{
}

SshChannel::~SshChannel()
{
    // After a refused opening a close would name a channel that the server does not know: it hangs up.
    if (m_isOpen && ssh_is_connected(m_session) != 0 && ssh_channel_is_closed(m_channel) == 0)
        ssh_channel_close(m_channel);
    ssh_channel_free(m_channel);
}

int SshChannel::open(const SshOpening &opening)
{
    if (m_isOpen)
        return SSH_OK;
    if (!m_isRequesting) {
        const char *what = opening.what.constData();
        const int opened = opening.kind == SshOpening::Kind::LocalSocket
                               ? ssh_channel_open_forward_unix(m_channel, what, "localhost", 0)
                           : opening.kind == SshOpening::Kind::Tcp
                               ? ssh_channel_open_forward(m_channel, what, opening.port, "localhost", 0)
                               : ssh_channel_open_session(m_channel);
        if (opened != SSH_OK)
            return opened;
        m_isRequesting = opening.kind == SshOpening::Kind::Command;
    }
    const int requested =
        m_isRequesting ? ssh_channel_request_exec(m_channel, opening.what.constData()) : SSH_OK;
    m_isCommand = m_isRequesting;
    m_isOpen = requested == SSH_OK;
    return requested;
}

bool SshChannel::move()
{
    bool moved = fetch();
    moved = deliver() || moved;
    moved = takeErr() || moved;
    return send() || moved;
}

bool SshChannel::isDone() const
{
    if (m_isGone || m_isBroken)
        return true;
    if (!m_toLocal.isEmpty() || !m_remoteEnded)
        return false;
    // A command's exit code comes with the close of its channel.
    return ssh_channel_is_closed(m_channel) != 0 || (!m_isCommand && m_localEnded);
}

void SshChannel::finish()
{
    uint32_t code = 0;
    char *signal = nullptr;
    std::optional<int> exitCode;
    if (m_isCommand && ssh_channel_get_exit_state(m_channel, &code, &signal, nullptr) == SSH_OK)
        exitCode = signal ? 128 : int(code);
    if (signal)
        ssh_string_free_char(signal);
    m_ending->ended(exitCode);
    m_local.close();
}

void SshChannel::lose(const QString &why)
{
    m_ending->lost(why);
    m_local.close();
}

pollfd SshChannel::wants() const
{
    short events = 0;
    if (maySend())
        events = short(events | POLLIN);
    if (!m_toLocal.isEmpty())
        events = short(events | POLLOUT);
    return {m_localEnded && m_remoteEnded && m_toLocal.isEmpty() ? -1 : m_local.get(), events, 0};
}

void SshChannel::hungUp()
{
    if (m_localEnded || !maySend())
        m_isGone = true;
}

bool SshChannel::maySend() const
{
    return !m_localEnded && ssh_channel_window_size(m_channel) > 0 &&
           (ssh_get_poll_flags(m_session) & SSH_WRITE_PENDING) == 0;
}

bool SshChannel::fetch()
{
    if (!m_toLocal.isEmpty() || m_remoteEnded)
        return false;
    m_toLocal.resizeForOverwrite(pieceBytes);
    const int got = ssh_channel_read_nonblocking(m_channel, m_toLocal.data(), uint32_t(pieceBytes), 0);
    m_toLocal.resize(std::max(got, 0));
    if (got == SSH_ERROR)
        m_isBroken = true;
    if (got <= 0 && ssh_channel_is_eof(m_channel) != 0 && ssh_channel_poll(m_channel, 0) <= 0) {
        m_remoteEnded = true;
        ::shutdown(m_local.get(), SHUT_WR);
        return true;
    }
    return got > 0;
}

bool SshChannel::deliver()
{
    if (m_toLocal.isEmpty())
        return false;
    const ssize_t sent =
        ::send(m_local.get(), m_toLocal.constData(), size_t(m_toLocal.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN && errno != EINTR)
        m_isGone = true;
    if (sent > 0)
        m_toLocal.remove(0, sent);
    return sent > 0;
}

bool SshChannel::takeErr()
{
    if (!m_isCommand)
        return false;
    char piece[4096];
    const int got = ssh_channel_read_nonblocking(m_channel, piece, sizeof piece, 1);
    if (got > 0)
        m_ending->addErr(QByteArrayView(piece, got));
    return got > 0;
}

bool SshChannel::send()
{
    if (!maySend())
        return false;
    char piece[32768];
    const size_t most = std::min(sizeof piece, size_t(ssh_channel_window_size(m_channel)));
    const ssize_t got = ::recv(m_local.get(), piece, most, MSG_DONTWAIT);
    if (got < 0 && errno != EAGAIN && errno != EINTR)
        m_isGone = true;
    if (got == 0) {
        m_localEnded = true;
        ssh_channel_send_eof(m_channel);
    }
    if (got > 0 && ssh_channel_write(m_channel, piece, uint32_t(got)) != got)
        m_isBroken = true; // it fits into the window, so it is taken whole
    return got >= 0;
}

} // namespace Lotse
