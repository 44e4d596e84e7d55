// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"

namespace Lotse {

/// What the operator decided for an earlier run, for a plan that is made anew of the same application: what
/// goes, what stays, which secrets travel. The folder for runs is the caller's to set. Pure.
Choices agreedChoices(const PlanInput &earlier, const Survey &survey);

} // namespace Lotse
