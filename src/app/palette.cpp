// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette.h"

#include "app/theme.h"

#include <QApplication>
#include <QStyle>
#include <QStyleHints>
#include <algorithm>
#include <cmath>

namespace Lotse {

namespace {

QColor c(const char *hex)
{
    return QColor(QLatin1StringView(hex));
}

double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

/// `share` of `over` on `ground`.
QColor blend(const QColor &ground, const QColor &over, double share)
{
    const auto mix = [share](int from, int to) { return int(std::lround(from + (to - from) * share)); };
    return QColor(mix(ground.red(), over.red()), mix(ground.green(), over.green()),
                  mix(ground.blue(), over.blue()));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor sidebarOf(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    return isHighContrast(palette) ? window
           : isDark(palette)       ? blend(window, Qt::black, 0.12)
                                   : blend(window, palette.color(QPalette::WindowText), 0.04);
}

/// Moves a colour towards the text until it can be read on page, cards and sidebar.
QColor readable(QColor colour, const QPalette &palette, double wanted)
{
    const QColor grounds[] = {palette.color(QPalette::Window), palette.color(QPalette::Base),
                              sidebarOf(palette)};
    colour = blend(palette.color(QPalette::Base), QColor(colour.rgb()), colour.alphaF());
    const auto tooFaint = [&colour, wanted](const QColor &ground) {
        return contrast(colour, ground) < wanted;
    };
    for (int step = 0; step < 20 && std::ranges::any_of(grounds, tooFaint); ++step)
        colour = blend(colour, palette.color(QPalette::WindowText), 0.1);
    return colour;
}

void setForAll(QPalette &palette, QPalette::ColorRole role, const QColor &colour)
{
    palette.setColor(QPalette::Active, role, colour);
    palette.setColor(QPalette::Inactive, role, colour);
}

/// A desktop may have none; then Qt hands out the style's own.
bool desktopHasPalette()
{
    const QPalette now = QApplication::palette();
    const QPalette plain = QApplication::style()->standardPalette();
    for (const auto role : {QPalette::Window, QPalette::WindowText, QPalette::Base, QPalette::Highlight})
        if (now.color(role) != plain.color(role))
            return true;
    return false;
}

} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}

bool isHighContrast(const QPalette &palette)
{
    // Pure black and white on both grounds: no ordinary palette does that, high contrast ones do.
    return contrast(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) > 20.5 &&
           contrast(palette.color(QPalette::Base), palette.color(QPalette::Text)) > 20.5;
}

bool isHighContrast()
{
    return isHighContrast(QGuiApplication::palette());
}

bool isDark()
{
    return isDark(QGuiApplication::palette());
}

Colours coloursFor(const QPalette &palette)
{
    static const Colours lightOnes{c("#B3D9FF"), c("#FFE08A"), c("#BFA3B8"), c("#8A2A00"),
                                   c("#FFFFFF"), c("#80BFFF"), c("#FFC533"), c("#A888A1"),
                                   c("#005A8C"), c("#7A4A00"), c("#7B3A68"), c("#8A2A00"),
                                   c("#005E46"), c("#5F6368"), {},           {}};
    static const Colours darkOnes{c("#0A4A78"), c("#6B5200"), c("#54304C"), c("#FFAB8A"),
                                  c("#1B1E20"), c("#1B6FAD"), c("#8F6D00"), c("#7A4A70"),
                                  c("#8CCBF5"), c("#F5BE5B"), c("#EBB1D4"), c("#FFAB8A"),
                                  c("#62DDB5"), c("#A9AFB5"), {},           {}};
    const QColor window = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    Colours all = isDark(palette) ? darkOnes : lightOnes;
    if (isHighContrast(palette)) {
        for (QColor *fill : {&all.add, &all.differ, &all.extra, &all.error, &all.addInline, &all.differInline,
                             &all.extraInline})
            *fill = Qt::transparent;
        all.muted = text;
        all.hairline = text;
        all.sidebar = window;
        return all;
    }
    all.muted = palette.color(QPalette::PlaceholderText);
    all.hairline = blend(window, text, 0.10);
    all.sidebar = sidebarOf(palette);
    for (QColor *accent :
         {&all.addAccent, &all.differAccent, &all.extraAccent, &all.errorAccent, &all.okAccent})
        *accent = readable(*accent, palette, 4.5);
    return all;
}

const Colours &colours()
{
    static qint64 key = -1; // GUI thread only
    static Colours kept;
    const QPalette palette = QGuiApplication::palette();
    if (palette.cacheKey() != key) {
        key = palette.cacheKey();
        kept = coloursFor(palette);
    }
    return kept;
}

QPalette lotsePalette(bool dark)
{
    struct Row
    {
        QPalette::ColorRole role;
        const char *light;
        const char *dark;
    };
    // The dark grounds may not become lighter: on them the four row fills are only just far enough apart.
    static constexpr Row rows[] = {
        {QPalette::Window, "#F6F7F9", "#202427"},        {QPalette::Base, "#FFFFFF", "#1B1E20"},
        {QPalette::AlternateBase, "#F1F3F5", "#2C3135"}, {QPalette::Button, "#FFFFFF", "#343A3F"},
        {QPalette::WindowText, "#1B1E20", "#FCFCFC"},    {QPalette::Text, "#1B1E20", "#FCFCFC"},
        {QPalette::ButtonText, "#1B1E20", "#FCFCFC"},    {QPalette::PlaceholderText, "#5F6368", "#A9AFB5"},
        {QPalette::Highlight, "#1A5A96", "#7FBCEC"},     {QPalette::HighlightedText, "#FFFFFF", "#12202C"},
        {QPalette::Accent, "#1A5A96", "#7FBCEC"},        {QPalette::Link, "#1A5A96", "#8CCBF5"},
        {QPalette::LinkVisited, "#1A5A96", "#8CCBF5"},   {QPalette::Mid, "#B4BAC1", "#5E666E"},
        {QPalette::Light, "#FFFFFF", "#3D444A"},         {QPalette::Midlight, "#F1F3F5", "#343A3F"},
        {QPalette::Dark, "#8F969D", "#15181A"},          {QPalette::Shadow, "#5F6368", "#0B0D0E"},
        {QPalette::ToolTipBase, "#1B1E20", "#FCFCFC"},   {QPalette::ToolTipText, "#FCFCFC", "#1B1E20"},
    };
    QPalette palette;
    for (const Row &row : rows)
        palette.setColor(row.role, c(dark ? row.dark : row.light));
    for (const auto role : {QPalette::Text, QPalette::ButtonText, QPalette::WindowText})
        palette.setColor(QPalette::Disabled, role, c(dark ? "#737A81" : "#9AA0A6"));
    return palette;
}

QPalette highContrastPalette(bool dark)
{
    const QColor ground = dark ? Qt::black : Qt::white;
    const QColor ink = dark ? Qt::white : Qt::black;
    const QColor accent = c(dark ? "#FFE14D" : "#00308F");
    QPalette palette;
    for (const auto role :
         {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button, QPalette::ToolTipBase,
          QPalette::HighlightedText, QPalette::Light, QPalette::Midlight})
        palette.setColor(role, ground);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
                            QPalette::PlaceholderText, QPalette::Mid, QPalette::Dark, QPalette::Shadow})
        palette.setColor(role, ink);
    for (const auto role : {QPalette::Accent, QPalette::Highlight, QPalette::Link, QPalette::LinkVisited})
        palette.setColor(role, accent);
    for (const auto role : {QPalette::Text, QPalette::ButtonText, QPalette::WindowText})
        palette.setColor(QPalette::Disabled, role, c(dark ? "#A0A0A0" : "#5F5F5F"));
    return palette;
}

