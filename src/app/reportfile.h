// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report.h"

namespace Lotse {

/// Saves a report as what the file's name says: .pdf, .html, .json, or .zip (the evidence of the run's
/// folder). A failure names the file. Blocks; worker thread, in the current language.
Result<> saveReport(const ReportModel &report, const QString &runFolder, const QString &file,
                    const CallContext &call);

} // namespace Lotse
