// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/holdingproxy.h"

#include <QFile>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Lotse::Test {

namespace {

constexpr int pollMs = 5;

bool fill(sockaddr_un &address, const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    address = {};
    address.sun_family = AF_UNIX;
    if (size_t(name.size()) >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    return true;
}

bool isReadable(int socket)
{
    pollfd one{socket, POLLIN, 0};
    return ::poll(&one, 1, 0) > 0;
}

} // namespace

HoldingProxy::HoldingProxy(const QString &socket, const QString &engineSocket)
    : m_engineSocket(engineSocket)
{
    sockaddr_un address;
    const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (!fill(address, socket) ||
        ::bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 ||
        ::listen(listener, 64) != 0) {
        ::close(listener);
        return;
    }
    m_listener = listener;
    m_thread = std::thread([this] { loop(); });
}

HoldingProxy::~HoldingProxy()
{
    m_ends = true;
    if (m_thread.joinable())
        m_thread.join();
    if (m_listener >= 0)
        ::close(m_listener);
}

void HoldingProxy::holdWhen(Hold hold, std::function<bool()> condition)
{
    m_hold = hold;
    m_condition = std::move(condition);
    m_armed = true;
}

void HoldingProxy::goOn()
{
    m_armed = false;
    m_holding = false;
}

void HoldingProxy::cut()
{
    m_cut = true;
    while (!m_ends && m_cut && m_holding) // until the thread has closed them
        std::this_thread::yield();
}

void HoldingProxy::loop()
{
    while (!m_ends) {
        if (m_cut) {
            for (const Pair &pair : m_pairs) {
                ::close(pair.client);
                ::close(pair.engine);
            }
            m_pairs.clear();
            m_holding = false;
        }
        std::vector<pollfd> all{{m_listener, POLLIN, 0}};
        for (const Pair &pair : m_pairs) {
            all.push_back({pair.client, POLLIN, 0});
            all.push_back({pair.engine, POLLIN, 0});
        }
        ::poll(all.data(), all.size(), pollMs);
        if (all.front().revents != 0)
            accept();
        std::erase_if(m_pairs, [this](Pair &pair) { return !pump(pair); });
    }
    for (const Pair &pair : m_pairs) {
        ::close(pair.client);
        ::close(pair.engine);
    }
}

void HoldingProxy::accept()
{
    const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0)
        return;
    sockaddr_un address;
    const int engine = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (m_cut || !fill(address, m_engineSocket) ||
        ::connect(engine, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0) {
        ::close(client);
        ::close(engine);
        return;
    }
    m_pairs.push_back({client, engine});
}

/// False: the engine has ended the talk, and so it is over for both.
bool HoldingProxy::pump(Pair &pair)
{
    if (!pair.clientEnded && isReadable(pair.client)) {
        const bool due = m_armed && (m_holding || m_condition());
        if (due)
            m_holding = true;
        if (!due || m_hold == Hold::Answers)
            pair.clientEnded = !forward(pair.client, pair.engine);
    }
    const bool heldBack = m_armed && m_holding;
    if (heldBack || !isReadable(pair.engine) || forward(pair.engine, pair.client))
        return true;
    ::close(pair.client);
    ::close(pair.engine);
    return false;
}

/// False: nothing more comes from there. That is handed on: it is how a command learns the end of its input.
bool HoldingProxy::forward(int from, int to) const
{
    char buffer[1 << 16];
    const ssize_t got = ::recv(from, buffer, sizeof buffer, 0);
    if (got <= 0) {
        ::shutdown(to, SHUT_WR);
        return false;
    }
    for (ssize_t sent = 0; sent < got && !m_ends;) {
        const ssize_t now = ::send(to, buffer + sent, size_t(got - sent), MSG_NOSIGNAL);
        if (now < 0)
            return false;
        sent += now;
    }
    return true;
}

} // namespace Lotse::Test
