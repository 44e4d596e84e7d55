// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "core/host.h"
#include "core/runstore.h"
#include "core/survey.h"

namespace Lotse {

/// What a verb works with: the opened host and container, and the profile with everything that the command
/// line says put over it. Main thread; not copied, since the survey's options point into it.
struct Workplace
{
    Profile profile;
    SurveyOptions survey;
    std::optional<RunStore::Baseline> baseline;
    std::unique_ptr<Host> host;
    std::unique_ptr<Container> container;
    RunStore store;
};

/// Opens what the command line names. What goes wrong has been told on the console when this returns.
std::expected<std::unique_ptr<Workplace>, ExitCode> openWorkplace(const Options &options, Console &console,
                                                                  const CallContext &call);
/// The host alone.
std::expected<std::unique_ptr<Host>, ExitCode> openHost(const Options &options, Console &console,
                                                        const CallContext &call);
/// Container and profile of an earlier run; the command line may name another way to the same container.
std::expected<std::unique_ptr<Workplace>, ExitCode> openWorkplaceOfRun(const RunStore::Run &run,
                                                                       const Options &options,
                                                                       Console &console,
                                                                       const CallContext &call);

} // namespace Lotse
