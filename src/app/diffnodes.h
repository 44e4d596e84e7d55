// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/treediff.h"

#include <QSet>
#include <array>

namespace Lotse {

/// The rows of a comparison as a tree in flat vectors: one node per path that stands in the diff, and one per
/// folder on the way. What is hidden stays known, so that filters are quick. A value of the GUI thread.
class DiffNodes
{
public:
    using Counts = std::array<int, diffStateCount>;

    struct Node
    {
        int parent = -1;
        int rowInParent = 0; ///< among the visible ones
        int difference = -1; ///< index in the diff; -1 for a folder that is only on the way
        bool folder = false;
        RelPath path;
        DiffState worst = DiffState::Same;
        Counts counts{}; ///< files below
        std::vector<int> children;
        std::vector<int> visible;
    };

    DiffNodes();
    void build(const TreeDiff &diff);
    void filter(const QSet<DiffState> &hidden, const QString &search);

    const Node &at(size_t index) const { return m_nodes[index]; } ///< 0 is the invisible root
    const Difference *difference(const Node &node) const;
    size_t size() const { return m_nodes.size(); }

    /// Files that count and are not shown. Identical ones are left out: their chip says so itself.
    struct Hidden
    {
        int byRules = 0;
        int byFilter = 0; ///< by a chip or the search
    };
    Hidden hidden() const { return m_hidden; }

private:
    int folderNode(const RelPath &path);
    void count(int difference, int node);
    bool isShown(const Node &node, const QSet<DiffState> &hidden, const QString &search) const;

    TreeDiff m_diff;
    std::vector<Node> m_nodes;
    QHash<RelPath, int> m_folders;
    Hidden m_hidden;
};

} // namespace Lotse
