// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mappedtrees.h"

#include "core/developmenttree.h"
#include "core/host.h"

#include <algorithm>

namespace Lotse {

namespace {

QByteArrayList treeFileRules(const Profile &profile, const CallContext &call)
{
    const RelPath name = RelPath().child(".lotseignore");
    const std::optional<QByteArray> text = DevelopmentTree(profile).read(name, call);
    return text ? text->split('\n') : QByteArrayList();
}

/// A "/" in front or in the middle ties a pattern to the root that the rules speak of.
bool isAnchored(QByteArray pattern)
{
    if (pattern.startsWith('!'))
        pattern.remove(0, 1);
    pattern = pattern.trimmed();
    return !pattern.startsWith('#') && pattern.left(pattern.size() - 1).contains('/');
}

/// What a container may leave out while it lists one mapping: paths there are relative to the mapping, so
/// patterns that are tied to the tree's root would hide the wrong names. The comparison judges those again,
/// with full paths.
IgnoreRules listingRules(const Profile &profile, const Mapping &mapping, const SurveyOptions &options,
                         const CallContext &call)
{
    if (mapping.development.isRoot())
        return rulesFor(profile, options, call);
    QByteArrayList layers = treeFileRules(profile, call) + profile.ignore + options.ignore;
    const bool liftsSome = std::ranges::any_of(
        layers, [](const QByteArray &pattern) { return pattern.startsWith('!') && isAnchored(pattern); });
    if (liftsSome)
        return IgnoreRules();
    layers.removeIf(isAnchored);
    return IgnoreRules::layered(profile.defaultIgnores && options.useDefaultIgnores, {}, layers, {});
}

} // namespace

IgnoreRules rulesFor(const Profile &profile, const SurveyOptions &options, const CallContext &call)
{
    return IgnoreRules::layered(profile.defaultIgnores && options.useDefaultIgnores,
                                treeFileRules(profile, call), profile.ignore, options.ignore);
}

Result<std::optional<TreeSnapshot>> listMapping(ContainerReader &container, const Profile &profile,
                                                const Mapping &mapping, const SurveyOptions &options,
                                                const CallContext &call)
{
    TreeSnapshot found;
    const Result<> listed = container.list(profile.applicationRoot / mapping.container,
                                           listingRules(profile, mapping, options, call),
                                           {.tier = options.tier, .hash = true}, found, call);
    if (!listed && listed.error().kind == Error::Kind::NotFound &&
        listed.error().code != Code::ContainerNotFound)
        return std::nullopt;
    if (!listed)
        return pass(listed);
    return found;
}

void addToManifest(TreeSnapshot &manifest, const TreeSnapshot &part, const RelPath &place,
                   const RelPath &ignoreBase, const IgnoreRules &ignore)
{
    std::optional<RelPath> hidden;
    QList<const TreeSnapshot::Item *> order;
    for (const TreeSnapshot::Item &item : part.items())
        order.append(&item);
    std::ranges::sort(order, {},
                      [](const TreeSnapshot::Item *item) -> const RelPath & { return item->path; });
    for (const TreeSnapshot::Item *item : std::as_const(order)) {
        if (hidden && item->path.isBelow(*hidden))
            continue;
        const bool isFolder = item->entry.kind == EntryKind::Folder;
        if (ignore.verdict(item->path.below(ignoreBase), isFolder) == IgnoreRules::Verdict::Ignored) {
            hidden = item->path;
            continue;
        }
        // A single file that is mapped is named "" in its own listing.
        TreeEntry entry = item->entry;
        const RelPath path = item->path.below(place);
        entry.name = path.name();
        if (!path.isRoot() && !manifest.find(path))
            std::ignore = manifest.folder(path.parent(), std::span(&entry, 1));
    }
}

Result<TreeSnapshot> takeManifest(ContainerReader &container, const Profile &profile,
                                  const SurveyOptions &options, const CallContext &call)
{
    const IgnoreRules rules = rulesFor(profile, options, call);
    TreeSnapshot manifest;
    for (const Mapping &mapping : profile.mappings) {
        const Result<std::optional<TreeSnapshot>> part =
            listMapping(container, profile, mapping, options, call);
        if (!part)
            return pass(part);
        if (*part)
            addToManifest(manifest, **part, mapping.container, mapping.development, rules);
    }
    return manifest;
}

} // namespace Lotse
