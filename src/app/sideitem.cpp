// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sideitem.h"

#include "app/ink.h"

#include <QPainter>

namespace Lotse {

using namespace Qt::StringLiterals;

SideItem::SideItem(const QString &icon, int number, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_number(number)
    , m_mark(number == 0 ? Mark::Tool : Mark::Upcoming)
{
    setFixedHeight(sizeHint().height());
    setFocusPolicy(Qt::TabFocus);
}

void SideItem::setMark(Mark mark)
{
    m_mark = mark;
    // A step is a sign post, not a jump: steps depend on each other, and Back is on the page.
    setEnabled(mark == Mark::Tool);
    setLabel(text());
    update();
}

void SideItem::setChosen(bool chosen)
{
    m_isChosen = chosen;
    setLabel(text());
}

void SideItem::setLabel(const QString &label)
{
    setText(label);
    QString state;
    if (m_mark == Mark::Done)
        state = tr("done");
    else if (m_mark == Mark::Current)
        state = tr("current step");
    else if (m_mark == Mark::Failed)
        state = tr("failed");
    else if (m_isChosen)
        state = tr("open"); // it is a button, not a switch: it opens a page and never closes one
    //: Accessible name of a step or tool in the sidebar: %1 its name, %2 its state.
    setAccessibleName(state.isEmpty() ? label : tr("%1, %2").arg(label, state));
    const bool fits = QFontMetrics(fontFor(TextRole::Strong)).horizontalAdvance(label) <= textWidth();
    setToolTip(fits ? QString() : label);
    update();
}

void SideItem::resizeEvent(QResizeEvent *event)
{
    setLabel(text());
    QAbstractButton::resizeEvent(event);
}

void SideItem::setEnds(bool first, bool last)
{
    m_first = first;
    m_last = last;
}

void SideItem::paintNumber(QPainter &painter) const
{
    const Colours &all = colours();
    const QColor mid = palette().color(QPalette::Active, QPalette::Mid);
    const QPointF centre(21, height() / 2.0);
    painter.setPen(QPen(m_mark == Mark::Upcoming ? mid : all.okAccent, 1.5));
    if (!m_first)
        painter.drawLine(QPointF(21, 0), centre - QPointF(0, 14));
    painter.setPen(QPen(m_mark == Mark::Done ? all.okAccent : mid, 1.5));
    if (!m_last)
        painter.drawLine(centre + QPointF(0, 14), QPointF(21, height()));
    if (m_mark == Mark::Done) {
        painter.drawPixmap(centre - QPointF(12, 12), glyph(u"st-done"_s, 24, all.okAccent));
        return;
    }
    painter.setPen(m_mark == Mark::Upcoming ? QPen(mid, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(m_mark == Mark::Current  ? QBrush(inkColour(Ink::Accent))
                     : m_mark == Mark::Failed ? QBrush(all.errorAccent)
                                              : QBrush(Qt::NoBrush));
    painter.drawEllipse(centre, 10.5, 10.5);
    QFont font = fontFor(TextRole::Caption);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_mark == Mark::Upcoming ? all.muted
                   : m_mark == Mark::Failed ? all.errorText
                                            : palette().color(QPalette::Active, QPalette::HighlightedText));
    painter.drawText(QRectF(centre.x() - 11, centre.y() - 11, 22, 22), Qt::AlignCenter,
                     QString::number(m_number));
}

void SideItem::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool current = m_mark == Mark::Current || m_mark == Mark::Failed || m_isChosen;
    const QRectF frame = QRectF(rect()).adjusted(0, 2, 0, -2);
    if (current) {
        painter.setPen(isHighContrast() ? QPen(colours().hairline, 1) : QPen(Qt::NoPen));
        painter.setBrush(palette().color(QPalette::Active, isDark() ? QPalette::Button : QPalette::Base));
        painter.drawRoundedRect(frame, controlRadius, controlRadius);
    }
    if (m_mark == Mark::Tool)
        painter.drawPixmap(QPointF(12, height() / 2.0 - 9),
                           glyph(m_icon, 18, inkColour(m_isChosen ? Ink::Accent : Ink::Muted)));
    else
        paintNumber(painter);
    painter.setFont(fontFor(current ? TextRole::Strong : TextRole::Body));
    painter.setPen(m_mark == Mark::Upcoming ? colours().muted : inkColour(Ink::Text));
    painter.drawText(QRectF(44, 0, textWidth(), height()), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, textWidth()));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(inkColour(Ink::Accent), 2));
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), controlRadius - 1, controlRadius - 1);
    }
}

} // namespace Lotse
