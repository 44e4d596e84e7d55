// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filecontents.h"
#include "core/step.h"
#include "steps/backuparchive.h"

namespace Lotse {

/// A run's backup, opened beside what its container holds today. A value; crosses threads.
struct BackupContents
{
    QString runFolder;
    std::shared_ptr<const PlanInput> input;
    /// Every file and link of the backup, by path: `development` is the backup's side, `container` today's.
    QList<Difference> entries;
};

/// Whether the archive can be read is found out here. Worker thread.
Result<BackupContents> openBackup(const QString &runFolder, ContainerReader &container,
                                  const CallContext &call);

/// What one entry was and is, as far as it may be looked into; secrets are not. Worker thread.
Result<FileContents> readBackedUp(const BackupContents &backup, const Difference &entry,
                                  ContainerReader &container, const CallContext &call);

} // namespace Lotse
