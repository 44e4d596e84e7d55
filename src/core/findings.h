// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/containerfacts.h"
#include "core/difference.h"
#include "core/profile.h"

namespace Lotse {

/// One conclusion in plain language with what it rests on. `kind` and `args` make the sentence, late.
struct Finding
{
    enum class Kind {
        VersionGap,      ///< args: development, container
        MissingPackages, ///< args: dotted names; evidence: the log lines they explain
        LegacyPath,      ///< args: path that should be gone
        RequiredPathMissing,
        FallbackAnswers, ///< endpoint answers 200 in fallback mode
        NotRestarted,    ///< disk is newer than the running process
        CrashLooping,
        WritableLayer, ///< the application root would be lost with the next recreate
        BindMount,     ///< args: container path, host path
        ReadOnly,
        Summary ///< args: missing, differing, extra: always the first
    };
    enum class Weight { Info, Warning, Cause };
    Kind kind = Kind::Summary;
    Weight weight = Weight::Info;
    QStringList args;
    QStringList evidence; ///< log lines, commands' answers: untranslated
    QList<RelPath> paths; ///< development paths it speaks of
};
QString findingKey(Finding::Kind kind);
QString findingSentence(const Finding &finding); ///< in the current language

struct FindingsInput
{
    const Profile &profile;
    const TreeDiff &diff;
    const ContainerState &container;
    const QList<LogLine> &log;
    QString developmentVersion;
    QString containerVersion;
    QString runningVersion;
    ServiceState service;
    qint64 newestFileMs = 0; ///< container clock: newest change in the mapped trees, 0 unknown
};
QList<Finding> drawFindings(const FindingsInput &input);

} // namespace Lotse
