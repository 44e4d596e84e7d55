// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host.h"
#include "core/treesnapshot.h"

namespace Lotse {

struct Profile;

/// What the paths of lookAtMappedFolders() are relative to. Pure.
RootPath baseOfMappedFolders(const Profile &profile);
/// The mapped folders themselves, which no list of what lies in them tells of (and mapped files). Blocks;
/// worker thread.
Result<TreeSnapshot> lookAtMappedFolders(ContainerReader &container, const Profile &profile,
                                         const CallContext &call);

/// Gives the folders below `root` the times back that `before` tells of: whatever is renamed in a folder and
/// back again leaves its time at the moment of that. `now` is how they are; nothing but the time changes, and
/// what is no folder any more is left alone. Blocks; worker thread.
Result<> bringFolderTimesBack(Container &container, const RootPath &root, const TreeSnapshot &before,
                              const TreeSnapshot &now, const CallContext &call);

} // namespace Lotse
