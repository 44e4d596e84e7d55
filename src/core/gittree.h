// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/callcontext.h"
#include "core/relpath.h"

#include <QHash>
#include <span>

namespace Lotse {

/// Writes the content of files of a git ref into `folder` (created), named by numbers, so that no name of the
/// tree ever becomes a local one; returns path to file. `repository` is the development root: it may lie
/// below the repository's own folder. Paths are relative to it. Links and folders have no content and are
/// left out.
Result<QHash<RelPath, QString>> exportGitFiles(const QString &repository, const QString &ref,
                                               std::span<const RelPath> paths, const QString &folder,
                                               const CallContext &call);

} // namespace Lotse
