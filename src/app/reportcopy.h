// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

class QWidget;

namespace Lotse {

/// Asks where to, and saves a copy of a run's report there as PDF, web page or JSON, as the name's ending
/// says. Not choosing anything is no failure. GUI thread.
Result<> saveReportCopy(QWidget *parent, const QString &reportFile);

/// The part without a question: `reportFile` is the page; its JSON lies beside it.
Result<> copyReport(const QString &reportFile, const QString &target);

} // namespace Lotse
