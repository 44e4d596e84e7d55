// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profileproblems.h"
#include "core/result.h"

#include <QJsonObject>

namespace Lotse {

/// The schema that ships with the program (resources/profile.schema.json).
Result<QJsonObject> profileSchema();

/// Holds a profile against the schema; valijson does the validating, we word what it finds. Fails only when
/// the schema itself cannot be used, which is a bug.
Result<> checkAgainstSchema(const QJsonObject &profile, ProfileProblems &problems);

} // namespace Lotse
