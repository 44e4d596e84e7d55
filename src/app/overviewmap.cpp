// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overviewmap.h"

#include "app/textdiffcolours.h"
#include "app/theme.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

namespace Lotse {

OverviewMap::OverviewMap(QWidget *parent)
    : QWidget(parent)
{
    setFixedWidth(12);
    setCursor(Qt::PointingHandCursor);
    retranslate();
}

void OverviewMap::retranslate()
{
    //: Accessible name of the stripe beside the two panes. German: Übersicht der Datei
    setAccessibleName(tr("Overview of the file"));
    setToolTip(tr("Overview of the file: click or drag to go there"));
}

void OverviewMap::setDiff(const TextDiff *diff)
{
    m_stripes.clear();
    if (diff) {
        const double all = double(std::max<qsizetype>(1, diff->rows.size()));
        for (const TextDiff::Place &place : diff->places) {
            for (int i = place.first; i < place.first + place.count; ++i) {
                const TextDiff::Kind kind = diff->rows[i].kind;
                if (i > place.first && m_stripes.last().kind == kind)
                    m_stripes.last().length += 1 / all;
                else
                    m_stripes.append({i / all, 1 / all, kind});
            }
        }
    }
    update();
}

void OverviewMap::setView(double top, double visible)
{
    m_top = top;
    m_visible = visible;
    update();
}

void OverviewMap::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), palette().alternateBase());
    const double all = height();
    for (const Stripe &stripe : std::as_const(m_stripes))
        painter.fillRect(QRectF(0, stripe.from * all, width(), std::max(2.0, stripe.length * all)),
                         changeFill(stripe.kind));
    if (m_visible >= 1)
        return;
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1));
    painter.drawRect(QRectF(0.5, m_top * all + 0.5, width() - 1, std::max(8.0, m_visible * all - 1)));
}

void OverviewMap::goTo(double y)
{
    Q_EMIT scrollAsked(std::clamp(y / std::max(1, height()) - m_visible / 2, 0.0, 1.0));
}

void OverviewMap::mousePressEvent(QMouseEvent *event)
{
    goTo(event->position().y());
}

void OverviewMap::mouseMoveEvent(QMouseEvent *event)
{
    goTo(event->position().y());
}

void OverviewMap::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Lotse
