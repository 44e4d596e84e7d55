// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hopchain.h"

#include <QPainter>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {
constexpr qreal lineY = 48;
}

HopChain::HopChain(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(128);
}

void HopChain::setHops(const QList<Hop> &hops)
{
    m_hops = hops;
    QStringList spoken;
    for (const Hop &hop : hops)
        spoken.append(tr("%1: %2", "a hop and its state").arg(hop.name, stepStateWord(hop.state)));
    setAccessibleName(tr("The way to the container"));
    setAccessibleDescription(spoken.join(u"; "_s));
    update();
}

void HopChain::paintEdge(QPainter &painter, const Hop &hop, qreal x, qreal cell) const
{
    const QColor colour = inkColour(stepStateInk(hop.state));
    const bool open = hop.state == StepState::Waiting || hop.state == StepState::Failed;
    painter.setPen(QPen(colour, 2, open ? Qt::DotLine : Qt::SolidLine));
    painter.drawLine(QPointF(x - cell + 28, lineY), QPointF(x - cell / 2 - 15, lineY));
    painter.drawLine(QPointF(x - cell / 2 + 15, lineY), QPointF(x - 28, lineY));
    painter.drawPixmap(QPointF(x - cell / 2 - 10, lineY - 10), glyph(stepStateIcon(hop.state), 20, colour));
    painter.setPen(colours().muted);
    painter.setFont(fontFor(TextRole::Caption));
    painter.drawText(QRectF(x - cell, lineY - 34, cell, 18), Qt::AlignCenter, hop.edge);
}

void HopChain::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours().hairline, 1));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
    if (m_hops.isEmpty())
        return;
    const qreal cell = width() / qreal(m_hops.size());
    for (int i = 0; i < m_hops.size(); ++i) {
        const Hop &hop = m_hops[i];
        const qreal x = cell * (i + 0.5);
        if (i > 0)
            paintEdge(painter, hop, x, cell);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().alternateBase());
        painter.drawEllipse(QPointF(x, lineY), 22, 22);
        painter.drawPixmap(QPointF(x - 12, lineY - 12), glyph(hop.icon, 24, inkColour(Ink::Text)));
        painter.setPen(inkColour(Ink::Text));
        painter.setFont(fontFor(TextRole::Body));
        const int room = int(cell) - 8;
        painter.drawText(QRectF(x - cell / 2, lineY + 26, cell, 20), Qt::AlignCenter,
                         painter.fontMetrics().elidedText(hop.name, Qt::ElideMiddle, room));
        painter.setPen(colours().muted);
        painter.setFont(fontFor(TextRole::Caption));
        painter.drawText(QRectF(x - cell / 2, lineY + 46, cell, 18), Qt::AlignCenter,
                         painter.fontMetrics().elidedText(hop.note, Qt::ElideRight, room));
    }
}

} // namespace Lotse
