// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/entrylookup.h"

#include <algorithm>

namespace Lotse {

namespace {

/// A name as a gitignore pattern that means this name only.
QByteArray literal(const RelPath &path)
{
    QByteArray pattern;
    for (const char c : path.bytes()) {
        if (c == '\\' || c == '*' || c == '?' || c == '[' || c == ' ')
            pattern += '\\';
        pattern += c == '\n' ? '?' : c; // a line break cannot stand in a pattern; one more name may be seen
    }
    return pattern;
}

/// Hides everything but the ways to these paths; later patterns win.
IgnoreRules onlyTheWaysTo(const QList<RelPath> &paths)
{
    QByteArrayList patterns{"/*"};
    QSet<RelPath> shown;
    for (const RelPath &path : paths) {
        QList<RelPath> way;
        for (RelPath at = path; !at.isRoot(); at = at.parent())
            way.prepend(at);
        for (const RelPath &at : std::as_const(way)) {
            if (shown.contains(at))
                continue;
            shown.insert(at);
            patterns << "!/" + literal(at) << '/' + literal(at) + "/*";
        }
    }
    return IgnoreRules::layered(false, {}, {}, patterns);
}

/// Keeps only what was asked for: secrets are listed whatever the rules say.
class OnlyThese : public TreeSink
{
public:
    OnlyThese(const QList<RelPath> &paths, TreeSnapshot &found)
        : m_paths(paths.begin(), paths.end())
        , m_found(found)
    {
    }
    Result<> folder(const RelPath &path, std::span<const TreeEntry> entries) override
    {
        for (const TreeEntry &entry : entries) {
            if (entry.name.isEmpty() || !m_paths.contains(path.child(entry.name)))
                continue;
            if (const Result<> kept = m_found.folder(path, std::span(&entry, 1)); !kept)
                return kept;
        }
        return {};
    }

private:
    const QSet<RelPath> m_paths;
    TreeSnapshot &m_found;
};

} // namespace

Result<TreeSnapshot> lookUp(ContainerReader &container, const RootPath &root, const QList<RelPath> &paths,
                            const CallContext &call)
{
    TreeSnapshot found;
    OnlyThese sink(paths, found);
    qsizetype depth = 1;
    for (const RelPath &path : paths)
        depth = std::max(depth, path.bytes().count('/') + 1);
    // No deeper than needed: from "/" everything in the container would be read, and /proc.
    const Result<> listed = container.list(
        root, onlyTheWaysTo(paths), {.tier = ListTier::Best, .hash = false, .depth = int(depth)}, sink, call);
    if (!listed && listed.error().code != Code::PathNotInContainer)
        return pass(listed);
    return found;
}

Result<std::optional<TreeEntry>> lookUp(ContainerReader &container, const RootPath &path,
                                        const CallContext &call)
{
    if (path == RootPath())
        return TreeEntry{.kind = EntryKind::Folder, .mode = 0755};
    const RelPath name = RelPath().child(path.name());
    const Result<TreeSnapshot> found = lookUp(container, path.parent(), {name}, call);
    if (!found)
        return pass(found);
    const TreeSnapshot::Item *item = found->find(name);
    return item ? std::optional(item->entry) : std::nullopt;
}

Result<QSet<QByteArray>> existingPaths(ContainerReader &container, const QList<RootPath> &paths,
                                       const CallContext &call)
{
    // Listed from the folder that they share, since from "/" every shell-less container would be read whole.
    QByteArray common = paths.isEmpty() ? QByteArray("/") : paths.first().parent().bytes();
    for (const RootPath &path : paths)
        while (common != "/" && !path.bytes().startsWith(common + '/'))
            common = RootPath::fromBytes(common)->parent().bytes();
    const RootPath root = *RootPath::fromBytes(common);
    QList<RelPath> below;
    for (const RootPath &path : paths)
        below.append(*RelPath::fromBytes(path.bytes().mid(common == "/" ? 1 : common.size() + 1)));
    const Result<TreeSnapshot> found = lookUp(container, root, below, call);
    if (!found)
        return pass(found);
    QSet<QByteArray> there;
    for (const TreeSnapshot::Item &item : found->items())
        there.insert((root / item.path).bytes());
    return there;
}

} // namespace Lotse
