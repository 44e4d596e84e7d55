// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace Lotse {

/// How far a piece of work is. `total` 0 means that nobody knows; then no bar is shown, only `item`.
struct Progress
{
    enum class Unit { Items, Bytes, Seconds };
    qint64 done = 0;
    qint64 total = 0;
    Unit unit = Unit::Items;
    QString item; ///< what is at hand right now: a path, a command, a host
};

/// Handed to everything that may wait: stop request, deadline and where progress goes. Cheap to copy; copies
/// share the stop request. A blocking function calls check() between pieces of work and never waits longer
/// than slice() at a time, so that a stop is obeyed within 250 ms. Any thread.
class CallContext
{
public:
    using Clock = std::chrono::steady_clock;
    using ProgressSink = std::function<void(const Progress &)>;

    CallContext() = default;
    explicit CallContext(std::stop_token stop, ProgressSink sink = {});

    /// Nothing, or Kind::Cancelled, or Kind::Timeout.
    Result<> check() const;
    /// The longest single wait that is allowed now: at most 100 ms, at least 0.
    std::chrono::milliseconds slice() const;
    /// Waits that long, or until check() fails.
    Result<> pause(std::chrono::milliseconds length) const;
    void report(const Progress &progress) const;

    /// The same with an additional limit from now on; the earlier of two deadlines counts.
    CallContext within(std::chrono::milliseconds limit) const;
    /// The same with another place for progress.
    CallContext reportingTo(ProgressSink sink) const;

    /// The same place for progress without stop request and deadline: for a rollback, which must not be
    /// stopped by the request that caused it.
    CallContext unstoppable() const;

private:
    std::stop_token m_stop;
    std::optional<Clock::time_point> m_deadline;
    ProgressSink m_sink;
};

} // namespace Lotse
