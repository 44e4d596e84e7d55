// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair.h"
#include "core/runstore.h"

namespace Lotse {

using CheckList = QList<std::pair<QString, CheckResult>>;

/// Ids of checks that were green then and are red now. One that was red before is reported, but proves
/// nothing.
QStringList regressions(const QStringList &greenBefore, const CheckList &now);
QStringList greenOnes(const CheckList &checks);
bool hasRed(const CheckList &checks);
/// Why the first red one is red; nothing: none is.
std::optional<Error> firstRed(const CheckList &checks);

/// Container paths of a plan that do not stand as they did in `expected`: hashes, kinds, links, modes and
/// owners, not times. Only what the plan touches is judged: an application may write its own files at any
/// time.
QList<RelPath> changedPaths(const QList<Transfer> &transfers, const TreeSnapshot &expected,
                            const TreeSnapshot &now);

/// Paths of a plan that are no longer as they were when it was made.
QList<RelPath> changedSincePlan(const QList<Transfer> &transfers, const TreeSnapshot &now);

/// The refusal that names them; there must be at least one.
std::unexpected<Error> containerChanged(const QList<RelPath> &changed);

/// What a second comparison still finds: no file that only the container has, unless it was to be removed,
/// and nothing that stays by choice.
TreeDiff leftOver(const TreeDiff &second, const PlanInput &input);

/// What is remembered as proven: the trees, what the plan left, and what only the container has now.
RunStore::Baseline baselineAfter(const Survey &second, const PlanInput &input);

} // namespace Lotse
