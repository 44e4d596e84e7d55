// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/workplace.h"

namespace Lotse {

/// Removes what a run has left in the container, and says so.
ExitCode tidyUp(const RunStore::Run &run, Workplace &place, Console &console, const CallContext &call);

} // namespace Lotse
