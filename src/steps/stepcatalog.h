// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"

#include <span>

namespace Lotse {

/// The table of step kinds, in the order in which a repair runs them. A new kind is one file and one row.
std::span<const StepKind> stepKinds();

} // namespace Lotse
