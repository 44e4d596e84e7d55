// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/callcontext.h"
#include "core/service.h"
#include "hosts/demounit.h"

#include <QThread>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace Lotse {

/// Plays systemd and its journal for the one unit of the demonstration: a thread that starts the real
/// process, starts it again when it ends (Restart=always) and writes what it says, with times, into a log
/// file. The process ends with this object, and with the program should that be killed. Calls come from one
/// thread at a time.
class DemoService
{
public:
    /// Paths of the unit are below `containerRoot`, and so is the log.
    DemoService(QString containerRoot, DemoUnit unit);
    ~DemoService();
    DemoService(const DemoService &) = delete;
    DemoService &operator=(const DemoService &) = delete;

    /// As systemctl: returns when the process was started or is gone, not when it is ready.
    Result<> control(ServiceAction action, const CallContext &call);
    /// After a start: until it answers on its port or has crashed; whichever it is, state() tells.
    Result<> waitUntilSettled(const CallContext &call) const;
    ServiceState state() const;
    static QString logFileBelow(const QString &containerRoot);
    int port() const { return m_port; } ///< on loopback; another one after each start

private:
    void supervise();
    void runOnce();
    void note(const QByteArray &who, const QByteArray &lines) const;
    bool shallRun() const; ///< with m_mutex held
    Result<> waitFor(const CallContext &call, const std::function<bool()> &condition) const;

    const QString m_containerRoot;
    const DemoUnit m_unit;

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    ServiceState m_state; ///< the supervisor thread writes it, under the mutex
    bool m_wanted = false;
    bool m_leaving = false;
    int m_startsWanted = 0; ///< counts Start and Restart; a process of an earlier one is ended
    int m_startsTaken = 0;  ///< what the supervisor is at
    int m_startsDone = 0;   ///< its process runs, or could not be started
    std::atomic<int> m_port = 0;
    std::unique_ptr<QThread> m_supervisor;
};

} // namespace Lotse
