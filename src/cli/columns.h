// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Lotse {

/// Rows of cells as lines whose columns stand below each other; the last cell of a row is not padded.
QStringList alignedLines(const QList<QStringList> &rows);

} // namespace Lotse
