// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>

namespace Lotse {

/// Which of these archives go when only `keep` shall stay. Names begin with the time of their run, so that
/// they sort by age. `proven` ones have a manifest beside them; unproven ones never count, and none is
/// removed before a newer proven one exists. At least one proven archive always stays. Pure.
QStringList archivesToRemove(const QStringList &archives, const QStringList &proven, int keep);

/// Applies it to the archives of one container: those in `folders` whose name ends with `ending`.
Result<QStringList> removeOldArchives(const QStringList &folders, const QString &ending, int keep);

} // namespace Lotse
