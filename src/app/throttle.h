// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>

namespace Lotse {

/// Lets one call through per pause; the first one always. Any thread.
class Throttle
{
public:
    explicit Throttle(std::chrono::milliseconds pause)
        : m_pause(pause)
    {
    }
    bool mayPass()
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        auto next = m_next.load();
        return now.count() >= next &&
               m_next.compare_exchange_strong(
                   next,
                   (now + std::chrono::duration_cast<std::chrono::steady_clock::duration>(m_pause)).count());
    }

private:
    std::chrono::milliseconds m_pause;
    std::atomic<std::chrono::steady_clock::rep> m_next = 0;
};

} // namespace Lotse
