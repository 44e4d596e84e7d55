// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/difftreemodel.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QString sizeText(const TreeEntry &entry)
{
    if (entry.kind != EntryKind::File)
        return {};
    return QLocale().formattedDataSize(entry.size, 1, QLocale::DataSizeSIFormat);
}

QString whenText(const TreeEntry &entry)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(entry.mtimeNs / 1'000'000),
                              QLocale::ShortFormat);
}

} // namespace

DiffTreeModel::DiffTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void DiffTreeModel::setDiff(const TreeDiff &diff)
{
    beginResetModel();
    m_nodes.build(diff);
    m_nodes.filter(m_hidden, m_search);
    countActions();
    endResetModel();
}

void DiffTreeModel::setFilter(const QSet<DiffState> &hidden, const QString &search)
{
    beginResetModel();
    m_hidden = hidden;
    m_search = search;
    m_nodes.filter(hidden, search);
    endResetModel();
}

void DiffTreeModel::setChoices(const Choices &choices, const QList<RelPath> &mustGo)
{
    m_choices = DiffChoices(choices, mustGo);
    countActions();
    // A decision about a folder changes all below it: cheap enough to ask for all that is seen.
    Q_EMIT layoutAboutToBeChanged();
    Q_EMIT layoutChanged();
}

void DiffTreeModel::countActions()
{
    m_copies.assign(m_nodes.size(), 0);
    m_asides.assign(m_nodes.size(), 0);
    for (size_t i = m_nodes.size(); i-- > 1;) {
        const Node &here = m_nodes.at(i);
        const Difference *one = m_nodes.difference(here);
        if (here.folder || !one)
            continue;
        const RowAction action = m_choices.actionFor(*one);
        for (int at = here.parent; at >= 0; at = m_nodes.at(size_t(at)).parent) {
            m_copies[size_t(at)] += action == RowAction::Copy;
            m_asides[size_t(at)] += action == RowAction::SetAside;
        }
    }
}

template <typename Visit>
void DiffTreeModel::visitFiles(const Node &folder, Visit visit) const
{
    for (const int child : folder.children) {
        const Node &node = m_nodes.at(size_t(child));
        if (const Difference *one = m_nodes.difference(node))
            visit(*one);
        visitFiles(node, visit);
    }
}

bool DiffTreeModel::canDecide(const QModelIndex &index, bool keep) const
{
    if (!index.isValid())
        return false;
    const Difference *one = difference(index);
    bool can = one && m_choices.canDecide(*one, keep);
    visitFiles(node(index), [&](const Difference &below) { can = can || m_choices.canDecide(below, keep); });
    return can;
}

void DiffTreeModel::decideFor(const QModelIndex &index, bool keep, Choices &choices) const
{
    const Node &here = node(index);
    const auto decideOne = [&](const Difference &one) {
        // Nobody meant the secrets in a folder by pointing at the folder.
        const bool meant = !one.secret || keep || !here.folder;
        if (meant && m_choices.canDecide(one, keep))
            decide(choices, one, keep);
    };
    if (const Difference *one = difference(index))
        decideOne(*one);
    visitFiles(here, decideOne);
}

QModelIndex DiffTreeModel::indexOf(const RelPath &path) const
{
    for (size_t i = 1; i < m_nodes.size(); ++i) {
        if (m_nodes.at(i).path != path)
            continue;
        for (int at = int(i); at > 0; at = m_nodes.at(size_t(at)).parent) {
            const std::vector<int> &shown = m_nodes.at(size_t(m_nodes.at(size_t(at)).parent)).visible;
            if (std::ranges::find(shown, at) == shown.cend())
                return {};
        }
        return createIndex(m_nodes.at(i).rowInParent, 0, quintptr(i));
    }
    return {};
}

bool DiffTreeModel::has(const RelPath &path) const
{
    for (size_t i = 1; i < m_nodes.size(); ++i)
        if (m_nodes.at(i).path == path)
            return true;
    return false;
}

RowAction DiffTreeModel::action(const QModelIndex &index) const
{
    const Difference *one = difference(index);
    return one && !node(index).folder ? m_choices.actionFor(*one) : RowAction::None;
}

void DiffTreeModel::retranslate()
{
    Q_EMIT layoutAboutToBeChanged();
    Q_EMIT layoutChanged();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const DiffTreeModel::Node &DiffTreeModel::node(const QModelIndex &index) const
{
    return m_nodes.at(index.isValid() ? size_t(index.internalId()) : 0);
}

const Difference *DiffTreeModel::difference(const QModelIndex &index) const
{
    return m_nodes.difference(node(index));
}

DiffState DiffTreeModel::stateOf(const QModelIndex &index) const
{
    const Difference *one = difference(index);
    return one && m_choices.isKeptByChoice(*one) ? DiffState::Kept : node(index).worst;
}

QModelIndex DiffTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(node(parent).visible[size_t(row)]));
}

QModelIndex DiffTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const int above = node(child).parent;
    return above <= 0 ? QModelIndex()
                      : createIndex(m_nodes.at(size_t(above)).rowInParent, 0, quintptr(above));
}

int DiffTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(node(parent).visible.size());
}

int DiffTreeModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

QModelIndex DiffTreeModel::firstDifference() const
{
    QModelIndex at;
    for (;;) { // down the first branch that differs, to its first file
        QModelIndex next;
        for (int row = 0; row < rowCount(at) && !next.isValid(); ++row)
            if (isDrift(node(index(row, 0, at)).worst))
                next = index(row, 0, at);
        if (!next.isValid())
            return at;
        at = next;
        if (!node(at).folder)
            return at;
    }
}

