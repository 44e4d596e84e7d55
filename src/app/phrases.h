// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cardrow.h"
#include "core/messages.h"
#include "core/repair.h"

// Values as the pages show them.

namespace Lotse {

QString durationText(qint64 milliseconds);
QString progressText(const Progress &progress);
/// What happened, what it means, what one can do; technical detail folded away.
CardRow *makeErrorRow(const Error &error);
/// One check: expectation beside answer, evidence below.
CardRow *makeCheckRow(const QString &title, StepState state, const CheckResult &result);
QString verdictTitle(RepairOutcome::Verdict verdict);

} // namespace Lotse
