// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/callcontext.h"
#include "core/ignorerules.h"
#include "core/treeentry.h"

#include <QHash>
#include <map>

namespace Lotse {

/// Entries in any order in, a tree in TreeSink order out: for sources that do not walk as we do (tar, find).
/// Below an ignored folder nothing is kept; ignored files lose their hash, as in the local scanner.
class TreeCollector
{
public:
    explicit TreeCollector(const IgnoreRules &ignore)
        : m_ignore(ignore)
    {
    }
    /// True when the entry counts or is itself the ignored name; false when it lies below one.
    bool add(const RelPath &path, TreeEntry entry);
    /// The entry added before, to be completed; null when it was not kept.
    TreeEntry *find(const RelPath &path);
    /// False for what is ignored: it is listed, but nobody reads it.
    bool counts(const RelPath &path) const;
    /// A root that is no folder: the one entry, named "".
    void addSingle(TreeEntry entry);
    Result<> feed(TreeSink &sink, const CallContext &call);

private:
    bool isHidden(const RelPath &folder); ///< ignored itself or below something ignored

    const IgnoreRules &m_ignore;
    std::map<RelPath, TreeEntry> m_entries;
    QHash<RelPath, bool> m_hidden;
    bool m_single = false;
};

} // namespace Lotse
