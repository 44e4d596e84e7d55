// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"
#include "cli/workplace.h"
#include "core/plan.h"

namespace Lotse {

/// The plan as it will run, for a terminal: steps, what they do, and every command.
QStringList planLines(const Plan &plan);
/// The plan that the command line decides on. What stands in its way is in its obstacles.
Result<Plan> planFor(const Workplace &place, const Survey &survey, const Options &options);

} // namespace Lotse
