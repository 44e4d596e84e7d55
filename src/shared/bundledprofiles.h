// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/containerfacts.h"
#include "core/profile.h"

#include <optional>

namespace Lotse {

/// The profiles that come with the program, ready to use. Any thread.
QList<Profile> bundledProfiles();
/// The one made for this container, told by the container's name.
std::optional<Profile> bundledProfileFor(const QString &container);

} // namespace Lotse
