// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host.h"
#include "core/treesnapshot.h"

#include <QSet>

namespace Lotse {

/// What stands at single paths of a container, without listing the trees around them: folders are only
/// descended into on the way. Missing ones are not in the answer; the root itself never is. No hashes. Worker
/// thread.
Result<TreeSnapshot> lookUp(ContainerReader &container, const RootPath &root, const QList<RelPath> &paths,
                            const CallContext &call);

/// One path; nothing when it is not there. For "/" a folder of root's.
Result<std::optional<TreeEntry>> lookUp(ContainerReader &container, const RootPath &path,
                                        const CallContext &call);

/// Which of these are there, by their bytes: one listing for all.
Result<QSet<QByteArray>> existingPaths(ContainerReader &container, const QList<RootPath> &paths,
                                       const CallContext &call);

} // namespace Lotse
