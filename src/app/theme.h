// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/palette.h"

#include <QFont>
#include <QIcon>
#include <QPixmap>

// Measures, fonts and icons of the window; its colours are in palette.h. GUI thread.

namespace Lotse {

inline constexpr int pageMargin = 32; ///< left and right of a page
inline constexpr int pageWidth = 976; ///< forms never get wider than this
inline constexpr int sidebarWidth = 240;
inline constexpr int cardRadius = 10;
inline constexpr int controlRadius = 6;
inline constexpr int controlHeight = 36;

/// A measure of the design, larger where the desktop's font is larger than the design's.
int scaled(int pixels);

/// Three sizes, two weights.
enum class TextRole { Title, Body, Strong, Caption, Mono };
QFont fontFor(TextRole role);

/// An icon of resources/icons in one colour, sharp on every screen. Cached until the palette changes.
QPixmap glyph(const QString &name, int size, const QColor &colour);
QPixmap applicationIcon(int size);
QIcon windowIcon(); ///< the application's icon in every size a desktop asks for
void forgetGlyphs();

} // namespace Lotse
