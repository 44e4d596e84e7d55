// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/restoretest.h"

#include "core/treescanner.h"
#include "steps/scratchfolder.h"

namespace Lotse {

namespace {

bool hasSameContent(const TreeEntry &a, const TreeEntry &b)
{
    return a.kind == b.kind && a.linkTarget == b.linkTarget &&
           (a.kind != EntryKind::File || (!a.hash.isEmpty() && a.hash == b.hash));
}

bool hasSameAttributes(const TreeEntry &a, const TreeEntry &b)
{
    // A link's own mode means nothing on Linux, and tools differ in what they report.
    return a.uid == b.uid && a.gid == b.gid && (a.kind == EntryKind::Link || a.mode == b.mode);
}

} // namespace

QList<RelPath> notGivenBack(const TreeSnapshot &archived, const TreeSnapshot &listed)
{
    QList<RelPath> missing;
    for (const TreeSnapshot::Item &item : listed.items()) {
        if (item.entry.kind == EntryKind::Socket)
            continue;
        const TreeSnapshot::Item *kept = archived.find(item.path);
        if (!kept || item.entry.unreadable || !hasSameContent(kept->entry, item.entry) ||
            !hasSameAttributes(kept->entry, item.entry))
            missing.append(item.path);
    }
    return missing;
}

Result<> testUnpacking(const BackupArchive &archive, const TreeSnapshot &archived, const QString &scratch,
                       const CallContext &call)
{
    const Result<ScratchFolder> folder = ScratchFolder::make(scratch);
    if (!folder)
        return pass(folder);
    const Result<std::unique_ptr<ByteSource>> source = archive.tar();
    if (!source)
        return pass(source);
    if (const Result<> unpacked = unpackTar(**source, folder->path(), call); !unpacked)
        return unpacked;
    folder->openUp();
    TreeSnapshot restored;
    if (const Result<> scanned = scanFolder(folder->path(), RelPath(), IgnoreRules(), restored, call);
        !scanned)
        return scanned;
    for (const TreeSnapshot::Item &item : archived.items()) {
        const TreeSnapshot::Item *there = restored.find(item.path);
        if (!there || !hasSameContent(there->entry, item.entry))
            return fail(Error::Kind::CheckFailed, Code::BackupNotProven, {item.path.display()});
    }
    return {};
}

} // namespace Lotse
