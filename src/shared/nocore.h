// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/resource.h>
#include <tuple>

namespace Lotse {

/// A crash leaves no picture of the memory, in which passwords and keys stand. For the beginning of main().
/// Not by PR_SET_DUMPABLE: desktop portals do not answer a process whose /proc they cannot read.
inline void leaveNoCore()
{
    const rlimit none{0, 0};
    std::ignore = ::setrlimit(RLIMIT_CORE, &none);
}

} // namespace Lotse
