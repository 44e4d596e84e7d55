// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diffnodes.h"

#include <QAbstractItemModel>

namespace Lotse {

/// Both sides of a comparison as one tree: a row is one path, left and right are columns of the same row.
/// Flat vectors, no objects per row. Folders show their worst state and the counts below them. GUI thread.
class DiffTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Development, State, Action, Container, ColumnCount };
    using Node = DiffNodes::Node;

    explicit DiffTreeModel(QObject *parent = nullptr);

    void setDiff(const TreeDiff &diff);
    /// States that are hidden, and text that must be part of the path; folders are shown when something below
    /// is.
    void setFilter(const QSet<DiffState> &hidden, const QString &search);
    /// Development paths whose container version stays by the operator's word.
    void setKept(const QSet<RelPath> &kept);
    const QSet<RelPath> &kept() const { return m_kept; }

    const Node &node(const QModelIndex &index) const;
    const Difference *difference(const QModelIndex &index) const;
    DiffState stateOf(const QModelIndex &index) const; ///< the operator's decision included
    QString actionOf(const QModelIndex &index, bool brief = false) const;
    QString sizeOf(const QModelIndex &index, bool development) const;
    QString nameOf(const QModelIndex &index, bool development) const; ///< empty: not on that side
    QModelIndex firstDifference() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Texts anew after the language changed.
    void retranslate();

private:
    QString spoken(const QModelIndex &index) const;

    DiffNodes m_nodes;
    QSet<DiffState> m_hidden;
    QString m_search;
    QSet<RelPath> m_kept;
};

/// What happens to a path with nobody deciding otherwise, in the words of the plan.
QString defaultActionWord(const Difference &difference, bool brief = false);

} // namespace Lotse
