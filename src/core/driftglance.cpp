// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/driftglance.h"

#include "core/developmenttree.h"
#include "core/smallfiles.h"
#include "core/survey.h"

#include <QFileInfo>

namespace Lotse {

namespace {

constexpr qint64 versionFileBytes = 1 << 20;

void readVersions(DriftGlance &glance, ContainerReader &container, const Profile &profile,
                  const CallContext &call)
{
    const RelPath &file = profile.version.file;
    if (file.isRoot())
        return;
    const std::optional<QByteArray> ours = DevelopmentTree(profile).read(file, call);
    glance.development = versionIn(ours.value_or(QByteArray()), profile.version.pattern);
    const Result<QHash<RelPath, QByteArray>> theirs =
        readSmallFiles(container, profile.applicationRoot, std::span(&file, 1), versionFileBytes, call);
    if (theirs)
        glance.container = versionIn(theirs->value(file), profile.version.pattern);
}

/// The profile without what a survey would ask the application for.
Profile treesOnly(Profile profile)
{
    profile.version = {};
    profile.service = {};
    return profile;
}

} // namespace

Result<DriftGlance> glanceAtDrift(ContainerReader &container, const Profile &profile,
                                  std::chrono::milliseconds limit, const CallContext &call)
{
    DriftGlance glance;
    if (profile.developmentRoot.isEmpty() || !QFileInfo(profile.developmentRoot).isDir())
        return glance;
    const CallContext shortly = call.within(limit);
    readVersions(glance, container, profile, shortly);
    const bool bothKnown = !glance.development.isEmpty() && !glance.container.isEmpty();
    if (bothKnown && glance.development != glance.container) {
        glance.kind = DriftGlance::Kind::Versions;
        return glance;
    }
    SurveyOptions options;
    options.findTextForms = false;
    const Result<Survey> survey = surveyContainer(container, treesOnly(profile), options, shortly);
    if (const Result<> stopped = call.check(); !stopped)
        return pass(stopped);
    if (!survey) {
        glance.kind = bothKnown ? DriftGlance::Kind::SameVersion : DriftGlance::Kind::NotCompared;
        return glance;
    }
    for (const auto &[state, count] : survey->diff.counts.asKeyValueRange())
        if (isDrift(state))
            glance.differences += count;
    glance.kind = glance.differences > 0 ? DriftGlance::Kind::Differences : DriftGlance::Kind::UpToDate;
    return glance;
}

} // namespace Lotse
