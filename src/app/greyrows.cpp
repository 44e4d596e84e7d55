// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greyrows.h"

#include <QPainter>

namespace Lotse {

GreyRow::GreyRow(int number, QWidget *parent)
    : QWidget(parent)
    , m_number(number)
{
    setFixedHeight(56);
}

void GreyRow::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().alternateBase());
    painter.drawEllipse(QPointF(26, 28), 9, 9);
    const qreal first = 160 + 40 * ((m_number * 2) % 3);
    painter.drawRoundedRect(QRectF(48, 14, first, 10), 5, 5);
    painter.drawRoundedRect(QRectF(48, 33, first + 90, 8), 4, 4);
    painter.drawRoundedRect(QRectF(width() - 88, 23, 72, 10), 5, 5);
}

} // namespace Lotse
