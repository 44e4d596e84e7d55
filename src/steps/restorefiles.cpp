// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/restorefiles.h"

#include "core/containerlock.h"
#include "core/mappedtrees.h"
#include "core/runrecord.h"
#include "core/tararchive.h"
#include "steps/backuparchive.h"
#include "steps/backupplace.h"
#include "steps/scratchfolder.h"

#include <QFileInfo>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// The asked-for entries of the backup, folders apart: those are not renamed over others.
struct Wanted
{
    QSet<RelPath> files;
    QList<TreeSnapshot::Item> folders;
};

Result<Wanted> wantedOf(const TreeSnapshot &backup, const QList<RelPath> &paths)
{
    Wanted wanted;
    for (const RelPath &path : paths) {
        bool isThere = false;
        for (const TreeSnapshot::Item &item : backup.items()) {
            if (!item.path.isBelow(path))
                continue;
            isThere = true;
            if (item.entry.kind == EntryKind::Folder)
                wanted.folders.append(item);
            else
                wanted.files.insert(item.path);
        }
        if (!isThere)
            return fail(Error::Kind::NotFound, Code::FileUnreadable, {path.display()},
                        u"not in this backup"_s);
    }
    return wanted;
}

/// Keeps what is about to be replaced. Nothing is changed before this is on the disk.
Result<QString> keepCurrent(const QString &runFolder, const QString &stamp, const RootPath &root,
                            const QList<RelPath> &existing, Container &container, const CallContext &call)
{
    if (existing.isEmpty())
        return QString();
    Result<std::unique_ptr<ByteSource>> tar = container.readTar(root, existing, call);
    if (!tar)
        return pass(tar);
    const QString file = runFolder + u"/before-restore-"_s + stamp + u".tar.zst"_s;
    const Result<BackupArchive> kept = BackupArchive::write(file, **tar, call);
    if (!kept)
        return pass(kept);
    return file;
}

/// The folders that the files need and the container lacks, parents first.
Result<> makeMissingFolders(const Wanted &wanted, const TreeSnapshot &backup, const TreeSnapshot &now,
                            const RootPath &root, Container &container, const CallContext &call)
{
    QSet<RelPath> needed;
    for (const TreeSnapshot::Item &folder : wanted.folders)
        needed.insert(folder.path);
    for (const RelPath &file : wanted.files) {
        for (RelPath parent = file.parent(); !parent.isRoot(); parent = parent.parent())
            needed.insert(parent);
    }
    QList<RelPath> order(needed.begin(), needed.end());
    std::ranges::sort(order);
    for (const RelPath &path : std::as_const(order)) {
        if (now.find(path))
            continue;
        const TreeSnapshot::Item *known = backup.find(path);
        if (Result<> made = container.makeFolder(root / path, known ? known->entry.mode : 0755, call); !made)
            return made;
    }
    return {};
}

} // namespace

Result<RestoredFiles> restoreFiles(const QString &runFolder, const QList<RelPath> &paths,
                                   Container &container, const CallContext &call)
{
    const Result<std::shared_ptr<PlanInput>> input = RunRecord::input(runFolder);
    if (!input)
        return pass(input);
    const Result<ContainerState> state = container.state(call);
    if (!state)
        return pass(state);
    const QString base = QFileInfo(QFileInfo(runFolder).absolutePath()).absolutePath();
    const Result<ContainerLock> lock =
        ContainerLock::take(base, (*input)->profile.host, state->facts, (*input)->runId);
    if (!lock)
        return pass(lock);
    const RootPath root = (*input)->profile.applicationRoot;
    const BackupArchive archive(archiveFile(**input));
    const Result<TreeSnapshot> backup = archive.list(call);
    if (!backup)
        return pass(backup);
    const Result<Wanted> wanted = wantedOf(*backup, paths);
    if (!wanted)
        return pass(wanted);
    const Result<TreeSnapshot> now = takeManifest(container, (*input)->profile, SurveyOptions(), call);
    if (!now)
        return pass(now);

    const Result<ScratchFolder> scratch = ScratchFolder::make(runFolder + u"/restore"_s);
    if (!scratch)
        return pass(scratch);
    const Result<QList<TarItem>> items = archive.take(wanted->files, scratch->path(), call);
    if (!items)
        return pass(items);
    QList<RelPath> existing;
    std::ranges::copy_if(wanted->files, std::back_inserter(existing),
                         [&now](const RelPath &path) { return now->find(path) != nullptr; });
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyyMMdd_HHmmss"_s);
    const Result<QString> kept = keepCurrent(runFolder, stamp, root, existing, container, call);
    if (!kept)
        return pass(kept);

    // Numbers in the staging folder: the files may come from many folders and bear any names.
    const RootPath staging = root / RelPath().child(".lotse-restore-" + stamp.toLatin1());
    QList<TarItem> staged = *items;
    QList<Rename> renames;
    for (qsizetype i = 0; i < staged.size(); ++i) {
        const RelPath number = RelPath().child(QByteArray::number(i));
        renames.append({staging / number, root / staged.at(i).path});
        staged[i].path = number;
    }
    const std::unique_ptr<ByteSource> tar = packTar(staged, call);
    Result<> done = container.makeFolder(staging, 0700, call);
    if (done)
        done = container.writeTar(staging, *tar, call);
    if (done)
        done = makeMissingFolders(*wanted, *backup, *now, root, container, call);
    if (done)
        done = container.rename(renames, call);
    const RootPath leftOver[] = {staging};
    const Result<> tidied = container.remove(leftOver, call.unstoppable());
    if (!done)
        return pass(done);
    if (!tidied)
        return pass(tidied);
    return RestoredFiles{static_cast<int>(renames.size()), *kept};
}

} // namespace Lotse
