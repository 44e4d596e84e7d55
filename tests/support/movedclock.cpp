// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// For LD_PRELOAD: the program that gets it lives LOTSE_TEST_CLOCK seconds away from now. Only the time of day
// is moved; clocks that measure durations are not.

#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <sys/time.h>

namespace {

long long moved()
{
    static const char *const text = std::getenv("LOTSE_TEST_CLOCK");
    return text ? std::atoll(text) : 0;
}

} // namespace

extern "C" {

int clock_gettime(clockid_t id, timespec *now)
{
    static const auto real =
        reinterpret_cast<int (*)(clockid_t, timespec *)>(dlsym(RTLD_NEXT, "clock_gettime"));
    const int result = real(id, now);
    if (result == 0 && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE))
        now->tv_sec += moved();
    return result;
}

int gettimeofday(timeval *now, void *)
{
    timespec precise = {};
    if (clock_gettime(CLOCK_REALTIME, &precise) != 0)
        return -1;
    *now = {precise.tv_sec, precise.tv_nsec / 1000};
    return 0;
}

time_t time(time_t *where)
{
    timespec precise = {};
    clock_gettime(CLOCK_REALTIME, &precise);
    if (where)
        *where = precise.tv_sec;
    return precise.tv_sec;
}

} // extern "C"
