// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/restorefiles.h"

#include "core/applicationlock.h"
#include "core/containerlock.h"
#include "core/entrylookup.h"
#include "core/leftbehind.h"
#include "core/pathjson.h"
#include "core/runrecord.h"
#include "steps/backuparchive.h"
#include "steps/backupplace.h"
#include "steps/mappedpaths.h"
#include "steps/scratchfolder.h"

#include <QJsonArray>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

class Restoring
{
public:
    Restoring(QString runFolder, const PlanInput &input, Journal &journal, Container &container,
              const CallContext &call)
        : m_runFolder(std::move(runFolder))
        , m_input(input)
        , m_archive(archiveFile(input))
        , m_journal(journal)
        , m_container(container)
        , m_call(call)
        , m_stamp(QDateTime::currentDateTime().toString(u"yyyyMMdd_HHmmss"_s))
        , m_staging(root() / RelPath().child(".lotse-restore-" + m_stamp.toLatin1()))
    {
    }

    /// Announces what it puts beside the application, works, and cleans up, whatever happened.
    Result<RestoredFiles> carryOut(const QList<RelPath> &paths)
    {
        const Result<> announced = m_journal.append(
            {{u"what"_s, u"will-tidy"_s}, {u"folders"_s, QJsonArray{rootToJson(m_staging)}}});
        if (!announced)
            return pass(announced);
        const Result<> alone = lockApplication(m_container, m_input.profile, m_input.runId, m_call);
        Result<RestoredFiles> restored = alone ? restore(paths) : Result<RestoredFiles>(pass(alone));
        const Result<> tidied = tidy();
        if (restored && !tidied)
            return std::unexpected(leftBehindError(m_input.runId, m_input.profile.container, tidied.error()));
        return restored;
    }

private:
    const RootPath &root() const { return m_input.profile.applicationRoot; }

    Result<RestoredFiles> restore(const QList<RelPath> &paths)
    {
        Result<> done = look(paths);
        if (done)
            done = refuseWhatIsInTheWay();
        if (!done)
            return pass(done);
        const Result<ScratchFolder> scratch = ScratchFolder::make(m_runFolder + u"/restore"_s);
        if (!scratch)
            return pass(scratch);
        const Result<QList<TarItem>> items = m_archive.take(m_files, scratch->path(), m_call);
        if (!items)
            return pass(items);
        const Result<QString> kept = keepCurrent();
        if (!kept)
            return pass(kept);
        done = tell(*kept);
        if (done)
            done = putInPlace(*items);
        return done ? Result<RestoredFiles>(RestoredFiles{static_cast<int>(items->size()), *kept})
                    : Result<RestoredFiles>(pass(done));
    }

    Result<> tidy()
    {
        const CallContext calm = m_call.unstoppable();
        const Result<> removed = m_container.remove(std::span(&m_staging, 1), calm);
        const Result<> unlocked = unlockApplication(m_container, m_input.profile, m_input.runId, calm);
        if (!removed || !unlocked)
            return removed ? unlocked : removed;
        std::ignore = m_journal.append({{u"what"_s, u"tidied"_s}}); // it would be done once more
        return {};
    }

    /// What is wanted, folders apart: those are not renamed over others.
    Result<> look(const QList<RelPath> &paths)
    {
        Result<TreeSnapshot> backup = m_archive.list(m_call);
        if (!backup)
            return pass(backup);
        m_backup = *std::move(backup);
        Result<TreeSnapshot> now = listMapped(m_container, m_input.profile, false, nullptr, m_call);
        if (!now)
            return pass(now);
        m_now = *std::move(now);
        for (const RelPath &path : paths) {
            bool isThere = false;
            for (const TreeSnapshot::Item &item : m_backup.items()) {
                if (!item.path.isBelow(path))
                    continue;
                isThere = true;
                if (item.entry.kind == EntryKind::Folder)
                    m_folders.insert(item.path);
                else
                    m_files.insert(item.path);
            }
            if (!isThere)
                return fail(Error::Kind::NotFound, Code::FileUnreadable, {path.display()},
                            u"not in this backup"_s);
        }
        for (const RelPath &file : std::as_const(m_files))
            for (RelPath parent = file.parent(); !parent.isRoot(); parent = parent.parent())
                m_folders.insert(parent);
        m_folders.remove(RelPath());
        Result<TreeSnapshot> there = lookUp(m_container, root(), m_folders.values(), m_call);
        if (!there)
            return pass(there);
        m_foldersNow = *std::move(there);
        return {};
    }

    /// A folder where a file was, a link or file where a folder was: nobody can judge here what may go.
    Result<> refuseWhatIsInTheWay() const
    {
        for (const RelPath &path : m_files)
            if (const TreeSnapshot::Item *item = m_now.find(path);
                item && item->entry.kind == EntryKind::Folder)
                return fail(Error::Kind::Conflict, Code::TypeConflict, {path.display()});
        for (const RelPath &path : m_folders)
            if (const TreeSnapshot::Item *item = m_foldersNow.find(path);
                item && item->entry.kind != EntryKind::Folder)
                return fail(Error::Kind::Conflict, Code::TypeConflict, {path.display()});
        return {};
    }

