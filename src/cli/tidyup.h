// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/workplace.h"

namespace Lotse {

/// Whether a run is over, except for what it has left in the container.
bool isUntidy(const RunStore::Run &run);
/// Removes that and says so.
ExitCode tidyUp(const RunStore::Run &run, Workplace &place, Console &console, const CallContext &call);

} // namespace Lotse
