// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/backupcontents.h"

#include "core/runrecord.h"
#include "steps/backupplace.h"
#include "steps/mappedpaths.h"
#include "steps/scratchfolder.h"

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

DiffState stateOf(const TreeEntry &then, const TreeEntry *now)
{
    if (!now)
        return DiffState::OnlyDev;
    if (then.kind != now->kind)
        return DiffState::Type;
    if (then.kind == EntryKind::Link)
        return then.linkTarget == now->linkTarget ? DiffState::Same : DiffState::Differs;
    if (now->unreadable)
        return DiffState::Error;
    if (then.hash != now->hash)
        return DiffState::Differs;
    const bool sameRights = then.mode == now->mode && then.uid == now->uid && then.gid == now->gid;
    return sameRights ? DiffState::Same : DiffState::Metadata;
}

} // namespace

Result<BackupContents> openBackup(const QString &runFolder, ContainerReader &container,
                                  const CallContext &call)
{
    const Result<std::shared_ptr<PlanInput>> input = RunRecord::input(runFolder);
    if (!input)
        return pass(input);
    const Result<TreeSnapshot> then = BackupArchive(archiveFile(**input)).list(call);
    if (!then)
        return pass(then);
    const Result<TreeSnapshot> now = listMapped(container, (*input)->profile, true, nullptr, call);
    if (!now)
        return pass(now);
    BackupContents contents{.runFolder = runFolder, .input = *input, .entries = {}};
    const IgnoreRules secrets;
    for (const TreeSnapshot::Item &item : then->items()) {
        if (item.entry.kind == EntryKind::Folder)
            continue;
        const TreeSnapshot::Item *today = now->find(item.path);
        Difference entry;
        entry.path = entry.containerPath = item.path;
        entry.development = item.entry;
        if (today)
            entry.container = today->entry;
        entry.state = stateOf(item.entry, today ? &today->entry : nullptr);
        entry.secret = secrets.verdict(item.path, false) == IgnoreRules::Verdict::Secret;
        contents.entries.append(entry);
    }
    return contents;
}

Result<FileContents> readBackedUp(const BackupContents &backup, const Difference &entry,
                                  ContainerReader &container, const CallContext &call)
{
    const Result<ScratchFolder> scratch = ScratchFolder::make(backup.runFolder + u"/look"_s);
    if (!scratch)
        return pass(scratch);
    QString file;
    const bool isWanted = !entry.secret && entry.development && entry.development->kind == EntryKind::File;
    if (isWanted) {
        const Result<QList<TarItem>> taken =
            BackupArchive(archiveFile(*backup.input)).take({entry.path}, scratch->path(), call);
        if (!taken)
            return pass(taken);
        if (taken->isEmpty())
            return fail(Error::Kind::Storage, Code::FileUnreadable, {entry.path.display()},
                        u"not in this backup"_s);
        file = taken->first().localFile;
    }
    return readFileContents(container, backup.input->profile, entry, file, call);
}

} // namespace Lotse
