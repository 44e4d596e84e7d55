// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diffnodes.h"

#include <algorithm>

namespace Lotse {

namespace {

/// A folder shows the worst of what lies in it; a lower number is worse.
int badness(DiffState state)
{
    static constexpr DiffState order[] = {DiffState::Error,    DiffState::Type,     DiffState::OnlyDev,
                                          DiffState::Differs,  DiffState::Moved,    DiffState::OnlyContainer,
                                          DiffState::TextForm, DiffState::Metadata, DiffState::Pending,
                                          DiffState::Kept,     DiffState::Same,     DiffState::Ignored};
    return int(std::ranges::find(order, state) - std::begin(order));
}

} // namespace

DiffNodes::DiffNodes()
    : m_nodes(1)
{
}

int DiffNodes::folderNode(const RelPath &path)
{
    if (path.isRoot())
        return 0;
    const auto known = m_folders.constFind(path);
    if (known != m_folders.cend())
        return *known;
    const int parent = folderNode(path.parent());
    const int made = int(m_nodes.size());
    Node node;
    node.parent = parent;
    node.folder = true;
    node.path = path;
    m_nodes.push_back(std::move(node));
    m_nodes[size_t(parent)].children.push_back(made);
    m_folders.insert(path, made);
    return made;
}

void DiffNodes::count(int difference, int node)
{
    const DiffState state = m_diff.entries[difference].state;
    for (int at = node; at >= 0; at = m_nodes[size_t(at)].parent) {
        Node &folder = m_nodes[size_t(at)];
        ++folder.counts[size_t(state)];
        if (badness(state) < badness(folder.worst))
            folder.worst = state;
    }
}

void DiffNodes::build(const TreeDiff &diff)
{
    m_diff = diff;
    m_nodes.assign(1, {});
    m_folders.clear();
    m_nodes[0].folder = true;
    for (int i = 0; i < m_diff.entries.size(); ++i) {
        const Difference &difference = m_diff.entries[i];
        const auto isFolder = [](const std::optional<TreeEntry> &entry) {
            return !entry || entry->kind == EntryKind::Folder;
        };
        if (isFolder(difference.development) && isFolder(difference.container)) {
            const int node = folderNode(difference.path);
            m_nodes[size_t(node)].difference = i;
            if (badness(difference.state) < badness(m_nodes[size_t(node)].worst))
                m_nodes[size_t(node)].worst = difference.state;
            continue;
        }
        const int parent = folderNode(difference.path.parent());
        const int made = int(m_nodes.size());
        Node node;
        node.parent = parent;
        node.difference = i;
        node.path = difference.path;
        node.worst = difference.state;
        m_nodes.push_back(std::move(node));
        m_nodes[size_t(parent)].children.push_back(made);
        count(i, parent);
    }
    for (Node &node : m_nodes) // folders first, then files, each by name
        std::ranges::stable_sort(node.children, [this](int a, int b) {
            const Node &left = m_nodes[size_t(a)];
            const Node &right = m_nodes[size_t(b)];
            return left.folder != right.folder ? left.folder : left.path < right.path;
        });
    filter({}, {});
}

bool DiffNodes::isShown(const Node &node, const QSet<DiffState> &hidden, const QString &search) const
{
    if (node.difference < 0 || hidden.contains(m_diff.entries[node.difference].state))
        return false;
    return search.isEmpty() || node.path.display().contains(search, Qt::CaseInsensitive);
}

void DiffNodes::filter(const QSet<DiffState> &hidden, const QString &search)
{
    for (Node &node : m_nodes)
        node.visible.clear();
    // Children may stand before their parents' siblings, but never before their parent: walking backwards
    // tells each folder whether something below it is shown before the folder itself is asked.
    std::vector<bool> shown(m_nodes.size());
    m_hidden = {};
    for (size_t i = m_nodes.size(); i-- > 1;) {
        const bool itself = isShown(m_nodes[i], hidden, search);
        if (const Difference *one = difference(m_nodes[i]); one && !itself && one->state != DiffState::Same)
            ++(one->state == DiffState::Ignored ? m_hidden.byRules : m_hidden.byFilter);
        shown[i] = shown[i] || itself;
        if (shown[i])
            shown[size_t(m_nodes[i].parent)] = true;
    }
    for (Node &node : m_nodes) {
        for (const int child : node.children) {
            if (!shown[size_t(child)])
                continue;
            m_nodes[size_t(child)].rowInParent = int(node.visible.size());
            node.visible.push_back(child);
        }
    }
}

const Difference *DiffNodes::difference(const Node &node) const
{
    return node.difference < 0 ? nullptr : &m_diff.entries[node.difference];
}

} // namespace Lotse
