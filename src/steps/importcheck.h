// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check.h"

namespace Lotse {

/// One check per module of the profile: it loads in the service's own interpreter, folder, user and
/// environment, has the names that are wanted, and comes from below the application root (not from some other
/// installation).
QList<std::shared_ptr<Check>> makeImportChecks(const Profile &profile, const CheckConditions &conditions);

} // namespace Lotse
