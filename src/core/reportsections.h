// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report.h"

namespace Lotse {

/// The parts of the HTML report, each a finished piece with its heading, or nothing when there is nothing to
/// say.
QString findingsSection(const ReportModel &model);
QString checksSection(const ReportModel &model);
QString planSection(const ReportModel &model);
QString differencesSection(const QString &heading, const TreeDiff &diff);
QString backupSection(const ReportModel &model);
QString eventsSection(const ReportModel &model);
QString factsSection(const ReportModel &model);
QString redactionsSection(const ReportModel &model);

QString reportDuration(qint64 milliseconds); ///< "0.4 s", "31 s", "2 min 5 s"

} // namespace Lotse
