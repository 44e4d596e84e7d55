// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/treediff.h"

namespace Lotse {

/// What a terminal shows of a comparison: `most` rows, then how many more there are (0: all of them), what
/// the star behind a path means, and the counts last, where the eye is when the output stops.
QStringList differenceLines(const TreeDiff &diff, const QList<Difference> &listed, qsizetype most);

} // namespace Lotse
