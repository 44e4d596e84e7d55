// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textdiff.h"

#include <QColor>
#include <QHash>
#include <memory>

class QPalette;

namespace KSyntaxHighlighting {
class Repository;
}

namespace Lotse {

double contrastOf(const QColor &one, const QColor &other); ///< WCAG, 1 to 21
/// The ink, moved towards `text` until it can be read on this ground (4.5:1).
QColor readableOn(const QColor &ground, const QColor &ink, const QColor &text);

/// Colours of a program's text that follow the palette and stay readable on every fill. GUI thread.
class SyntaxColours
{
public:
    SyntaxColours();
    ~SyntaxColours();
    void setPalette(const QPalette &palette);
    /// `style` as in StyledRange; 0 is plain text.
    QColor on(const QColor &ground, int style) const;

private:
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    QList<QColor> m_inks; ///< by style
    mutable QHash<std::pair<QRgb, int>, QColor> m_known;
};

/// Fills of the panes: a whole line, and what changed inside it. Transparent: none.
QColor lineFill(TextDiff::Kind kind);
QColor changeFill(TextDiff::Kind kind);

} // namespace Lotse
