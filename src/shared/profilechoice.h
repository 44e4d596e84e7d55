// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile.h"

#include <optional>

namespace Lotse {

/// The profile that is offered for a container without asking, and where it comes from.
struct ProfileChoice
{
    enum class Origin { Recent, Bundled };
    Profile profile; ///< host and container filled in
    Origin origin = Origin::Bundled;
};

/// What was used last for this container, else the bundled profile made for its name. The demonstration
/// brings its development folder with it. Nothing: nobody knows this container. Any thread.
std::optional<ProfileChoice> profileFor(const QString &host, const QString &container);

} // namespace Lotse
