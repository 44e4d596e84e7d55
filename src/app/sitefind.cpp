// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site.h"

#include "core/gittags.h"

#include <QFileInfo>

namespace Lotse {

Result<Sighting> Site::sight(const Profile &profile, const CallContext &call)
{
    Result<Container *> opened = container(profile, call);
    if (!opened)
        return pass(opened);
    Sighting sighting;
    auto development = std::make_shared<TreeSnapshot>();
    if (QFileInfo(profile.developmentRoot).isDir()) {
        Result<TreeSnapshot> scanned = scanDevelopment(profile, call);
        if (!scanned)
            return pass(scanned);
        *development = *std::move(scanned);
        sighting.tags = gitTags(profile.developmentRoot);
    }
    Result<AppEvidence> evidence = gatherEvidence(**opened, *development, call);
    if (!evidence)
        return pass(evidence);
    sighting.development = development;
    sighting.evidence = *std::move(evidence);
    sighting.candidates = locateApplication(sighting.evidence, *development);
    return sighting;
}

Result<AppMatch> Site::match(const Profile &profile, const AppCandidate &candidate,
                             const TreeSnapshot &development, const CallContext &call)
{
    Result<Container *> opened = container(profile, call);
    return opened ? compareCandidate(**opened, candidate, development, call) : pass(opened);
}

Result<AppVersion> Site::version(const Profile &profile, const CallContext &call)
{
    Result<Container *> opened = container(profile, call);
    return opened ? findVersion(**opened, profile, call) : pass(opened);
}

Result<std::optional<AppWeb>> Site::web(const Profile &profile, const QList<int> &ports,
                                        const CallContext &call)
{
    Result<Container *> opened = container(profile, call);
    return opened ? findWeb(**opened, ports, call) : pass(opened);
}

} // namespace Lotse
