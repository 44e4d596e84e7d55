// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair.h"

namespace Lotse {

/// The way back for a run whose own way back failed: the container's host stops the whole container hard,
/// sets it back to the moment before the run and starts it again; everything that was written in it since is
/// lost. Then the old state is proven as after every rollback, and the snapshot is removed. SnapshotGone when
/// there is none; nothing was touched then. A failed proof leaves the snapshot in place. Worker thread.
RepairOutcome returnToSnapshot(const QString &runFolder, Container &container, const Kinds &kinds,
                               RunObserver &observer, const CallContext &call);

/// This one, or rollBackRun().
using BringBack = decltype(&rollBackRun);

} // namespace Lotse
