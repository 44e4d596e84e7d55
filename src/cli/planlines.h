// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"
#include "cli/workplace.h"
#include "core/plan.h"

namespace Lotse {

/// Whoever decides on a plan sees every command; where nobody is asked, the report keeps them.
enum class PlanDetail { Everything, Outline };
/// The plan as it will run, for a terminal: what is transferred, the steps, and their commands.
QStringList planLines(const Plan &plan, PlanDetail detail);
/// What the command line decides.
Choices choicesFrom(const Options &options);
/// The plan of these choices. What stands in its way is in its obstacles.
Result<Plan> planFor(const Workplace &place, const Survey &survey, Choices choices);

} // namespace Lotse
