// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/difftree.h"

#include "app/diffdelegate.h"
#include "app/difflook.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace Lotse {

using namespace Qt::StringLiterals;

DiffTree::DiffTree(QWidget *parent)
    : QTreeView(parent)
    , m_model(new DiffTreeModel(this))
{
    setModel(m_model);
    setItemDelegate(new DiffDelegate(this));
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(16);
    setAllColumnsShowFocus(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the columns must not jump
    header()->hide();                                  // the bands above carry the names
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(40);
}

void DiffTree::openDifferences()
{
    setUpdatesEnabled(false);
    collapseAll();
    open({});
    setUpdatesEnabled(true);
    if (const QModelIndex first = m_model->firstDifference(); first.isValid()) {
        setCurrentIndex(first);
        scrollToTop();
    }
}

void DiffTree::open(const QModelIndex &index)
{
    for (int row = 0; row < m_model->rowCount(index); ++row) {
        const QModelIndex child = m_model->index(row, 0, index);
        if (!m_model->node(child).folder || !isDrift(m_model->node(child).worst))
            continue;
        expand(child);
        open(child);
    }
}

void DiffTree::showNextDifference(bool backward)
{
    QModelIndex at = currentIndex().siblingAtColumn(0);
    for (;;) {
        at = backward ? indexAbove(at) : indexBelow(at);
        if (!at.isValid())
            return;
        if (!m_model->node(at).folder && isDrift(m_model->stateOf(at))) {
            setCurrentIndex(at);
            return;
        }
    }
}

void DiffTree::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers() & Qt::AltModifier;
    const bool jump = alt || (event->modifiers() & Qt::ControlModifier);
    if (jump && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        showNextDifference(event->key() == Qt::Key_Up);
        return;
    }
    if (alt && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        Q_EMIT keepAsked(currentIndex(), event->key() == Qt::Key_Left);
        return;
    }
    QTreeView::keyPressEvent(event);
}

void DiffTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    const int width = viewport()->width();
    const DiffColumns columns = diffColumns(width);
    setColumnWidth(DiffTreeModel::Development, columns.side);
    setColumnWidth(DiffTreeModel::State, columns.state);
    setColumnWidth(DiffTreeModel::Action, columns.action);
    setColumnWidth(DiffTreeModel::Container, width - columns.side - columns.state - columns.action);
}

void DiffTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!m_model->hasChildren(index))
        return;
    const bool selected = selectionModel()->isSelected(index);
    const QColor ink = selected ? palette().color(QPalette::HighlightedText) : colours().muted;
    painter->drawPixmap(rect.right() - 17, rect.center().y() - 7,
                        glyph(isExpanded(index) ? u"chevron-down"_s : u"chevron-right"_s, 15, ink));
}

void DiffTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (selectionModel()->isSelected(index)) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QPainterPath path;
        path.addRoundedRect(QRectF(option.rect), 4, 4);
        painter->fillPath(path, palette().highlight());
        painter->setClipPath(path);
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 6, option.rect.height()),
                          diffFill(m_model->stateOf(index)));
        painter->restore();
    }
    QTreeView::drawRow(painter, option, index);
    if (hasFocus() && index.row() == currentIndex().row() && index.parent() == currentIndex().parent()) {
        const bool filled = selectionModel()->isSelected(index);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(palette().color(filled ? QPalette::HighlightedText : QPalette::Accent), 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(3, 3, -3, -3), 3, 3);
        painter->restore();
    }
}

} // namespace Lotse
