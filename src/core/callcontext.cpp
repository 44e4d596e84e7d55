// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/callcontext.h"

#include <algorithm>
#include <thread>

namespace Lotse {

using namespace std::chrono_literals;

CallContext::CallContext(std::stop_token stop, ProgressSink sink)
    : m_stop(std::move(stop))
    , m_sink(std::move(sink))
{
}

Result<> CallContext::check() const
{
    if (m_stop.stop_requested())
        return fail(Error::Kind::Cancelled, Code::Stopped);
    if (m_deadline && Clock::now() >= *m_deadline)
        return fail(Error::Kind::Timeout, Code::TookTooLong);
    return {};
}

std::chrono::milliseconds CallContext::slice() const
{
    if (!m_deadline)
        return 100ms;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*m_deadline - Clock::now());
    return std::clamp<std::chrono::milliseconds>(left, 0ms, 100ms);
}

Result<> CallContext::pause(std::chrono::milliseconds length) const
{
    const auto end = Clock::now() + length;
    for (;;) {
        if (Result<> going = check(); !going)
            return going;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
        if (left <= 0ms)
            return {};
        std::this_thread::sleep_for(std::min(slice(), left));
    }
}

void CallContext::report(const Progress &progress) const
{
    if (m_sink)
        m_sink(progress);
}

CallContext CallContext::within(std::chrono::milliseconds limit) const
{
    CallContext copy = *this;
    const auto deadline = Clock::now() + limit;
    copy.m_deadline = m_deadline ? std::min(*m_deadline, deadline) : deadline;
    return copy;
}

CallContext CallContext::unstoppable() const
{
    return CallContext({}, m_sink);
}

CallContext CallContext::reportingTo(ProgressSink sink) const
{
    CallContext copy = *this;
    copy.m_sink = std::move(sink);
    return copy;
}

} // namespace Lotse
