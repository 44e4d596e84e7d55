// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/treeentry.h"

#include <QHash>
#include <QList>

namespace Lotse {

/// A listed tree in memory. Also the manifest and the baseline: its text form is versioned JSON lines,
/// one entry a line, written and read without loss (names as base64 where they are no UTF-8).
class TreeSnapshot : public TreeSink
{
public:
    struct Item
    {
        RelPath path;
        TreeEntry entry;
        friend bool operator==(const Item &, const Item &) = default;
    };

    Result<> folder(const RelPath &path, std::span<const TreeEntry> entries) override;

    const QList<Item> &items() const { return m_items; } ///< parents before children, siblings by bytes
    const Item *find(const RelPath &path) const;
    /// Replays the snapshot folder by folder.
    Result<> feed(TreeSink &sink) const;

    QByteArray toText() const;
    static Result<TreeSnapshot> fromText(const QByteArray &text);

    /// The order in which folders arrived does not matter.
    friend bool operator==(const TreeSnapshot &a, const TreeSnapshot &b);

private:
    void append(const Item &item);

    QList<Item> m_items;
    QHash<RelPath, qsizetype> m_index;
};

} // namespace Lotse
