// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check.h"

namespace Lotse {

/// The profile's audit: paths that must exist, and paths that must be gone.
QList<std::shared_ptr<Check>> makePathChecks(const Profile &profile, const CheckConditions &conditions);

} // namespace Lotse
