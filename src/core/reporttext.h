// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report.h"

namespace Lotse {

/// What both forms of a report say in words. Translated where they are for people.
QString reportVerdict(RepairOutcome::Verdict verdict);     ///< "Repaired and proven"
QString reportExplanation(RepairOutcome::Verdict verdict); ///< what it means for the operator
bool isGood(RepairOutcome::Verdict verdict);

/// One check through the whole run: what it found before, after, and after a rollback.
struct CheckHistory
{
    QString id;
    QString title;
    std::optional<CheckResult> before;
    std::optional<CheckResult> after;
    std::optional<CheckResult> afterRollback;
    const CheckResult &latest() const;
};
QList<CheckHistory> checkHistories(const ReportModel &model);

/// What the report leaves out: the model's own list and every secret found in its texts, one clause each.
QStringList reportRedactions(const ReportModel &model);

/// "SHA-256 of the manifest", so that two states can be told apart at a glance; empty for an empty one.
QString manifestFingerprint(const TreeSnapshot &manifest);

} // namespace Lotse
