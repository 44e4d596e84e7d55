// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chip.h"

#include "app/difflook.h"

#include <QLocale>
#include <QPainter>

namespace Lotse {

Chip::Chip(DiffState state, int count, QWidget *parent)
    : QAbstractButton(parent)
    , m_state(state)
    , m_count(count)
{
    setCheckable(true);
    setFixedHeight(28);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(diffStateWord(state));
    //: Accessible name of a filter chip: a state and how many rows have it
    setAccessibleName(tr("%1: %L2").arg(diffStateWord(state)).arg(count));
    setWord(Word::Short);
}

void Chip::setWord(Word word)
{
    const bool isShort = word == Word::Short || m_state == DiffState::Same;
    setText(word == Word::None ? QString() : isShort ? diffShortWord(m_state) : diffStateWord(m_state));
    updateGeometry();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics word(fontFor(TextRole::Body));
    const QFontMetrics number(fontFor(TextRole::Strong));
    return {word.horizontalAdvance(text()) + number.horizontalAdvance(QLocale().toString(m_count)) +
                (text().isEmpty() ? 46 : 52),
            28};
}

void Chip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool filled = isChecked() && diffFill(m_state).alpha() > 0;
    const bool inverse = filled && (m_state == DiffState::Type || m_state == DiffState::Error);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(filled
                       ? QPen(Qt::NoPen)
                       : QPen(palette().color(QPalette::Mid), 1, isChecked() ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(filled ? QBrush(diffFill(m_state)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(frame, 14, 14);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 13, 13);
    }
    const QColor ink = inverse       ? colours().errorText
                       : isChecked() ? palette().color(QPalette::Text)
                                     : colours().muted;
    painter.drawPixmap(QPointF(10, 6),
                       glyph(diffIcon(m_state), 16, filled || !isChecked() ? ink : diffAccent(m_state)));
    painter.setPen(ink);
    painter.setFont(fontFor(TextRole::Body));
    painter.drawText(rect().adjusted(32, 0, 0, 0), Qt::AlignVCenter, text());
    painter.setFont(fontFor(TextRole::Strong));
    painter.drawText(rect().adjusted(0, 0, -12, 0), Qt::AlignVCenter | Qt::AlignRight,
                     QLocale().toString(m_count));
}

} // namespace Lotse
