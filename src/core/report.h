// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair.h"

namespace Lotse {

/// Everything a report shows, from the run's own events; HTML and JSON come from this one model.
struct ReportModel
{
    QString runId;
    QDateTime startedAt;
    QDateTime finishedAt;
    Profile profile;
    ContainerState container;
    HostFacts host;
    Versions versions;
    QList<Finding> findings;
    TreeDiff diff;
    QList<StepPreview> plan;
    QList<RunEvent> events;
    RepairOutcome outcome;
    TreeSnapshot manifestBefore;
    TreeSnapshot manifestAfter;
    QStringList redactions; ///< what was left out, one clause each
};

QByteArray reportToJson(const ReportModel &model);
/// One self-contained page, in the current language; every foreign text is escaped; prints well.
QByteArray reportToHtml(const ReportModel &model);
/// Writes report.html and report.json into `folder` (created) and returns the path of the page.
Result<QString> writeReport(const ReportModel &model, const QString &folder);

} // namespace Lotse
