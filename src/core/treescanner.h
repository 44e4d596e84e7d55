// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/callcontext.h"
#include "core/ignorerules.h"
#include "core/treeentry.h"

namespace Lotse {

/// Lists a local folder (or single file, as one entry named "") into `sink`, hashed, in TreeSink order. Files
/// are opened relative to their folder and never through links. Unreadable entries are marked, not errors.
/// `ignoreBase` is the folder's place in the tree that the ignore rules speak of.
Result<> scanFolder(const QString &folder, const RelPath &ignoreBase, const IgnoreRules &ignore,
                    TreeSink &sink, const CallContext &call);

/// The same for a git ref of the repository at `repository`, without checking it out. Modes are 0755, 0644
/// and links.
Result<> scanGitRef(const QString &repository, const QString &ref, const RelPath &below,
                    const IgnoreRules &ignore, TreeSink &sink, const CallContext &call);

} // namespace Lotse
