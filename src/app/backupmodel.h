// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/difference.h"

#include <QAbstractTableModel>
#include <QSet>

namespace Lotse {

/// The files of an opened backup, each with what became of it, and whether it is ticked. GUI thread.
class BackupModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Path, Today, Size, ColumnCount };
    enum Role { IsDifferent = Qt::UserRole, WholePath };

    explicit BackupModel(QObject *parent = nullptr);
    void setEntries(QList<Difference> entries); ///< nothing is ticked afterwards
    const Difference &at(const QModelIndex &index) const { return m_entries.at(index.row()); }
    QList<RelPath> ticked() const; ///< in the order of the rows
    void tick(const QModelIndex &index, bool on);
    void tickNone();
    qsizetype differing() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void tickedChanged();

private:
    QList<Difference> m_entries;
    QSet<int> m_ticked;
};

} // namespace Lotse
