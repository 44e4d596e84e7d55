// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <arpa/inet.h>
#include <array>
#include <atomic>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace Lotse::Test {

/// Listens at a loopback port and sends to whoever connects as much as is taken, one after the other.
class Spring
{
public:
    Spring()
    {
        sockaddr_in any{};
        any.sin_family = AF_INET;
        any.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof any;
        auto *address = reinterpret_cast<sockaddr *>(&any);
        if (::bind(m_socket, address, length) != 0 || ::listen(m_socket, 8) != 0 ||
            ::getsockname(m_socket, address, &length) != 0)
            qFatal("no port, no test");
        m_port = ntohs(any.sin_port);
        m_thread = std::jthread([this](const std::stop_token &stop) { flow(stop); });
    }
    ~Spring()
    {
        m_thread.request_stop();
        ::shutdown(m_socket, SHUT_RDWR);
        m_thread.join();
        ::close(m_socket);
    }
    Spring(const Spring &) = delete;
    Spring &operator=(const Spring &) = delete;

    int port() const { return m_port; }
    qint64 sent() const { return m_sent; }

private:
    void flow(const std::stop_token &stop)
    {
        const QByteArray water(1 << 16, 'w');
        while (!stop.stop_requested()) {
            const int taker = ::accept(m_socket, nullptr, nullptr);
            const timeval patience{0, 100000};
            ::setsockopt(taker, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
            while (taker >= 0 && !stop.stop_requested()) {
                const ssize_t taken = ::send(taker, water.constData(), water.size(), MSG_NOSIGNAL);
                if (taken < 0 && errno != EAGAIN)
                    break;
                m_sent += std::max<ssize_t>(taken, 0);
            }
            ::close(taker);
        }
    }

    const int m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int m_port = 0;
    std::atomic<qint64> m_sent = 0;
    std::jthread m_thread;
};

} // namespace Lotse::Test
