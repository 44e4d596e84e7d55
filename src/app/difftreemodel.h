// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diffchoices.h"
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
    /// What the operator decided, and container paths that the profile wants gone.
    void setChoices(const Choices &choices, const QList<RelPath> &mustGo);
    /// The decision for a row and, for a folder, for everything below that can be decided.
    void decideFor(const QModelIndex &index, bool keep, Choices &choices) const;
    bool canDecide(const QModelIndex &index, bool keep) const;
    DiffNodes::Hidden hidden() const { return m_nodes.hidden(); }
    QModelIndex indexOf(const RelPath &path) const; ///< invalid: unknown, or not shown
    bool has(const RelPath &path) const;            ///< shown or not

    const Node &node(const QModelIndex &index) const;
    const Difference *difference(const QModelIndex &index) const;
    DiffState stateOf(const QModelIndex &index) const; ///< the operator's decision included
    RowAction action(const QModelIndex &index) const;  ///< of a file; None for folders
    QString actionOf(const QModelIndex &index, bool brief = false) const;
    QString sizeOf(const QModelIndex &index, bool development) const;
    QString nameOf(const QModelIndex &index, bool development) const; ///< empty: not on that side
    QModelIndex firstDifference() const;
    /// The next file that differs and is shown, in the order of the rows; invalid: none.
    QModelIndex nextDifference(const QModelIndex &from, bool backward) const;

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
    void countActions();
    template <typename Visit>
    void visitFiles(const Node &folder, Visit visit) const;

    DiffNodes m_nodes;
    QSet<DiffState> m_hidden;
    QString m_search;
    DiffChoices m_choices;
    std::vector<int> m_copies; ///< per node: files below that are copied
    std::vector<int> m_asides; ///< per node: files below that are set aside
};

/// What happens to a path, in the words of the plan; empty: nothing.
QString rowActionWord(RowAction action, bool brief = false);

} // namespace Lotse
