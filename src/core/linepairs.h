// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <utility>

namespace Lotse {

/// Which line of a changed stretch became which: pairs of positions, both growing. Lines that resemble each
/// other are paired; in a long stretch simply the first with the first. Pure; any thread.
QList<std::pair<int, int>> linePairs(const QStringList &left, const QStringList &right);

} // namespace Lotse
