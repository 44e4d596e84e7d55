// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// The folder an operator chooses for backups: whether it will do, and how much room it has. Asks the disk;
// any thread.

namespace Lotse {

/// Why backups cannot go there, as a sentence; empty: they can. Tries by writing.
QString backupFolderProblem(const QString &folder);
/// "12 GB free"; also for a folder that will only be made later.
QString freeSpaceText(const QString &folder);

} // namespace Lotse