    /// Keeps what is about to be replaced. Nothing is changed before this is on the disk.
    Result<QString> keepCurrent() const
    {
        QList<RelPath> existing;
        std::ranges::copy_if(m_files, std::back_inserter(existing),
                             [this](const RelPath &path) { return m_now.find(path) != nullptr; });
        if (existing.isEmpty())
            return QString();
        Result<std::unique_ptr<ByteSource>> tar = m_container.readTar(root(), existing, m_call);
        if (!tar)
            return pass(tar);
        const QString file = m_runFolder + u"/before-restore-"_s + m_stamp + u".tar.zst"_s;
        const Result<BackupArchive> kept = BackupArchive::write(file, **tar, m_call);
        return kept ? Result<QString>(file) : Result<QString>(pass(kept));
    }

    Result<> tell(const QString &kept)
    {
        QJsonArray files;
        for (const RelPath &path : m_files)
            files.append(path.display());
        return m_journal.append(
            {{u"what"_s, u"files-restored"_s}, {u"files"_s, files}, {u"replaced"_s, kept}});
    }

    Result<> putInPlace(const QList<TarItem> &items)
    {
        // Numbers in the staging folder: the files may come from many folders and bear any names.
        QHash<RelPath, RelPath> numbers;
        for (qsizetype i = 0; i < items.size(); ++i)
            numbers.insert(items.at(i).path, RelPath().child(QByteArray::number(i)));
        QList<TarItem> staged = items;
        QList<Rename> renames;
        for (TarItem &item : staged) {
            const RelPath number = numbers.value(item.path);
            renames.append({m_staging / number, root() / item.path});
            item.path = number;
            item.entry.name = number.name();
            if (!item.hardLinkTo.isRoot())
                item.hardLinkTo = numbers.value(item.hardLinkTo);
        }
        const std::unique_ptr<ByteSource> tar = packTar(staged, m_call);
        Result<> done = m_container.makeFolder(m_staging, 0700, m_call);
        if (done)
            done = m_container.writeTar(m_staging, *tar, m_call);
        if (done)
            done = proveStaged(items);
        if (done)
            done = makeMissingFolders();
        return done ? m_container.rename(renames, m_call) : done;
    }

    Result<> proveStaged(const QList<TarItem> &items) const
    {
        TreeSnapshot arrived;
        if (const Result<> listed = m_container.list(m_staging, IgnoreRules(), {}, arrived, m_call); !listed)
            return listed;
        for (qsizetype i = 0; i < items.size(); ++i) {
            const TreeSnapshot::Item *there = arrived.find(RelPath().child(QByteArray::number(i)));
            const TreeSnapshot::Item *was = m_backup.find(items[i].path);
            if (!there || !was || there->entry.kind != was->entry.kind ||
                there->entry.hash != was->entry.hash || there->entry.linkTarget != was->entry.linkTarget)
                return fail(Error::Kind::CheckFailed, Code::UploadNotProven, {items[i].path.display()});
        }
        return {};
    }

    /// The folders that the files need and the container lacks, parents first.
    Result<> makeMissingFolders()
    {
        QList<RelPath> order(m_folders.begin(), m_folders.end());
        std::ranges::sort(order);
        QList<AttributeChange> attributes;
        for (const RelPath &path : std::as_const(order)) {
            const TreeSnapshot::Item *known = m_backup.find(path);
            if (m_foldersNow.find(path) || !known)
                continue;
            const TreeEntry &was = known->entry;
            if (Result<> made = m_container.makeFolder(root() / path, was.mode, m_call); !made)
                return made;
            attributes.append({root() / path, was.mode, was.uid, was.gid});
        }
        return attributes.isEmpty() ? Result<>() : m_container.setAttributes(attributes, m_call);
    }

    const QString m_runFolder;
    const PlanInput &m_input;
    const BackupArchive m_archive;
    Journal &m_journal;
    Container &m_container;
    const CallContext &m_call;
    const QString m_stamp;
    const RootPath m_staging;
    TreeSnapshot m_backup;
    TreeSnapshot m_now; ///< what is mapped
    TreeSnapshot m_foldersNow;
    QSet<RelPath> m_files;
    QSet<RelPath> m_folders;
};

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
    if (!state->facts.running)
        return fail(Error::Kind::Conflict, Code::ContainerStopped, {state->facts.name});
    if (!state->hasShell)
        return fail(Error::Kind::Unsupported, Code::AbilityMissing, {u"sh, mv"_s});
    if (!state->tellsOwners)
        return fail(Error::Kind::Unsupported, Code::OwnersUnknown, {state->facts.name});
    const Result<ContainerLock> lock = ContainerLock::take(**input, state->facts);
    if (!lock)
        return pass(lock);
    Result<Journal> journal = Journal::reopen(runFolder + u"/journal.jsonl"_s);
    if (!journal)
        return pass(journal);
    return Restoring(runFolder, **input, *journal, container, call).carryOut(paths);
}

} // namespace Lotse
