// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/countdown.h"

#include <QLocale>
#include <QPainter>

namespace Lotse {

namespace {
constexpr int edge = 44;
constexpr int full = 360 * 16; // Qt counts arcs in sixteenths of a degree
} // namespace

Countdown::Countdown(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(edge, edge);
}

void Countdown::show(int left, int total, Ink ink)
{
    m_left = left;
    m_total = total;
    m_ink = ink;
    update();
}

void Countdown::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring = QRectF(rect()).adjusted(4, 4, -4, -4);
    painter.setPen(QPen(colours().hairline, 4));
    painter.drawEllipse(ring);
    painter.setPen(QPen(inkColour(m_ink), 4, Qt::SolidLine, Qt::RoundCap));
    if (m_total > 0 && m_left > 0)
        painter.drawArc(ring, full / 4, full * m_left / m_total);
    painter.setFont(fontFor(TextRole::Strong));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignCenter, QLocale().toString(m_left));
}

} // namespace Lotse
