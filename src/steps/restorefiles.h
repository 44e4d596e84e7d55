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
/// staged beside them and renamed. What they replace is kept in the run's folder first. The service is not
/// restarted.
Result<RestoredFiles> restoreFiles(const QString &runFolder, const QList<RelPath> &paths,
                                   Container &container, const CallContext &call);

} // namespace Lotse
