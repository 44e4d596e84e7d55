// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/difftreemodel.h"

#include <QTreeView>

namespace Lotse {

/// Both sides of the comparison, row by row on one model. Paints its own selection, so that the state's
/// colour stays visible as a bar at the left.
class DiffTree : public QTreeView
{
    Q_OBJECT
public:
    explicit DiffTree(QWidget *parent = nullptr);
    DiffTreeModel *diffModel() const { return m_model; }
    /// Opens every branch that differs, and closes the others.
    void openDifferences();
    /// The next file that differs in the order of the rows, closed branches included; false: none.
    bool showNextDifference(bool backward);
    /// Opens the way to a row and selects it; false: it is not shown.
    bool select(const RelPath &path);
    void selectFirst();
    RelPath currentPath() const;

Q_SIGNALS:
    void currentRowChanged();
    void menuAsked(const QPoint &globalPosition);
    void fileOpened(); ///< by a double click; Return is an action

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void open(const QModelIndex &index);
    DiffTreeModel *m_model;
};

} // namespace Lotse
