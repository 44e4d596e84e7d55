// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"

namespace Lotse {

/// Restarts the service and waits until it is ready. Undoing does nothing of its own: files are not back yet
/// when it is its turn, so the oldest record of the copy step sees to the service, at the end.
std::unique_ptr<Step> makeRestartStep(std::shared_ptr<const PlanInput> input);

} // namespace Lotse
