// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ignorerules.h"
#include "core/profile.h"
#include "steps/backuparchive.h"

namespace Lotse {

/// Entries of `listed` that the archive does not give back: kinds, hashes, modes, owners, links. Sockets
/// cannot be archived and hold nothing. Pure.
QList<RelPath> notGivenBack(const TreeSnapshot &archived, const TreeSnapshot &listed);

/// Unpacks an archive below `scratch` (made and removed here) and compares what lies there, read anew from
/// the disk, with the archive's listing. An archive that lists well but cannot be unpacked is no backup.
Result<> testUnpacking(const BackupArchive &archive, const TreeSnapshot &archived, const QString &scratch,
                       const CallContext &call);

} // namespace Lotse
