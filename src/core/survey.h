// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check.h"
#include "core/difference.h"
#include "core/findings.h"
#include "core/profile.h"
#include "core/treesnapshot.h"

namespace Lotse {

/// The three versions of product.md §1: what development has, what lies on the container's disk, what runs.
struct Versions
{
    QString development;
    QString onDisk;
    QString running; ///< empty: not known
};

struct SurveyOptions
{
    ListTier tier = ListTier::Best;
    std::optional<ModePolicy> modes; ///< over the profile's
    QByteArrayList ignore;           ///< in addition to the profile's
    bool useDefaultIgnores = true;
    bool findTextForms = true; ///< fetch small differing files to tell line endings from content
    const TreeSnapshot *baseline = nullptr;
    QList<RelPath> keptPaths; ///< see DiffOptions; RunStore::Baseline::applyTo() sets all three
    QList<RelPath> keptOver;
};

/// The profile with what the session added to it: from here on everybody judges by the same rules.
Profile withSession(Profile profile, const SurveyOptions &options);

/// Everything that reading can tell about one container and one development tree. A value.
struct Survey
{
    SurveyOptions options; ///< as they were used, without the baseline
    ContainerState container;
    TreeDiff diff;
    TreeSnapshot containerManifest;     ///< the mapped trees, container paths below the application root
    TreeSnapshot developmentManifest;   ///< the mapped trees, development paths
    QList<RelPath> absentMappings;      ///< container sides of mappings that do not exist yet
    QHash<RelPath, QString> localFiles; ///< development path to the file that holds its content
    std::shared_ptr<const void>
        localFilesOwner; ///< of a git ref: exported files, removed with the last copy of this
    Versions versions;
    ServiceState service;
    QList<Finding> findings;
    QList<LogLine> log;
    qint64 scanMs = 0;
};

Result<Survey> surveyContainer(ContainerReader &container, const Profile &profile,
                               const SurveyOptions &options, const CallContext &call);

} // namespace Lotse
