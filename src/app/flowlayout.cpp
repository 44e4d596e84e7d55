// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace Lotse {

namespace {

QSize sizeIn(const QRect &area, const QLayoutItem &item)
{
    return {qMin(item.sizeHint().width(), area.width()), item.sizeHint().height()};
}

} // namespace

FlowLayout::FlowLayout(int spacing, QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), Act::Measure);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

/// All in one line, if it may choose.
QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = QSize(size.width() + (size.isEmpty() ? 0 : spacing()) + hint.width(),
                     qMax(size.height(), hint.height()));
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Act::Place);
}

int FlowLayout::arrange(const QRect &rect, Act act) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = 0;
    for (size_t begin = 0; begin < m_items.size();) {
        // A line is filled first; then its things stand in its middle.
        size_t end = begin;
        int width = 0;
        int height = 0;
        for (; end < m_items.size(); ++end) {
            if (m_items[end]->isEmpty())
                continue;
            const QSize size = sizeIn(area, *m_items[end]);
            if (width > 0 && width + size.width() > area.width())
                break;
            width += size.width() + spacing();
            height = qMax(height, size.height());
        }
        for (int x = 0; begin < end; ++begin) {
            if (m_items[begin]->isEmpty())
                continue;
            const QSize size = sizeIn(area, *m_items[begin]);
            const QRect place(area.topLeft() + QPoint(x, y + (height - size.height()) / 2), size);
            if (act == Act::Place)
                m_items[begin]->setGeometry(QStyle::visualRect(direction, area, place));
            x += size.width() + spacing();
        }
        y += height + (end < m_items.size() ? spacing() : 0);
    }
    return y + contentsMargins().top() + contentsMargins().bottom();
}

} // namespace Lotse
