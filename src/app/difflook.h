// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ink.h"
#include "core/difference.h"

class QPainter;

namespace Lotse {

// One table from a state to how it looks: tree, chips and selection bar take it from here.

QString diffIcon(DiffState state, bool provenByHash = true);
QColor diffFill(DiffState state); ///< transparent: no fill
QColor diffAccent(DiffState state);
QString diffShortWord(DiffState state); ///< for chips in narrow windows
void paintDiffCell(QPainter &painter, const QRectF &cell, DiffState state);

/// The four columns of the comparison; the bands above the tree keep to the same measure.
struct DiffColumns
{
    int side;
    int state;
    int action;
    bool compact;
};
DiffColumns diffColumns(int width);

} // namespace Lotse
