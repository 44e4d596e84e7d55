// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"

namespace Lotse::Test {

/// The smallest steps that really change a container and really take it back: no staging, no archive. With
/// them the repair is tested without the house's own steps.
std::span<const StepKind> plainSteps();

} // namespace Lotse::Test
