// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"

namespace Lotse {

/// Takes one unit of renames back, from its record alone: what lies in the staging area goes home, what came
/// from there goes back. When the staging area is gone (after tidy()), the old entries come from the archive
/// first. A service that still runs is stopped before anything moves. May run twice.
Result<> switchBack(StepContext &context, const QJsonObject &record, const ServiceRef &service,
                    const QString &scratch);

} // namespace Lotse
