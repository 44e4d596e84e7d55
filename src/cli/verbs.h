// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"

namespace Lotse {

// One function per verb; each tells what it found on the console and returns the exit code of the whole
// program. Main thread; they block until they are done or `call` is stopped.

ExitCode listHosts(const Options &options, Console &console, const CallContext &call);
ExitCode listContainers(const Options &options, Console &console, const CallContext &call);
ExitCode compare(const Options &options, Console &console, const CallContext &call);
ExitCode check(const Options &options, Console &console, const CallContext &call);
ExitCode showPlan(const Options &options, Console &console, const CallContext &call);
ExitCode repair(const Options &options, Console &console, const CallContext &call);
/// Carries a repair that was cut off to its end: the old state back first, then the same plan anew.
ExitCode finish(const Options &options, Console &console, const CallContext &call);
/// No more questions about a repair that was cut off; touches no container.
ExitCode dismiss(const Options &options, Console &console, const CallContext &call);
ExitCode rollBack(const Options &options, Console &console, const CallContext &call);
ExitCode restore(const Options &options, Console &console, const CallContext &call);
ExitCode showHistory(const Options &options, Console &console, const CallContext &call);
ExitCode showReport(const Options &options, Console &console, const CallContext &call);
ExitCode checkProfile(const Options &options, Console &console, const CallContext &call);
ExitCode doctor(const Options &options, Console &console, const CallContext &call);

} // namespace Lotse
