// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/foldertimes.h"

#include "core/entrylookup.h"
#include "core/profile.h"
#include "core/tararchive.h"

#include <algorithm>

namespace Lotse {

RootPath baseOfMappedFolders(const Profile &profile)
{
    return mapsWholeRoot(profile) ? profile.applicationRoot.parent() : profile.applicationRoot;
}

Result<TreeSnapshot> lookAtMappedFolders(ContainerReader &container, const Profile &profile,
                                         const CallContext &call)
{
    QList<RelPath> folders;
    if (!mapsWholeRoot(profile))
        for (const Mapping &mapping : profile.mappings)
            folders.append(mapping.container);
    else if (profile.applicationRoot != RootPath())
        folders.append(RelPath().child(profile.applicationRoot.name()));
    else
        return TreeSnapshot(); // "/" lies in no folder
    return lookUp(container, baseOfMappedFolders(profile), folders, call);
}

Result<> bringFolderTimesBack(Container &container, const RootPath &root, const TreeSnapshot &before,
                              const TreeSnapshot &now, const CallContext &call)
{
    QList<TarItem> folders;
    for (const TreeSnapshot::Item &item : now.items()) {
        const TreeSnapshot::Item *then = before.find(item.path);
        if (!then || item.path.isRoot() || item.entry.kind != EntryKind::Folder ||
            then->entry.kind != EntryKind::Folder || then->entry.mtimeNs == item.entry.mtimeNs)
            continue;
        TreeEntry folder = item.entry;
        folder.mtimeNs = then->entry.mtimeNs;
        folders.append(
            {.path = item.path, .entry = folder, .localFile = {}, .inlineBytes = {}, .hardLinkTo = {}});
    }
    if (folders.isEmpty())
        return {};
    std::ranges::sort(folders, {}, &TarItem::path);
    // A tar of nothing but folders: unpacking one over a folder that exists changes its attributes alone, on
    // every tier, and needs no tool that could set parts of a second.
    const std::unique_ptr<ByteSource> tar = packTar(std::move(folders), call);
    return container.writeTar(root, *tar, call);
}

} // namespace Lotse
