// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/sshpump.h"

#include "transport/sshchannel.h"

#include <cerrno>
#include <libssh/libssh.h>
#include <libssh/server.h> // ssh_send_keepalive() stands there, for both sides
#include <list>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <vector>

namespace Lotse {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

constexpr size_t mostRequests = 64;
constexpr auto askAfter = 4s;   ///< of silence: is anybody there?
constexpr auto lostAfter = 14s; ///< of silence: nobody is

} // namespace

/// The thread's own things.
class SshPump::Loop
{
public:
    Loop(SshPump &pump, SshHandle session)
        : m_pump(pump)
        , m_session(std::move(session))
        , m_heard(Clock::now())
    {
        ssh_set_counters(m_session.get(), &m_arrived, nullptr);
    }

    void run(const std::stop_token &stop)
    {
        while (!stop.stop_requested() && m_why.isEmpty()) {
            takeRequests();
            // What is fetched for one channel may bring along another one's: until nothing comes any more.
            uint64_t before = 0;
            do
                before = m_arrived.in_bytes;
            while (moveAll() || m_arrived.in_bytes != before);
            if (ssh_is_connected(session()) == 0)
                m_why = u"connection closed"_s;
            if (m_why.isEmpty() && !stop.stop_requested())
                wait();
        }
        m_pump.m_isLost = true;
        const QString why = m_why.isEmpty() ? u"closed"_s : m_why;
        for (Opening &one : m_openings)
            one.request->answer.set_value(
                fail(Error::Kind::Unreachable, Code::ConnectionLost, {m_pump.m_address}, why));
        m_openings.clear();
        for (const std::unique_ptr<SshChannel> &one : m_channels)
            one->lose(why);
        m_channels.clear();
        m_pump.m_requests.close();
        while (const auto request = m_pump.m_requests.pop())
            (*request)->answer.set_value(
                fail(Error::Kind::Unreachable, Code::ConnectionLost, {m_pump.m_address}, why));
    }

private:
    struct Opening
    {
        std::shared_ptr<Request> request;
        std::unique_ptr<SshChannel> channel;
        SshChannelEnd end;
    };
    ssh_session session() const { return m_session.get(); }

    void takeRequests()
    {
        while (const auto request = m_pump.m_requests.popWithin(0ms)) {
            int ends[2];
            if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0) {
                (*request)->answer.set_value(
                    fail(Error::Kind::Internal, Code::Internal, {}, errnoText(errno)));
                continue;
            }
            auto ending = std::make_shared<SshEnding>();
            auto channel = std::make_unique<SshChannel>(session(), FileDescriptor(ends[0]), ending);
            m_openings.push_back({*request, std::move(channel), {FileDescriptor(ends[1]), ending}});
        }
    }
    bool moveAll()
    {
        bool moved = false;
        for (auto one = m_openings.begin(); one != m_openings.end();) {
            const int opened = one->channel->open(one->request->opening);
            if (opened == SSH_AGAIN) {
                ++one;
                continue;
            }
            moved = true;
            if (opened == SSH_OK) {
                m_channels.push_back(std::move(one->channel));
                one->request->answer.set_value(std::move(one->end));
            } else {
                one->request->answer.set_value(fail(Error::Kind::Denied, Code::ChannelRefused,
                                                    {m_pump.m_address},
                                                    QString::fromUtf8(ssh_get_error(session()))));
            }
            one = m_openings.erase(one);
        }
        for (auto one = m_channels.begin(); one != m_channels.end();) {
            moved = (*one)->move() || moved;
            if (!(*one)->isDone()) {
                ++one;
                continue;
            }
            if (ssh_is_connected(session()) == 0)
                (*one)->lose(u"connection closed"_s);
            else
                (*one)->finish();
            one = m_channels.erase(one);
        }
        return moved;
    }
    void wait()
    {
        short events = POLLIN;
        if ((ssh_get_poll_flags(session()) & SSH_WRITE_PENDING) != 0)
            events = short(events | POLLOUT);
        std::vector<pollfd> all{{ssh_get_fd(session()), events, 0}, {m_pump.m_wake.get(), POLLIN, 0}};
        for (const std::unique_ptr<SshChannel> &one : m_channels)
            all.push_back(one->wants());
        ::poll(all.data(), all.size(), 1000);
        if (all.at(1).revents != 0) {
            eventfd_t count = 0;
            ::eventfd_read(m_pump.m_wake.get(), &count);
        }
        if ((all.at(0).revents & (POLLIN | POLLHUP | POLLERR)) != 0) {
            m_heard = Clock::now();
            takePackets();
        }
        if ((all.at(0).revents & POLLOUT) != 0)
            ssh_blocking_flush(session(), 0);
        auto polled = all.cbegin() + 2;
        for (const std::unique_ptr<SshChannel> &one : m_channels)
            if ((polled++->revents & (POLLHUP | POLLERR)) != 0)
                one->hungUp();
        keepAlive();
    }
    /// All that has arrived, also for no channel, and for one whose reader is slow. (Nobody may open a port
    /// here: asking whether somebody did is the one call that always looks. It forgets the last error, so not
    /// while an opening may be refused; that one looks by itself.)
    void takePackets() const
    {
        if (m_openings.empty())
            ssh_channel_open_forward_port(session(), 0, nullptr, nullptr, nullptr);
    }
    void keepAlive()
    {
        const auto silent = Clock::now() - m_heard;
        if (silent > lostAfter)
            m_why = u"no sign of life for %1 s"_s.arg(
                std::chrono::duration_cast<std::chrono::seconds>(silent).count());
        else if (silent > askAfter && Clock::now() - m_asked > askAfter) {
            m_asked = Clock::now();
            ssh_send_keepalive(session());
        }
    }

    SshPump &m_pump;
    ssh_counter_struct m_arrived = {}; ///< outlives the session
    SshHandle m_session;
    std::list<Opening> m_openings;
    std::list<std::unique_ptr<SshChannel>> m_channels;
    Clock::time_point m_heard;
    Clock::time_point m_asked;
    QString m_why; ///< not empty: it is over
};

SshPump::SshPump(SshHandle session, QString address, std::shared_ptr<SshPump> via)
    : m_via(std::move(via))
    , m_address(std::move(address))
    , m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_requests(mostRequests)
    , m_thread([this, handle = std::move(session)](const std::stop_token &stop) mutable {
        Loop(*this, std::move(handle)).run(stop);
    })
{
}

SshPump::~SshPump()
{
    m_thread.request_stop();
    wake();
}

void SshPump::wake() const
{
    ::eventfd_write(m_wake.get(), 1);
}

Result<SshChannelEnd> SshPump::open(const SshOpening &opening, const CallContext &call)
{
    auto request = std::make_shared<Request>();
    request->opening = opening;
    std::future<Result<SshChannelEnd>> answer = request->answer.get_future();
    const auto lost = fail(Error::Kind::Unreachable, Code::ConnectionLost, {m_address});
    if (m_isLost || !m_requests.offer(request))
        return lost;
    wake();
    while (answer.wait_for(call.slice()) != std::future_status::ready)
        if (const Result<> allowed = call.check(); !allowed)
            return pass(allowed); // what comes of it later closes by itself
    return answer.get();
}

} // namespace Lotse