QPalette mendedPalette(const QPalette &desktop)
{
    QPalette palette = desktop;
    const bool sharp = isHighContrast(desktop);
    const QPalette own = lotsePalette(isDark(desktop));
    const QColor ground = own.color(isDark(desktop) ? QPalette::Base : QPalette::Window);
    const bool lighter = luminance(palette.color(QPalette::Base)) > luminance(ground);
    const bool darker = luminance(palette.color(QPalette::Base)) < luminance(ground);
    if (isDark(desktop) ? lighter : darker)
        setForAll(palette, QPalette::Base, own.color(QPalette::Base)); // the row fills need it
    const double wanted = sharp ? 7 : 4.5;
    for (const auto role :
         {QPalette::PlaceholderText, QPalette::Link, QPalette::LinkVisited, QPalette::Accent})
        setForAll(palette, role, readable(palette.color(role), palette, wanted));
    if (sharp)
        setForAll(palette, QPalette::Mid, palette.color(QPalette::WindowText));
    else if (contrast(palette.color(QPalette::Mid), palette.color(QPalette::Base)) < 1.6)
        setForAll(palette, QPalette::Mid,
                  blend(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.3));
    // One colour has to be read on two fills: the chosen row and the filled button.
    const auto worst = [&palette](const QColor &text) {
        return qMin(contrast(text, palette.color(QPalette::Highlight)),
                    contrast(text, palette.color(QPalette::Accent)));
    };
    if (worst(palette.color(QPalette::HighlightedText)) < 4.5) {
        setForAll(palette, QPalette::Highlight, palette.color(QPalette::Accent));
        setForAll(palette, QPalette::HighlightedText,
                  worst(Qt::white) > worst(Qt::black) ? Qt::white : Qt::black);
    }
    return palette;
}

void applyPalette(PaletteChoice choice)
{
    static QMetaObject::Connection following;
    QObject::disconnect(following);
    const QStyleHints *hints = QGuiApplication::styleHints();
    bool dark = choice == PaletteChoice::Dark;
    if (choice == PaletteChoice::System || choice == PaletteChoice::HighContrast) {
        dark = hints->colorScheme() == Qt::ColorScheme::Dark;
        following = QObject::connect(hints, &QStyleHints::colorSchemeChanged, qApp,
                                     [choice] { applyPalette(choice); });
    }
    forgetGlyphs();
    if (choice == PaletteChoice::HighContrast) {
        QApplication::setPalette(highContrastPalette(dark));
        return;
    }
    if (choice == PaletteChoice::System) {
        QApplication::setPalette(QPalette()); // back to what the desktop says
        if (desktopHasPalette()) {
            QApplication::setPalette(mendedPalette(QApplication::palette()));
            return;
        }
    }
    QApplication::setPalette(lotsePalette(dark));
}

} // namespace Lotse
