// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/treecollector.h"

#include <vector>

namespace Lotse {

bool TreeCollector::isHidden(const RelPath &folder)
{
    if (folder.isRoot())
        return false;
    if (const auto known = m_hidden.constFind(folder); known != m_hidden.cend())
        return *known;
    const bool hidden =
        isHidden(folder.parent()) || m_ignore.verdict(folder, true) == IgnoreRules::Verdict::Ignored;
    m_hidden.insert(folder, hidden);
    return hidden;
}

bool TreeCollector::add(const RelPath &path, TreeEntry entry)
{
    if (path.isRoot() || isHidden(path.parent()))
        return path.isRoot();
    entry.name = path.name();
    const bool isFolder = entry.kind == EntryKind::Folder;
    if (!isFolder && m_ignore.verdict(path, false) == IgnoreRules::Verdict::Ignored)
        entry.hash.clear();
    m_entries.insert_or_assign(path, std::move(entry));
    return true;
}

TreeEntry *TreeCollector::find(const RelPath &path)
{
    const auto found = m_entries.find(path);
    return found == m_entries.end() ? nullptr : &found->second;
}

bool TreeCollector::counts(const RelPath &path) const
{
    return m_entries.contains(path) && m_ignore.verdict(path, false) != IgnoreRules::Verdict::Ignored;
}

void TreeCollector::addSingle(TreeEntry entry)
{
    entry.name.clear();
    m_single = true;
    m_entries.insert_or_assign(RelPath(), std::move(entry));
}

Result<> TreeCollector::feed(TreeSink &sink, const CallContext &call)
{
    if (m_single)
        return sink.folder({}, std::span(&m_entries.begin()->second, 1));
    std::map<RelPath, std::vector<TreeEntry>> folders;
    folders[RelPath()];
    for (auto &[path, entry] : m_entries) {
        if (entry.kind == EntryKind::Folder && !isHidden(path) && !entry.unreadable)
            folders[path];
        folders[path.parent()].push_back(std::move(entry));
    }
    qint64 sent = 0;
    for (const auto &[path, entries] : folders) {
        if (const Result<> allowed = call.check(); !allowed)
            return allowed;
        call.report({++sent, 0, Progress::Unit::Items, path.display()});
        if (const Result<> taken = sink.folder(path, entries); !taken)
            return taken;
    }
    return {};
}

} // namespace Lotse
