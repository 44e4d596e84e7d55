// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme.h"

#include <QApplication>
#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QPainter>
#include <QStyleHints>
#include <QSvgRenderer>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QColor c(const char *hex)
{
    return QColor(QLatin1StringView(hex));
}

QHash<QString, QPixmap> &glyphCache()
{
    static QHash<QString, QPixmap> cache; // GUI thread only
    return cache;
}

} // namespace

const Colours &coloursFor(bool dark)
{
    static const Colours lightOnes{c("#B3D9FF"), c("#FFE08A"), c("#BFA3B8"), c("#8A2A00"),
                                   c("#FFFFFF"), c("#80BFFF"), c("#FFC533"), c("#A888A1"),
                                   c("#005A8C"), c("#7A4A00"), c("#7B3A68"), c("#8A2A00"),
                                   c("#005E46"), c("#5F6368"), c("#DFE2E6"), c("#ECEEF1")};
    static const Colours darkOnes{c("#0A4A78"), c("#6B5200"), c("#54304C"), c("#FFAB8A"),
                                  c("#1B1E20"), c("#1B6FAD"), c("#8F6D00"), c("#7A4A70"),
                                  c("#8CCBF5"), c("#F5BE5B"), c("#EBB1D4"), c("#FFAB8A"),
                                  c("#62DDB5"), c("#A9AFB5"), c("#383E44"), c("#1E2225")};
    return dark ? darkOnes : lightOnes;
}

bool isDark()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
}

const Colours &colours()
{
    return coloursFor(isDark());
}

QPalette lotsePalette(bool dark)
{
    struct Row
    {
        QPalette::ColorRole role;
        const char *light;
        const char *dark;
    };
    static constexpr Row rows[] = {
        {QPalette::Window, "#F6F7F9", "#25292D"},        {QPalette::Base, "#FFFFFF", "#1B1E20"},
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

void applyPalette(PaletteChoice choice)
{
    const bool dark = choice == PaletteChoice::Dark ||
                      (choice == PaletteChoice::System &&
                       QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark);
    forgetGlyphs();
    QApplication::setPalette(lotsePalette(dark));
}

QFont fontFor(TextRole role)
{
    QFont font = QApplication::font();
    switch (role) {
    case TextRole::Title:
        font.setPointSizeF(font.pointSizeF() * 1.7);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Caption:
        font.setPointSizeF(font.pointSizeF() * 0.9);
        break;
    case TextRole::Mono:
        font.setFamilies({u"JetBrains Mono"_s, u"DejaVu Sans Mono"_s, u"monospace"_s});
        font.setFixedPitch(true);
        font.setPointSizeF(font.pointSizeF() * 0.9);
        font.setFeature(QFont::Tag("calt"), 0); // else "--" and "//" melt into ligatures
        break;
    case TextRole::Body:
        break;
    }
    return font;
}

QPixmap glyph(const QString &name, int size, const QColor &colour)
{
    const qreal ratio = qApp->devicePixelRatio();
    const QString key = u"%1/%2/%3/%4"_s.arg(name, colour.name()).arg(size).arg(ratio);
    const auto found = glyphCache().constFind(key);
    if (found != glyphCache().cend())
        return *found;
    QFile file(u":/lotse/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no icon %ls", qUtf16Printable(name));
        return {};
    }
    const QByteArray svg = file.readAll().replace("currentColor", colour.name().toLatin1());
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter, QRectF(0, 0, size * ratio, size * ratio));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    glyphCache().insert(key, pixmap);
    return pixmap;
}

QPixmap applicationIcon(int size)
{
    return glyph(size <= 16 ? u"lotse-16"_s : u"lotse"_s, size, Qt::black);
}

void forgetGlyphs()
{
    glyphCache().clear();
}

} // namespace Lotse
