// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/difference.h"
#include "core/ignorerules.h"
#include "core/profile.h"
#include "core/treesnapshot.h"

namespace Lotse {

struct DiffOptions
{
    ModePolicy modes = ModePolicy::ExecBit;
    OwnerPolicy owner;
    const TreeSnapshot *baseline =
        nullptr; ///< last proven state of the container; its paths are container paths
    /// Container paths that stay by the operator's word: state Kept. The first only while development has no
    /// such path: when it appears there later, it is drift. The second also over what development has.
    QList<RelPath> keptPaths;
    QList<RelPath> keptOver;
    bool findMoves = true;
};

/// Compares two listed trees that one mapping connects; appends to `result`, whose counts grow. Paths in the
/// two snapshots are relative to the mapping's two ends (a single file is the root path); a missing end is an
/// empty one.
void diffTrees(const Mapping &mapping, const TreeSnapshot &development, const TreeSnapshot &container,
               const IgnoreRules &ignore, const DiffOptions &options, TreeDiff &result);

} // namespace Lotse
