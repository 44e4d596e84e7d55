// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"

namespace Lotse {

/// The state before, twice: a copy beside each mapped tree in the container, and an archive with manifest on
/// the operator's disk that is unpacked and compared before anything else happens. Undoing removes the
/// copies, never the archive.
std::unique_ptr<Step> makeBackupStep(std::shared_ptr<const PlanInput> input);

} // namespace Lotse
