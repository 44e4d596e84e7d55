// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"

namespace Lotse {

/// Brings what differs into the container: uploaded beside the tree, proven there, switched as one unit while
/// the service stands still. What was there before stays in the staging folder until tidy(). Undo walks back
/// from its records alone; after tidy() it takes the old entries from the archive.
std::unique_ptr<Step> makeCopyStep(std::shared_ptr<const PlanInput> input);

} // namespace Lotse
