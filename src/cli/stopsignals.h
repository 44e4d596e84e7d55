// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace Lotse {

/// Turns Ctrl+C, SIGTERM and a closed terminal into a stop request, so that a repair ends with the old state
/// back. One per program; a signal handler may do hardly anything, so a small thread reads what it leaves in
/// a pipe.
class StopSignals
{
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    int m_reader = -1;
    std::jthread m_watcher;
};

} // namespace Lotse
