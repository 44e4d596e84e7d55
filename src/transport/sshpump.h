// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/boundedqueue.h"
#include "transport/sshending.h"
#include "transport/sshlogin.h"
#include "transport/sshopening.h"

#include <atomic>
#include <future>
#include <thread>

namespace Lotse {

/// This side's end of a channel.
struct SshChannelEnd
{
    FileDescriptor socket;
    std::shared_ptr<SshEnding> ending;
};

/// One thread that keeps an SSH connection going: it carries bytes between channels and the ends it hands
/// out, in both directions with back-pressure (what nobody reads is not fetched), and notices a silent peer
/// by itself. Everything libssh does after signing in happens on it.
class SshPump
{
public:
    /// `via`: the connection through which this one runs, which it keeps open.
    SshPump(SshHandle session, QString address, std::shared_ptr<SshPump> via);
    ~SshPump(); ///< ends all channels and the connection
    SshPump(const SshPump &) = delete;
    SshPump &operator=(const SshPump &) = delete;

    /// Obeys the call. ChannelRefused when the server does not want this, ConnectionLost when it is gone.
    Result<SshChannelEnd> open(const SshOpening &opening, const CallContext &call);
    bool isLost() const { return m_isLost; }
    const QString &address() const { return m_address; }

private:
    struct Request
    {
        SshOpening opening;
        std::promise<Result<SshChannelEnd>> answer;
    };
    class Loop;
    void wake() const;

    const std::shared_ptr<SshPump> m_via;
    const QString m_address;
    FileDescriptor m_wake;
    BoundedQueue<std::shared_ptr<Request>> m_requests;
    std::atomic<bool> m_isLost = false;
    std::jthread m_thread; ///< the last: it uses the others
};

} // namespace Lotse
