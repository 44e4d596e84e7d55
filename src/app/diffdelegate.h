// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/difftreemodel.h"

#include <QStyledItemDelegate>

namespace Lotse {

/// Paints all four columns of the comparison. A file fills only the side on which it exists, folders are
/// never filled, and a place where nothing is shows a dotted line.
class DiffDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    struct Cell;
    void paintSide(QPainter &painter, const Cell &cell) const;
    void paintState(QPainter &painter, const Cell &cell) const;
    void paintCounts(QPainter &painter, const Cell &cell) const;
    void paintAction(QPainter &painter, const Cell &cell) const;
};

} // namespace Lotse
