// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check.h"

namespace Lotse {

/// One check per text that must not stand in the log since the restart (or since the service's own start). A
/// log that cannot be read is CouldNotRun: an empty log proves nothing when nobody could look.
QList<std::shared_ptr<Check>> makeLogChecks(const Profile &profile, const CheckConditions &conditions);

} // namespace Lotse
