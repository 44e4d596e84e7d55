// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check.h"

namespace Lotse {

/// One check per request of the profile. Status and body both count. A request that changes something is only
/// asked after the operator's tick; without it the verdict is NeedsTick. With a button, the page is fetched,
/// the button found in it, and the endpoint behind it asked.
QList<std::shared_ptr<Check>> makeApiChecks(const Profile &profile, const CheckConditions &conditions);

} // namespace Lotse
