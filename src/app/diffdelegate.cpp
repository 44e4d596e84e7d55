// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diffdelegate.h"

#include "app/difflook.h"

#include <QPainter>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {
constexpr int rowHeight = 26;
constexpr int indentation = 16;
} // namespace

struct DiffDelegate::Cell
{
    const QStyleOptionViewItem &option;
    const DiffTreeModel &model;
    QModelIndex index;
    const DiffTreeModel::Node &node;
    DiffState state;
    bool selected;
    QRect area;
    QColor ink;
    QColor soft;
    QColor accent;
};

QSize DiffDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    Q_UNUSED(index)
    return {100, rowHeight};
}

void DiffDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const auto *model = qobject_cast<const DiffTreeModel *>(index.model());
    if (!model)
        return;
    const bool selected = option.state & QStyle::State_Selected;
    const DiffState state = model->stateOf(index);
    const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const Cell cell{option,
                    *model,
                    index,
                    model->node(index),
                    state,
                    selected,
                    option.rect,
                    ink,
                    selected ? ink : colours().muted,
                    selected ? ink : diffAccent(state)};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(fontFor(TextRole::Body));
    if (index.column() == DiffTreeModel::Development || index.column() == DiffTreeModel::Container)
        paintSide(*painter, cell);
    else if (index.column() == DiffTreeModel::Action)
        paintAction(*painter, cell);
    else if (cell.node.folder)
        paintCounts(*painter, cell);
    else
        paintState(*painter, cell);
    painter->restore();
}

void DiffDelegate::paintSide(QPainter &painter, const Cell &cell) const
{
    const bool development = cell.index.column() == DiffTreeModel::Development;
    const QString name = cell.model.nameOf(cell.index, development);
    QRect area = cell.area;
    if (!development) { // the tree indents its first column only
        int depth = 0;
        for (QModelIndex above = cell.index.parent(); above.isValid(); above = above.parent())
            ++depth;
        area.setLeft(area.left() + 4 + depth * indentation);
    }
    if (name.isEmpty()) { // the empty place stays visible
        painter.setPen(
            QPen(cell.selected ? cell.ink : cell.option.palette.color(QPalette::Mid), 1.2, Qt::DotLine));
        painter.drawLine(area.left() + 8, area.center().y() + 1, area.right() - 16, area.center().y() + 1);
        return;
    }
    const bool differs = !cell.node.folder && !cell.selected && isDrift(cell.state);
    const bool filled = differs && diffFill(cell.state).alpha() > 0;
    if (filled || (differs && isHighContrast()))
        paintDiffCell(painter, QRectF(area).adjusted(0, 1, -8, -1), cell.state);
    const bool inverse = filled && (cell.state == DiffState::Type || cell.state == DiffState::Error);
    const QColor ink = inverse ? colours().errorText : cell.ink;
    const QColor icon = cell.selected || inverse ? ink
                        : !cell.node.folder      ? ink
                        : isDrift(cell.state)    ? cell.accent
                                                 : cell.soft;
    painter.drawPixmap(area.left() + 6, area.center().y() - 8,
                       glyph(cell.node.folder ? u"folder"_s : u"file"_s, 17, icon));
    // The name comes first; where the column is narrow, there is no size.
    const QString size = area.width() < 230 ? QString() : cell.model.sizeOf(cell.index, development);
    const int room = size.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(size) + 8;
    painter.setPen(ink);
    painter.drawText(area.adjusted(28, 0, -12 - room, 0), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(name, Qt::ElideMiddle, area.width() - 44 - room));
    painter.setFont(fontFor(TextRole::Caption));
    painter.setPen(filled || cell.selected ? ink : cell.soft);
    painter.drawText(area.adjusted(0, 0, -16, 0), Qt::AlignVCenter | Qt::AlignRight, size);
}

void DiffDelegate::paintState(QPainter &painter, const Cell &cell) const
{
    const Difference *difference = cell.model.difference(cell.index);
    painter.drawPixmap(cell.area.left() + 8, cell.area.center().y() - 8,
                       glyph(diffIcon(cell.state, difference && difference->provenByHash), 17, cell.accent));
    painter.setPen(isDrift(cell.state) ? cell.accent : cell.soft);
    QString word = diffStateWord(cell.state);
    if (painter.fontMetrics().horizontalAdvance(word) > cell.area.width() - 38)
        word = diffShortWord(cell.state);
    painter.drawText(cell.area.adjusted(34, 0, -4, 0), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(word, Qt::ElideRight, cell.area.width() - 38));
}

void DiffDelegate::paintCounts(QPainter &painter, const Cell &cell) const
{
    int x = cell.area.left() + 8;
    for (const DiffState state :
         {DiffState::Error, DiffState::Type, DiffState::OnlyDev, DiffState::Differs, DiffState::OnlyContainer,
          DiffState::Moved, DiffState::TextForm, DiffState::Metadata}) {
        const int n = cell.node.counts[size_t(state)];
        if (n == 0)
            continue;
        const QString number = QLocale().toString(n);
        const int width = 26 + painter.fontMetrics().horizontalAdvance(number);
        if (x + width > cell.area.right())
            return; // the tool tip has them all
        painter.drawPixmap(x, cell.area.center().y() - 8,
                           glyph(diffIcon(state), 17, cell.selected ? cell.ink : diffAccent(state)));
        painter.setPen(cell.soft);
        painter.drawText(QRect(x + 24, cell.area.top(), 60, cell.area.height()), Qt::AlignVCenter, number);
        x += width + 12;
    }
}

void DiffDelegate::paintAction(QPainter &painter, const Cell &cell) const
{
    const QString action = cell.model.actionOf(
        cell.index, diffColumns(cell.option.widget ? cell.option.widget->width() : 1000).compact);
    const int top = cell.area.center().y() - 8;
    switch (cell.model.action(cell.index)) {
    case RowAction::Copy:
    case RowAction::Adjust:
        painter.drawPixmap(cell.area.left() + 8, top, glyph(u"arrow-right"_s, 17, cell.accent));
        break;
    case RowAction::Keep:
        painter.drawPixmap(cell.area.left() + 9, top + 1, glyph(u"row-kept"_s, 15, cell.accent));
        break;
    case RowAction::SetAside:
        painter.drawPixmap(cell.area.left() + 8, top, glyph(u"backup"_s, 17, cell.accent));
        break;
    case RowAction::Stop:
    case RowAction::None:
        break;
    }
    int room = cell.area.width() - 38;
    if (cell.selected &&
        (cell.model.canDecide(cell.index, true) || cell.model.canDecide(cell.index, false))) {
        painter.drawPixmap(cell.area.right() - 14, top + 1, glyph(u"chevron-down"_s, 14, cell.ink));
        room -= 13; // the row at hand shows that a click offers a choice
    }
    painter.setPen(cell.node.folder || !isDrift(cell.state) ? cell.soft : cell.ink);
    painter.drawText(cell.area.adjusted(34, 0, -4, 0), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(action, Qt::ElideRight, room));
}

} // namespace Lotse
