// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host.h"
#include "core/profile.h"

namespace Lotse {

/// What a short look tells about how far a container is from its development tree; the badge in the list of
/// containers. Only "UpToDate" and "Differences" stand on a whole comparison.
struct DriftGlance
{
    enum class Kind {
        NotCompared, ///< no development folder, or the look was too long or failed
        Versions,    ///< the version files differ
        SameVersion, ///< the version files agree; nobody compared the rest
        UpToDate,
        Differences
    };
    Kind kind = Kind::NotCompared;
    QString development; ///< version; may be empty
    QString container;   ///< version; may be empty
    int differences = 0;
    friend bool operator==(const DriftGlance &, const DriftGlance &) = default;
};

/// Compares the version files, and the trees when these agree and the whole takes no longer than `limit`.
/// Only reads; asks the application nothing. Fails only when the call was stopped. Worker thread.
Result<DriftGlance> glanceAtDrift(ContainerReader &container, const Profile &profile,
                                  std::chrono::milliseconds limit, const CallContext &call);

} // namespace Lotse
