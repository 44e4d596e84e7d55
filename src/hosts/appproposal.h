// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hosts/appscout.h"

namespace Lotse {

/// Everything that was found out about an application so far; parts are missing while it is looked for.
struct AppFindings
{
    AppEvidence evidence;
    QList<AppCandidate> candidates;
    std::optional<AppMatch> match; ///< of the candidate at hand
    AppVersion version;
    std::optional<AppWeb> web;
};

/// The ports worth asking, the likeliest first.
QList<int> webPorts(const AppEvidence &evidence, const std::optional<AppUnit> &unit);

/// The folder on this computer from which the container was composed, when its labels tell and it is there.
QString composedFrom(const AppEvidence &evidence);

/// A profile for one candidate. Keeps the name, host, container and development side of `base`; everything
/// else is what the findings say, and only as far as they say it. Pure.
Profile proposedProfile(const Profile &base, const AppFindings &findings, const AppCandidate &candidate);

} // namespace Lotse
