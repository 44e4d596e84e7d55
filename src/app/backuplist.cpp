// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backuplist.h"

#include "app/theme.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>

namespace Lotse {

class BackupList::Filter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setOnlyDifferent(bool only)
    {
        m_onlyDifferent = only;
        invalidateRowsFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        return (!m_onlyDifferent || index.data(BackupModel::IsDifferent).toBool()) &&
               QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }

private:
    bool m_onlyDifferent = true;
};

BackupList::BackupList(QWidget *parent)
    : QTreeView(parent)
    , m_entries(new BackupModel(this))
    , m_filter(new Filter(this))
{
    m_filter->setSourceModel(m_entries);
    m_filter->setFilterRole(BackupModel::WholePath);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setModel(m_filter);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(BackupModel::Path, QHeaderView::Stretch);
    header()->resizeSection(BackupModel::Today, scaled(220));
    header()->resizeSection(BackupModel::Size, scaled(100));
    connect(m_entries, &BackupModel::tickedChanged, this, &BackupList::tickedChanged);
}

void BackupList::setEntries(const QList<Difference> &entries)
{
    m_entries->setEntries(entries);
}

void BackupList::setSearch(const QString &text)
{
    m_filter->setFilterFixedString(text.trimmed());
}

void BackupList::setOnlyDifferent(bool only)
{
    m_filter->setOnlyDifferent(only);
}

int BackupList::shown() const
{
    return m_filter->rowCount();
}

void BackupList::tickShown()
{
    {
        const QSignalBlocker quiet(m_entries); // one word at the end instead of one per row
        for (int row = 0; row < shown(); ++row)
            m_entries->tick(m_filter->mapToSource(m_filter->index(row, 0)), true);
    }
    viewport()->update();
    Q_EMIT tickedChanged();
}

void BackupList::tickNone()
{
    m_entries->tickNone();
}

const Difference *BackupList::current()
{
    if (!currentIndex().isValid() && shown() > 0)
        setCurrentIndex(m_filter->index(0, 0));
    return currentIndex().isValid() ? &m_entries->at(m_filter->mapToSource(currentIndex())) : nullptr;
}

void BackupList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentRowChanged();
}

} // namespace Lotse
