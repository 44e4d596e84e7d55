// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QPixmap>

// Colours, measures, fonts and icons of the window. GUI thread. Where the desktop brings a palette of its
// own, everything here that is derived from QPalette follows it.

namespace Lotse {

inline constexpr int pageMargin = 32; ///< left and right of a page
inline constexpr int pageWidth = 976; ///< forms never get wider than this
inline constexpr int sidebarWidth = 240;
inline constexpr int cardRadius = 10;
inline constexpr int controlRadius = 6;
inline constexpr int controlHeight = 36;

/// The colour roles that QPalette does not have.
struct Colours
{
    QColor add, differ, extra, error, errorText; ///< row fills
    QColor addInline, differInline, extraInline; ///< fills inside a line
    QColor addAccent, differAccent, extraAccent, errorAccent, okAccent, muted;
    QColor hairline, sidebar;
};
const Colours &coloursFor(bool dark);
const Colours &colours(); ///< follows the application's palette
bool isDark();
QPalette lotsePalette(bool dark);

enum class PaletteChoice { System, Light, Dark };
void applyPalette(PaletteChoice choice);

/// Three sizes, two weights.
enum class TextRole { Title, Body, Strong, Caption, Mono };
QFont fontFor(TextRole role);

/// An icon of resources/icons in one colour, sharp on every screen. Cached until the palette changes.
QPixmap glyph(const QString &name, int size, const QColor &colour);
QPixmap applicationIcon(int size);
void forgetGlyphs();

} // namespace Lotse
