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
}

void DiffTree::selectFirst()
{
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

bool DiffTree::showNextDifference(bool backward)
{
    const QModelIndex next = m_model->nextDifference(currentIndex(), backward);
    if (!next.isValid())
        return false;
    return select(m_model->node(next).path);
}

bool DiffTree::select(const RelPath &path)
{
    const QModelIndex index = m_model->indexOf(path);
    if (!index.isValid())
        return false;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

RelPath DiffTree::currentPath() const
{
    return currentIndex().isValid() ? m_model->node(currentIndex()).path : RelPath();
}

void DiffTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentRowChanged();
}

void DiffTree::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Menu && currentIndex().isValid()) {
        Q_EMIT menuAsked(viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
        return;
    }
    if (event->modifiers() & Qt::AltModifier) {
        event->ignore(); // Alt with an arrow decides, and must not also open or close the branch
        return;
    }
    QTreeView::keyPressEvent(event);
}

void DiffTree::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex hit = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && hit.isValid() && hit.column() == DiffTreeModel::Action &&
        (m_model->canDecide(hit, true) || m_model->canDecide(hit, false)))
        Q_EMIT menuAsked(viewport()->mapToGlobal(visualRect(hit).bottomLeft()));
}

void DiffTree::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex hit = indexAt(event->position().toPoint());
    if (hit.isValid() && !m_model->node(hit).folder)
        Q_EMIT fileOpened();
    else
        QTreeView::mouseDoubleClickEvent(event);
}

void DiffTree::contextMenuEvent(QContextMenuEvent *event)
{
    if (indexAt(event->pos()).isValid())
        Q_EMIT menuAsked(event->globalPos());
}

void DiffTree::resizeEvent(QResizeEvent *event)
{
    const bool inView =
        currentIndex().isValid() && QRect({0, 0}, event->oldSize()).intersects(visualRect(currentIndex()));
    QTreeView::resizeEvent(event);
    if (inView) // the row whose file is shown stays beside it
        scrollTo(currentIndex());
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
