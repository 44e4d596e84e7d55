// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontMetrics>
#include <QHash>
#include <QPainter>
#include <QSvgRenderer>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, QPixmap> &glyphCache()
{
    static QHash<QString, QPixmap> cache; // GUI thread only
    return cache;
}

} // namespace

int scaled(int pixels)
{
    constexpr int designed = 20; // a line of 10 to 12 points needs no more
    return qMax(pixels, pixels * QFontMetrics(QApplication::font()).height() / designed);
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
    return glyph(size <= 22 ? u"lotse-16"_s : u"lotse"_s, size, Qt::black);
}

QIcon windowIcon()
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256})
        icon.addPixmap(applicationIcon(size));
    return icon;
}

void forgetGlyphs()
{
    glyphCache().clear();
}

} // namespace Lotse
