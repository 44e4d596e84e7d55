// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host.h"
#include "core/profile.h"
#include "core/treesnapshot.h"

namespace Lotse {

/// The container paths that the profile maps, without those that lie in another one. Pure.
QList<RelPath> mappedPaths(const Profile &profile);

/// Everything below the mapped paths, ignored names too, as paths below the application root. What is not
/// there is left out; `present`, when given, gets the mapped paths that are. Worker thread.
Result<TreeSnapshot> listMapped(ContainerReader &container, const Profile &profile, bool hash,
                                QList<RelPath> *present, const CallContext &call);

/// The mount that a path of the container lies on; null: the container's own file system. Pure.
const Mount *mountOf(const ContainerState &state, const RootPath &path);

} // namespace Lotse
