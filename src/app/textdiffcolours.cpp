// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/textdiffcolours.h"

#include "app/theme.h"

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <cmath>

namespace Lotse {

namespace {

constexpr double leastContrast = 4.5;
constexpr int styleCount = int(KSyntaxHighlighting::Theme::Error) + 1;

double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

} // namespace

double contrastOf(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor readableOn(const QColor &ground, const QColor &ink, const QColor &text)
{
    for (int tenth = 0; tenth < 10; ++tenth) {
        const float share = float(tenth) / 10;
        const QColor mixed = QColor::fromRgbF(ink.redF() + (text.redF() - ink.redF()) * share,
                                              ink.greenF() + (text.greenF() - ink.greenF()) * share,
                                              ink.blueF() + (text.blueF() - ink.blueF()) * share);
        if (contrastOf(mixed, ground) >= leastContrast)
            return mixed;
    }
    return text;
}

SyntaxColours::SyntaxColours()
    : m_repository(std::make_unique<KSyntaxHighlighting::Repository>())
{
}

SyntaxColours::~SyntaxColours() = default;

void SyntaxColours::setPalette(const QPalette &palette)
{
    m_known.clear();
    m_inks.fill(palette.color(QPalette::Text), styleCount);
    const KSyntaxHighlighting::Theme theme = m_repository->themeForPalette(palette);
    for (int style = 1; style < styleCount; ++style)
        if (const QRgb ink = theme.textColor(KSyntaxHighlighting::Theme::TextStyle(style)); ink != 0)
            m_inks[style] = QColor(ink);
}

QColor SyntaxColours::on(const QColor &ground, int style) const
{
    const int known = style >= 0 && style < m_inks.size() ? style : 0;
    QColor &colour = m_known[{ground.rgb(), known}];
    if (!colour.isValid())
        colour = readableOn(ground, m_inks.value(known), m_inks.value(0));
    return colour;
}

QColor lineFill(TextDiff::Kind kind)
{
    switch (kind) {
    case TextDiff::Kind::Changed:
        return colours().differ;
    case TextDiff::Kind::OnlyLeft:
        return colours().add;
    case TextDiff::Kind::OnlyRight:
        return colours().extra;
    case TextDiff::Kind::Same:
        break;
    }
    return Qt::transparent;
}

QColor changeFill(TextDiff::Kind kind)
{
    switch (kind) {
    case TextDiff::Kind::Changed:
        return colours().differInline;
    case TextDiff::Kind::OnlyLeft:
        return colours().addInline;
    case TextDiff::Kind::OnlyRight:
        return colours().extraInline;
    case TextDiff::Kind::Same:
        break;
    }
    return Qt::transparent;
}

} // namespace Lotse
