// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupmodel.h"

#include "app/palette.h"
#include "app/theme.h"
#include "steps/room.h"

#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 28;

QString todayWord(DiffState state)
{
    switch (state) {
    case DiffState::Same:
        return BackupModel::tr("unchanged");
    case DiffState::Metadata:
        return BackupModel::tr("other owner or permissions");
    case DiffState::OnlyDev:
        return BackupModel::tr("gone");
    case DiffState::Error:
        return BackupModel::tr("cannot be read");
    default:
        return BackupModel::tr("changed");
    }
}

} // namespace

BackupModel::BackupModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void BackupModel::setEntries(QList<Difference> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_ticked.clear();
    endResetModel();
    Q_EMIT tickedChanged();
}

QList<RelPath> BackupModel::ticked() const
{
    QList<int> rows(m_ticked.begin(), m_ticked.end());
    std::ranges::sort(rows);
    QList<RelPath> paths;
    for (const int row : std::as_const(rows))
        paths.append(m_entries.at(row).path);
    return paths;
}

void BackupModel::tick(const QModelIndex &index, bool on)
{
    if (on == m_ticked.contains(index.row()))
        return;
    if (on)
        m_ticked.insert(index.row());
    else
        m_ticked.remove(index.row());
    const QModelIndex cell = this->index(index.row(), Path);
    Q_EMIT dataChanged(cell, cell, {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
}

void BackupModel::tickNone()
{
    m_ticked.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Path), index(rowCount() - 1, Path), {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
}

qsizetype BackupModel::differing() const
{
    return std::ranges::count_if(m_entries,
                                 [](const Difference &entry) { return entry.state != DiffState::Same; });
}

int BackupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int BackupModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant BackupModel::data(const QModelIndex &index, int role) const
{
    const Difference &entry = at(index);
    if (role == IsDifferent)
        return entry.state != DiffState::Same;
    if (role == WholePath)
        return entry.path.display();
    if (role == Qt::CheckStateRole && index.column() == Path)
        return m_ticked.contains(index.row()) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::TextAlignmentRole && index.column() == Size)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::SizeHintRole)
        return QSize(0, scaled(rowHeight));
    if (role == Qt::ForegroundRole && index.column() != Path)
        return colours().muted;
    if (role == Qt::AccessibleTextRole)
        return u"%1, %2, %3"_s.arg(entry.path.display(), sizeText(entry.development->size),
                                   todayWord(entry.state));
    if (role == Qt::ToolTipRole && index.column() == Path)
        return entry.path.display();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Path:
        return entry.path.display();
    case Size:
        return entry.development->kind == EntryKind::File ? sizeText(entry.development->size) : QString();
    default:
        return todayWord(entry.state);
    }
}

QVariant BackupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    //: Headings of the files in a backup: path, what became of it, size then
    const QString words[] = {tr("In the backup"), tr("Today"), tr("Size")};
    return words[section];
}

Qt::ItemFlags BackupModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == Path ? usual | Qt::ItemIsUserCheckable : usual;
}

bool BackupModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Path)
        return false;
    tick(index, value.toInt() == Qt::Checked);
    return true;
}

} // namespace Lotse