QModelIndex DiffTreeModel::nextDifference(const QModelIndex &from, bool backward) const
{
    const auto lastBelow = [this](QModelIndex at) {
        while (const int rows = rowCount(at))
            at = index(rows - 1, 0, at);
        return at;
    };
    const auto forward = [this](QModelIndex at) {
        if (rowCount(at) > 0)
            return index(0, 0, at);
        for (; at.isValid(); at = at.parent())
            if (at.row() + 1 < rowCount(at.parent()))
                return index(at.row() + 1, 0, at.parent());
        return QModelIndex();
    };
    const auto before = [&](const QModelIndex &at) {
        if (!at.isValid())
            return lastBelow({});
        return at.row() > 0 ? lastBelow(index(at.row() - 1, 0, at.parent())) : at.parent();
    };
    QModelIndex at = from.siblingAtColumn(0);
    do
        at = backward ? before(at) : forward(at);
    while (at.isValid() && (node(at).folder || !isDrift(node(at).worst)));
    return at;
}

QString DiffTreeModel::nameOf(const QModelIndex &index, bool development) const
{
    const Node &here = node(index);
    const Difference *one = difference(index);
    if (here.folder) {
        const auto onlyOn = [&here](DiffState state) {
            int others = 0;
            for (int i = 0; i < diffStateCount; ++i)
                others += i == int(state) ? 0 : here.counts[size_t(i)];
            return here.worst == state && others == 0;
        };
        const bool missing = one ? !(development ? one->development : one->container)
                                 : onlyOn(development ? DiffState::OnlyContainer : DiffState::OnlyDev);
        return missing ? QString() : displayText(here.path.name());
    }
    const std::optional<TreeEntry> &entry = development ? one->development : one->container;
    if (!entry)
        return {};
    return displayText(development || one->containerPath.isRoot() ? one->path.name()
                                                                  : one->containerPath.name());
}

QString DiffTreeModel::sizeOf(const QModelIndex &index, bool development) const
{
    const Difference *one = difference(index);
    if (node(index).folder || !one)
        return {};
    const std::optional<TreeEntry> &entry = development ? one->development : one->container;
    return entry ? sizeText(*entry) : QString();
}

QString rowActionWord(RowAction action, bool brief)
{
    switch (action) {
    case RowAction::Copy:
        return brief ? DiffTreeModel::tr("Copy",
                                         "action for a path, where there is little room; German: Kopieren")
                     : DiffTreeModel::tr("Copy to container",
                                         "action for a path; German: In Container kopieren");
    case RowAction::Keep:
        return DiffTreeModel::tr("Keep", "action for a path; German: Behalten");
    case RowAction::SetAside:
        return DiffTreeModel::tr("Set aside", "action for a path: move it into the backup");
    case RowAction::Adjust:
        return DiffTreeModel::tr("Adjust", "action for a path: set owner and permissions; German: Anpassen");
    case RowAction::Stop:
        return DiffTreeModel::tr("Stop", "action for a path: must be decided first; German: Anhalten");
    case RowAction::None:
        break;
    }
    return u"–"_s;
}

QString DiffTreeModel::actionOf(const QModelIndex &index, bool brief) const
{
    const Node &here = node(index);
    if (!here.folder)
        return rowActionWord(m_choices.actionFor(*m_nodes.difference(here)), brief);
    const auto at = size_t(index.internalId());
    if (const int copies = m_copies[at]; copies > 0)
        //: action for a folder, where there is little room; German: %n kopieren
        return brief ? tr("Copy %n", nullptr, copies)
                     //: action for a folder; German: %n Datei kopieren / %n Dateien kopieren
                     : tr("Copy %n file(s)", nullptr, copies);
    if (const int asides = m_asides[at]; asides > 0)
        //: action for a folder: so many files move into the backup
        return tr("Set %n aside", nullptr, asides);
    return {};
}

QString DiffTreeModel::spoken(const QModelIndex &index) const
{
    const Difference *one = difference(index);
    const QString path = node(index).path.display();
    if (node(index).folder || !one) {
        QStringList parts;
        for (int i = 0; i < diffStateCount; ++i)
            if (const int n = node(index).counts[size_t(i)]; n > 0 && isDrift(DiffState(i)))
                parts.append(u"%1 %2"_s.arg(n).arg(diffStateWord(DiffState(i))));
        //: Spoken for a folder: path and what lies in it
        return tr("Folder %1: %2")
            .arg(path, parts.isEmpty() ? diffStateWord(DiffState::Same) : parts.join(u", "_s));
    }
    const auto side = [](const std::optional<TreeEntry> &entry) {
        return entry ? tr("%1, %2", "size, date").arg(sizeText(*entry), whenText(*entry)) : tr("nothing");
    };
    return tr("%1: %2. Development %3; container %4. Action: %5.")
        .arg(path, diffStateWord(stateOf(index)), side(one->development), side(one->container),
             actionOf(index));
}

QVariant DiffTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Development:
            return nameOf(index, true);
        case State:
            return node(index).folder ? QString() : diffStateWord(stateOf(index));
        case Action:
            return actionOf(index);
        default:
            return nameOf(index, false);
        }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return spoken(index);
    case Qt::AccessibleDescriptionRole:
        return index.column() == Development || index.column() == Container
                   ? sizeOf(index, index.column() == Development)
                   : QString();
    default:
        return {};
    }
}

QVariant DiffTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Development:
        //: German: Entwicklung
        return tr("Development");
    case State:
        //: German: Abweichung
        return tr("Difference");
    case Action:
        //: German: Aktion
        return tr("Action");
    default:
        return tr("Container");
    }
}

} // namespace Lotse
