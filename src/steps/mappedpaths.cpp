// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/mappedpaths.h"

#include <algorithm>

namespace Lotse {

namespace {

/// Puts what it is given under its place in a larger tree.
class PlacedSink : public TreeSink
{
public:
    PlacedSink(RelPath place, TreeSnapshot &whole)
        : m_place(std::move(place))
        , m_whole(whole)
    {
    }
    Result<> folder(const RelPath &path, std::span<const TreeEntry> entries) override
    {
        for (TreeEntry entry : entries) {
            // A single file that is mapped is named "" in its own listing.
            const RelPath full = (entry.name.isEmpty() ? path : path.child(entry.name)).below(m_place);
            entry.name = full.name();
            if (const Result<> kept = m_whole.folder(full.parent(), std::span(&entry, 1)); !kept)
                return kept;
        }
        return {};
    }

private:
    const RelPath m_place;
    TreeSnapshot &m_whole;
};

bool isAbsent(const Error &error)
{
    return error.kind == Error::Kind::NotFound && error.code != Code::ContainerNotFound;
}

} // namespace

QList<RelPath> mappedPaths(const Profile &profile)
{
    QList<RelPath> all;
    for (const Mapping &mapping : profile.mappings)
        all.append(mapping.container);
    std::ranges::sort(all);
    QList<RelPath> outermost;
    for (const RelPath &path : std::as_const(all))
        if (outermost.isEmpty() || !path.isBelow(outermost.last()))
            outermost.append(path);
    return outermost;
}

Result<TreeSnapshot> listMapped(ContainerReader &container, const Profile &profile, bool hash,
                                QList<RelPath> *present, const CallContext &call)
{
    TreeSnapshot whole;
    for (const RelPath &path : mappedPaths(profile)) {
        PlacedSink sink(path, whole);
        const Result<> listed = container.list(profile.applicationRoot / path, IgnoreRules(),
                                               {.tier = ListTier::Best, .hash = hash}, sink, call);
        if (!listed && !isAbsent(listed.error()))
            return pass(listed);
        if (listed && present)
            present->append(path);
    }
    return whole;
}

const Mount *mountOf(const ContainerState &state, const RootPath &path)
{
    const Mount *innermost = nullptr;
    for (const Mount &mount : state.mounts) {
        const QByteArray &target = mount.target.bytes();
        const bool holds = target == "/" || path.bytes() == target || path.bytes().startsWith(target + '/');
        if (holds && (!innermost || target.size() > innermost->target.bytes().size()))
            innermost = &mount;
    }
    return innermost;
}

} // namespace Lotse
