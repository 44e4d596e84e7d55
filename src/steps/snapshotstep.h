// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"

namespace Lotse {

/// Why the container's host cannot do anything for it right now.
QList<Error> lockOf(const PlanInput &input);

/// Lets the container's host keep a moment of the whole container before anything is changed, and removes it
/// when the repair or the old state is proven. Where the way back fails it stays: see lastresort.h.
std::unique_ptr<Step> makeSnapshotStep(std::shared_ptr<const PlanInput> input);

} // namespace Lotse
