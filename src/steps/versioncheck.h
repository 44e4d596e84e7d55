// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check.h"

namespace Lotse {

/// Development, the container's disk and the running process name the same version.
QList<std::shared_ptr<Check>> makeVersionChecks(const Profile &profile, const CheckConditions &conditions);

} // namespace Lotse
