// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/stopsignals.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace Lotse {

namespace {

std::atomic_int pipeEnd{-1};
constexpr int stopSignals[] = {SIGINT, SIGTERM, SIGHUP};

void leaveMark(int)
{
    const int error = errno;
    const char mark = 's';
    [[maybe_unused]] const auto written = ::write(pipeEnd.load(), &mark, 1);
    errno = error;
}

} // namespace

StopSignals::StopSignals()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return; // then a signal ends the program as usual
    m_reader = ends[0];
    pipeEnd = ends[1];
    m_watcher = std::jthread([this] {
        for (;;) {
            char mark = 0;
            const auto got = ::read(m_reader, &mark, 1);
            if (got < 0 && errno == EINTR)
                continue; // Qt notices the end of a child by a signal that breaks off a read on any thread
            if (got != 1 || mark == 'e')
                return;
            m_stop.request_stop();
        }
    });
    for (const int signal : stopSignals)
        std::signal(signal, leaveMark);
}

StopSignals::~StopSignals()
{
    if (m_reader < 0)
        return;
    for (const int signal : stopSignals)
        std::signal(signal, SIG_DFL);
    const char end = 'e';
    [[maybe_unused]] const auto written = ::write(pipeEnd.load(), &end, 1);
    m_watcher.join();
    ::close(pipeEnd.exchange(-1));
    ::close(m_reader);
}

} // namespace Lotse
