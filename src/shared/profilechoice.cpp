// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/profilechoice.h"

#include "hosts/demoworld.h"
#include "shared/bundledprofiles.h"
#include "shared/recentapplications.h"

namespace Lotse {

std::optional<ProfileChoice> profileFor(const QString &host, const QString &container)
{
    ProfileChoice choice;
    if (std::optional<Profile> recent = RecentApplications().find(host, container)) {
        choice = {*std::move(recent), ProfileChoice::Origin::Recent};
    } else if (std::optional<Profile> bundled = bundledProfileFor(container)) {
        choice = {*std::move(bundled), ProfileChoice::Origin::Bundled};
    } else {
        return std::nullopt;
    }
    choice.profile.host = host;
    choice.profile.container = container;
    if (choice.profile.developmentRoot.isEmpty())
        choice.profile.developmentRoot = demoDevelopmentFolder(host);
    return choice;
}

} // namespace Lotse
