// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"

namespace Lotse {

/// Lets the container's host make a full backup of its own before anything is changed (Proxmox VE: vzdump),
/// protected until the repair is proven. It stays then, as an ordinary one; once the old state is back and
/// proven it is removed.
std::unique_ptr<Step> makeVzdumpStep(std::shared_ptr<const PlanInput> input);

} // namespace Lotse
