// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cardrow.h"
#include "steps/planprobe.h"

namespace Lotse {

/// The ways there are; only one can be chosen today.
QList<CardRow *> makeWayRows();
/// One step of a plan with its exact commands, to be folded out and copied.
CardRow *makePlanStepRow(const Plan &plan, int step);
/// The rule that is never broken, at the place where it holds.
QWidget *makeGateRow();
/// What was found in a dry run.
CardRow *makeProbeRow(const ProbeRow &row);
/// What one should know before: where a repair would not last, what it would change elsewhere.
QList<CardRow *> makeWarningRows(const QList<Finding> &findings);

} // namespace Lotse
