// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filequestion.h"
#include "core/report.h"

namespace Lotse {

/// A report as it is handed out: its page and its data, and the folder of the run with all evidence.
struct ReportPages
{
    QByteArray html;
    QByteArray json;
    QString runFolder; ///< empty: the run left none
};
ReportPages reportPages(const ReportModel &report, const QString &runFolder);
/// As it was written when the run ended. Fails when the file is not there.
Result<ReportPages> reportPages(const QString &runFolder);

/// Saves a report as what the file's name says: .pdf, .html, .json, or .zip (the evidence of the run's
/// folder). A failure names the file. Blocks; worker thread, in the current language.
Result<> saveReport(const ReportPages &report, const QString &file, const CallContext &call);

/// Asks in a file dialog where to and as what.
void askWhereToSaveReport(QWidget *asker, const QString &name, FileAnswer answer);

} // namespace Lotse
