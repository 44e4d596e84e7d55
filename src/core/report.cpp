// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report.h"

#include "core/localfiles.h"

using namespace Qt::StringLiterals;

namespace Lotse {

Result<QString> writeReport(const ReportModel &model, const QString &folder)
{
    if (const Result<> made = makePrivateFolder(folder); !made)
        return pass(made);
    if (const Result<> written = writeLocalFile(folder + u"/report.json"_s, reportToJson(model)); !written)
        return pass(written);
    const QString page = folder + u"/report.html"_s;
    if (const Result<> written = writeLocalFile(page, reportToHtml(model)); !written)
        return pass(written);
    return page;
}

} // namespace Lotse
