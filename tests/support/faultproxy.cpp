// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultproxy.h"

#include <QFile>
#include <chrono>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Lotse::Test {

namespace {

constexpr int pollMs = 5;
constexpr std::chrono::seconds late(2);

void end(int client, int engine)
{
    ::close(client);
    ::close(engine);
}

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

/// Whether what waits there begins a request; other pieces are bodies and the input of commands.
bool beginsRequest(int socket)
{
    char start[8] = {};
    const ssize_t got = ::recv(socket, start, sizeof start, MSG_PEEK);
    const QByteArray piece = QByteArray::fromRawData(start, got > 0 ? got : 0);
    for (const char *method : {"GET /", "PUT /", "POST /", "HEAD /", "DELETE /"})
        if (piece.startsWith(method))
            return true;
    return false;
}

bool isReadable(int socket)
{
    pollfd one{socket, POLLIN, 0};
    return ::poll(&one, 1, 0) > 0;
}

} // namespace

FaultProxy::FaultProxy(const QString &socket, const QString &engineSocket)
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

FaultProxy::~FaultProxy()
{
    m_ends = true;
    if (m_thread.joinable())
        m_thread.join();
    if (m_listener >= 0)
        ::close(m_listener);
}

void FaultProxy::holdWhen(Hold hold, std::function<bool()> condition)
{
    m_hold = hold;
    m_condition = std::move(condition);
    m_armed = true;
}

void FaultProxy::strikeAt(Flow flow, qint64 offset, Act act)
{
    m_strikeFlow = flow;
    m_strikeOffset = offset;
    m_strikeAct = act;
}

void FaultProxy::goOn()
{
    m_armed = false;
    m_holding = false;
    m_cut = false;
}

void FaultProxy::cut()
{
    m_cut = true;
    while (!m_ends && m_cut && m_holding) // until the thread has closed them
        std::this_thread::yield();
}

void FaultProxy::loop()
{
    while (!m_ends) {
        if (m_cut) {
            for (const Pair &pair : m_pairs)
                end(pair.client, pair.engine);
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
    for (const Pair &pair : m_pairs)
        end(pair.client, pair.engine);
}

void FaultProxy::accept()
{
    const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0)
        return;
    sockaddr_un address;
    const int engine = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (m_cut || !fill(address, m_engineSocket) ||
        ::connect(engine, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0) {
        end(client, engine);
        return;
    }
    Pair pair;
    pair.client = client;
    pair.engine = engine;
    m_pairs.push_back(pair);
}

/// False: the talk is over for both.
bool FaultProxy::pump(Pair &pair)
{
    if (pair.isStalled) {
        // Who hangs up is heard, as by a real engine: nothing else would ever let go of the container.
        pollfd client{pair.client, POLLRDHUP, 0};
        const bool hungUp = ::poll(&client, 1, 0) > 0;
        if (hungUp)
            end(pair.client, pair.engine);
        return !hungUp;
    }
    bool goesOn = true;
    if (!pair.clientEnded && isReadable(pair.client)) {
        const bool isRequest = beginsRequest(pair.client);
        const bool due = m_armed && (m_holding || (isRequest && m_condition()));
        const bool first = due && !m_holding && !pair.isLast;
        if (!due || m_hold == Hold::Answers)
            goesOn = forward(pair, true, isRequest);
        // A command gets what it reads only after the engine has said yes: that answer still goes through.
        pair.isLast = pair.isLast || (first && m_hold == Hold::Answers && pair.answers == Flow::Command);
        if (due && !pair.isLast)
            m_holding = true;
    }
    const bool heldBack = m_armed && m_holding;
    if (goesOn && !heldBack && !pair.isStalled && isReadable(pair.engine)) {
        goesOn = forward(pair, false, false);
        if (pair.isLast)
            m_holding = true;
    }
    if (!goesOn)
        end(pair.client, pair.engine);
    return goesOn;
}

/// False: the talk is over. That the client sends nothing more is only handed on: it is how a command learns
/// the end of its input.
bool FaultProxy::forward(Pair &pair, bool fromClient, bool isRequest)
{
    char buffer[1 << 16];
    const int from = fromClient ? pair.client : pair.engine;
    const int to = fromClient ? pair.engine : pair.client;
    ssize_t got = ::recv(from, buffer, sizeof buffer, 0);
    if (got <= 0 && fromClient) {
        pair.clientEnded = true;
        ::shutdown(to, SHUT_WR);
        return true;
    }
    if (got <= 0)
        return false;
    const QByteArray chunk = QByteArray::fromRawData(buffer, got);
    if (isRequest) {
        const QByteArray line = chunk.left(chunk.indexOf('\r'));
        const bool isArchive = line.contains("/archive?");
        pair.isUpload = isArchive && line.startsWith("PUT");
        pair.answers = isArchive && line.startsWith("GET")                   ? Flow::Download
                       : line.contains("/exec/") && line.contains("/start ") ? Flow::Command
                                                                             : Flow::Answer;
    }
    bool goesOn = true;
    if (!fromClient || pair.isUpload) {
        const Flow flow = fromClient ? Flow::Upload : pair.answers;
        const qint64 at = m_strikeOffset - m_bytes.at(size_t(flow)).fetch_add(got);
        if (flow == m_strikeFlow && at >= 0 && at < got) {
            goesOn = strike(pair, buffer[at]);
            if (!goesOn || pair.isStalled)
                got = at; // to this byte, and no further
        }
    }
    for (ssize_t sent = 0; sent < got && !m_ends;) {
        const ssize_t now = ::send(to, buffer + sent, size_t(got - sent), MSG_NOSIGNAL);
        if (now < 0)
            return false;
        sent += now;
    }
    return goesOn;
}

/// False: the talk ends here.
bool FaultProxy::strike(Pair &pair, char &byte)
{
    m_struck = true;
    switch (m_strikeAct) {
    case Act::Cut:
        return false;
    case Act::Flip:
        byte = char(byte ^ (1 << (m_strikeOffset % 8)));
        break;
    case Act::Stall:
        pair.isStalled = true;
        break;
    case Act::Late:
        std::this_thread::sleep_for(late);
        break;
    }
    return true;
}

} // namespace Lotse::Test
