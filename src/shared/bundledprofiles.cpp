// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/bundledprofiles.h"

#include <QDirIterator>
#include <QFile>

namespace Lotse {

using namespace Qt::StringLiterals;

QList<Profile> bundledProfiles()
{
    QList<Profile> profiles;
    QDirIterator it(u":/lotse/profiles"_s, {u"*.lotse.json"_s}, QDir::Files);
    while (it.hasNext()) {
        if (Result<Profile> profile = loadProfile(it.next()); profile)
            profiles.append(*std::move(profile));
    }
    return profiles;
}

std::optional<Profile> bundledProfileFor(const QString &container)
{
    for (Profile &profile : bundledProfiles()) {
        if (profile.container == container)
            return std::move(profile);
    }
    return std::nullopt;
}

} // namespace Lotse
