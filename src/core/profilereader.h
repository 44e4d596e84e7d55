// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jsonplace.h"
#include "core/profile.h"

namespace Lotse {

/// JSON to profile. Whatever the schema cannot say (paths, expressions, pointers, what belongs together) is
/// checked here. Relative local paths are seen from `folder`. Pure but for the problems it adds.
Profile readProfile(const JsonPlace &json, const QString &folder);

/// The parts that speak of requests; see profileapireader.cpp.
void readApi(const JsonPlace &json, const QString &folder, Profile &profile);

} // namespace Lotse
