// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backupmodel.h"

#include <QTreeView>

namespace Lotse {

/// The files of a backup to be searched, walked through and ticked. GUI thread.
class BackupList : public QTreeView
{
    Q_OBJECT
public:
    explicit BackupList(QWidget *parent = nullptr);
    void setEntries(const QList<Difference> &entries); ///< nothing is ticked afterwards
    bool hasDifferences() const { return m_entries->differing() > 0; }
    void setSearch(const QString &text);
    void setOnlyDifferent(bool only);
    int shown() const;
    QList<RelPath> ticked() const { return m_entries->ticked(); }
    void tickShown();
    void tickNone();
    /// What has the cursor; the first row takes it when none has.
    const Difference *current();

Q_SIGNALS:
    void currentRowChanged();
    void tickedChanged();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    class Filter;
    BackupModel *m_entries;
    Filter *m_filter;
};

} // namespace Lotse
