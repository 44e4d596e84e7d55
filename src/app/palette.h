// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

// The colours of the window: what QPalette has, and the roles it lacks. GUI thread. Where the desktop brings
// a palette of its own, that one wins and is only mended where a text or a difference could not be seen.

namespace Lotse {

/// The colour roles that QPalette does not have. Fills are transparent with high contrast: then a bar and
/// the glyph say what the fill says otherwise.
struct Colours
{
    QColor add, differ, extra, error, errorText; ///< row fills
    QColor addInline, differInline, extraInline; ///< fills inside a line
    QColor addAccent, differAccent, extraAccent, errorAccent, okAccent, muted;
    QColor hairline, sidebar;
};
Colours coloursFor(const QPalette &palette);
const Colours &colours(); ///< follows the application's palette
bool isDark();
bool isHighContrast(); ///< by the application's palette: then no fills, glyph and bar only

QPalette lotsePalette(bool dark);
QPalette highContrastPalette(bool dark);
/// The desktop's palette with every text at least at 4.5:1 and a ground on which the row fills stay apart.
QPalette mendedPalette(const QPalette &desktop);
bool isHighContrast(const QPalette &palette);

/// Of WCAG 2: 1 to 21. Both colours opaque.
double contrast(const QColor &one, const QColor &other);

enum class PaletteChoice { System, Light, Dark, HighContrast };
/// System follows the desktop, also while the program runs, and takes its high contrast with it.
void applyPalette(PaletteChoice choice);

} // namespace Lotse
