// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host.h"

namespace Lotse {

struct RestoredFiles
{
    int count = 0;
    QString archive; ///< what was there before; empty when nothing was replaced
};

/// Brings single files (folders: with all below) out of a run's backup back into the container, as one unit:
/// staged beside them, compared, and renamed. What they replace, ignored names too, is kept in the run's
/// folder first, and its journal tells of it. Folders that are gone come back with their owners and rights.
/// Nothing is written through a link. The service is not restarted. Worker thread.
Result<RestoredFiles> restoreFiles(const QString &runFolder, const QList<RelPath> &paths,
                                   Container &container, const CallContext &call);

} // namespace Lotse
