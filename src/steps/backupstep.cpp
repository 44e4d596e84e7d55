// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/backupstep.h"

#include "core/applicationlock.h"
#include "core/entrylookup.h"
#include "core/localfiles.h"
#include "core/pathjson.h"
#include "core/proof.h"
#include "core/sha256.h"
#include "steps/backupplace.h"
#include "steps/mappedpaths.h"
#include "steps/preflight.h"
#include "steps/restoretest.h"
#include "steps/retention.h"
#include "steps/room.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

class BackupStep : public Step
{
    Q_DECLARE_TR_FUNCTIONS(BackupStep)

public:
    explicit BackupStep(std::shared_ptr<const PlanInput> input)
        : m_input(std::move(input))
    {
    }

    QString kind() const override { return u"backup"_s; }

    StepPreview preview(const Container &container) const override
    {
        StepPreview preview;
        preview.secures = true;
        preview.title = tr("Back up and test the backup");
        //: %1 is a file on the operator's disk
        preview.explanation =
            tr("Everything that is mapped goes into %1, which is unpacked and compared before "
               "anything else happens; a copy stays beside it in the container.")
                .arg(archiveFile(*m_input));
        if (locks()) {
            const RootPath place = applicationLockPlace(m_input->profile);
            const RootPath claim = applicationLockClaim(m_input->profile, m_input->runId);
            //: %1 is a folder in the container
            preview.explanation +=
                u' ' +
                tr("As long as the repair runs, %1 keeps every other Lotse away.").arg(place.display());
            preview.commands += container.describe(WriteOperation{place.parent(), 0});
            preview.commands += container.describe(RenameOperation{{{claim, place}}});
        }
        if (locks())
            for (const RoomInContainer &need : roomInContainer(*m_input, TreeSnapshot()))
                preview.commands += container.describe(TryRoomOperation{need.probe});
        for (const RelPath &path : mappedPaths(m_input->profile))
            if (const std::optional<RootPath> beside = copyBeside(*m_input, path))
                preview.commands +=
                    container.describe(CopyTreeOperation{m_input->profile.applicationRoot / path, *beside});
        preview.weight = 10;
        return preview;
    }

    Result<> run(StepContext &context) override
    {
        if (const Result<> real = refuseLinks(context); !real)
            return real;
        const Result<QList<RoomInContainer>> needs = lookAhead(context);
        if (!needs)
            return pass(needs);
        if (const Result<> alone = keepOthersAway(context); !alone)
            return alone;
        if (const Result<> fits = locks() ? tryRoom(context, *needs) : Result<>(); !fits)
            return fits;
        QList<RelPath> present;
        const Result<TreeSnapshot> before =
            listMapped(context.container(), m_input->profile, true, &present, context.call());
        if (!before)
            return pass(before);
        // Whoever held the lock before may have changed what this plan speaks of.
        if (const QList<RelPath> changed = changedSincePlan(m_input->transfers, *before); !changed.isEmpty())
            return containerChanged(changed);
        Result<TreeSnapshot> archived = archive(context, *before, present);
        // Files that are written while they are read differ once; a second try tells chance from habit.
        if (!archived && archived.error().code == Code::BackupNotProven && context.call().check())
            archived = archive(context, *before, present);
        if (!archived)
            return pass(archived);
        QJsonArray copies;
        for (const RelPath &path : std::as_const(present)) {
            const Result<> copied = copy(context, path, copies);
            if (!copied)
                return copied;
        }
        context.fact(u"backup"_s, QJsonObject{{u"archive"_s, archiveFile(*m_input)},
                                              {u"manifest"_s, manifestOf(archiveFile(*m_input))},
                                              {u"entries"_s, archived->items().size()},
                                              {u"bytes"_s, QFileInfo(archiveFile(*m_input)).size()},
                                              {u"copies"_s, copies}});
        dropOldArchives(context);
        return {};
    }

    Result<> undo(StepContext &context, const QJsonObject &undoRecord) override
    {
        if (undoRecord[u"act"_s] == u"lock"_s)
            return unlockApplication(context.container(), m_input->profile, m_input->runId, context.call());
        if (undoRecord[u"act"_s] == u"room"_s)
            return removeRoomProbes(context, undoRecord);
        const Result<RootPath> copy = rootFromJson(undoRecord[u"copy"_s]);
        if (!copy)
            return pass(copy);
        return context.container().remove(std::span(&*copy, 1), context.call());
    }

    Result<> tidy(StepContext &context) override
    {
        return locks()
                   ? unlockApplication(context.container(), m_input->profile, m_input->runId, context.call())
                   : Result<>();
    }

private:
    /// Nothing can be put beside an application without a shell to rename it with.
    bool locks() const { return m_input->container.facts.running && m_input->container.hasShell; }

    /// All that can be told without writing into the container; what it needs there.
    Result<QList<RoomInContainer>> lookAhead(StepContext &context) const
    {
        const Result<TreeSnapshot> mapped =
            listMapped(context.container(), m_input->profile, false, nullptr, context.call());
        if (!mapped)
            return pass(mapped);
        for (const ProbeRow &row :
             preflight(*m_input, context.container(), m_input->container, *mapped, context.call())) {
            if (row.error)
                return std::unexpected(*row.error);
            if (row.verdict == ProbeRow::Verdict::Note)
                //: What was looked at, and what was found: "Clock of the container: It is 5 minutes behind"
                context.note(tr("%1: %2").arg(row.title, row.answer));
        }
        for (const RoomHere &need : roomHere(*m_input, *mapped))
            if (const Result<> fits = tryRoom(need); !fits)
                return pass(fits);
        if (const Result<> going = context.call().check(); !going)
            return pass(going);
        return roomInContainer(*m_input, *mapped);
    }

    Result<> keepOthersAway(StepContext &context) const
    {
        if (!locks())
            return {};
        const Profile &profile = m_input->profile;
        const Result<> may = mayLockApplication(context.container(), profile, m_input->runId, context.call());
        if (!may)
            return may; // before anything is announced: there is nothing to take back
        if (const Result<> announced = context.willChange({{u"act"_s, u"lock"_s}}); !announced)
            return announced;
        return lockApplication(context.container(), profile, m_input->runId, context.call());
    }

    /// A mapped folder that is a link was listed through it; archived and switched would be the link.
    Result<> refuseLinks(StepContext &context) const
    {
        QList<RelPath> mapped = mappedPaths(m_input->profile);
        mapped.removeAll(RelPath());
        if (mapped.isEmpty())
            return {};
        const Result<TreeSnapshot> found =
            lookUp(context.container(), m_input->profile.applicationRoot, mapped, context.call());
        if (!found)
            return pass(found);
        for (const Mapping &mapping : m_input->profile.mappings) {
            const TreeSnapshot::Item *item = found->find(mapping.container);
            if (item && item->entry.kind == EntryKind::Link)
                return fail(Error::Kind::Conflict, Code::MappingIsLink, {mapping.container.display()});
        }
        return {};
    }

    /// Takes the archive, compares it with the container's listing and with what unpacking gives.
    Result<TreeSnapshot> archive(StepContext &context, const TreeSnapshot &before,
                                 const QList<RelPath> &present)
    {
        const QString file = archiveFile(*m_input);
        const CallContext call =
            context.call().reportingTo([&context](const Progress &p) { context.progress(p); });
        QFile::remove(file); // of the first try
        // No path means everything; the root itself is no entry.
        const QList<RelPath> paths = present == QList{RelPath()} ? QList<RelPath>() : present;
        Result<std::unique_ptr<ByteSource>> tar =
            present.isEmpty()
                ? Result<std::unique_ptr<ByteSource>>(packTar({}, call))
                : context.container().readTar(m_input->profile.applicationRoot, paths, context.call());
        if (!tar)
            return pass(tar);
        const Result<BackupArchive> archive = BackupArchive::write(file, **tar, call);
        tar->reset();
        if (!archive)
            return pass(archive);
        Result<TreeSnapshot> archived = archive->list(context.call());
        if (!archived)
            return archived;
        if (const Result<> same = compare(context, *archived, before); !same)
            return pass(same);
        const Result<> unpacked =
            testUnpacking(*archive, *archived, m_input->runFolder + u"/restore-test"_s, context.call());
        if (!unpacked)
            return pass(unpacked);
        // Only a proven archive gets its manifest: retention counts those that have one.
        const QByteArray manifest = withExactTimes(*archived, before).toText();
        if (const Result<> written = writeLocalFile(manifestOf(file), manifest); !written)
            return pass(written);
        context.note(tr("The backup holds %n entries; unpacked, each is as it is in the container.", nullptr,
                        static_cast<int>(archived->items().size())));
        return archived;
    }

    /// What differs must have changed while the archive was made: then it is as a second look finds it, or it
    /// is a file that no rule lets Lotse touch (a log, a cache).
    Result<> compare(StepContext &context, const TreeSnapshot &archived, const TreeSnapshot &before)
    {
        const QList<RelPath> doubtful = notGivenBack(archived, before);
        if (doubtful.isEmpty())
            return {};
        const Result<TreeSnapshot> after =
            listMapped(context.container(), m_input->profile, true, nullptr, context.call());
        if (!after)
            return pass(after);
        TreeSnapshot secondLook;
        for (const RelPath &path : doubtful) {
            const TreeSnapshot::Item *item = after->find(path);
            if (!item && !archived.find(path))
                continue; // vanished in between
            if (const Result<> kept = secondLook.folder(
                    path.parent(), std::span(item ? &item->entry : &before.find(path)->entry, 1));
                !kept)
                return kept;
        }
        int unsteady = 0;
        for (const RelPath &path : notGivenBack(archived, secondLook)) {
            if (!isIgnored(path))
                return fail(Error::Kind::CheckFailed, Code::BackupNotProven, {path.display()});
            ++unsteady;
        }
        if (unsteady > 0)
            context.note(tr("%n ignored file(s) changed while the backup was made.", nullptr, unsteady));
        return {};
    }

    bool isIgnored(const RelPath &containerPath) const
    {
        const IgnoreRules rules =
            IgnoreRules::layered(m_input->profile.defaultIgnores, {}, m_input->profile.ignore, {});
        for (const Mapping &mapping : m_input->profile.mappings) {
            if (!containerPath.isBelow(mapping.container))
                continue;
            RelPath path = containerPath.from(mapping.container).below(mapping.development);
            for (bool isFolder = false; !path.isRoot(); path = path.parent(), isFolder = true)
                if (rules.verdict(path, isFolder) == IgnoreRules::Verdict::Ignored)
                    return true;
        }
        return false;
    }

    Result<> copy(StepContext &context, const RelPath &path, QJsonArray &copies)
    {
        const RootPath original = m_input->profile.applicationRoot / path;
        const std::optional<RootPath> beside = copyBeside(*m_input, path);
        const auto without = [&](const QString &why) {
            //: %1 is a path in the container, %2 a reason
            context.note(tr("No copy of %1 stays in the container (%2); the archive suffices.")
                             .arg(original.display(), why));
            return Result<>();
        };
        if (!beside)
            return without(tr("there is no place beside it"));
        const Result<> announced =
            context.willChange({{u"act"_s, u"copy"_s}, {u"copy"_s, rootToJson(*beside)}});
        if (!announced)
            return announced;
        const Result<> copied = context.container().copyTree(original, *beside, context.call());
        if (!copied && copied.error().kind == Error::Kind::Unsupported)
            return without(tr("the container has no cp"));
        if (copied)
            copies.append(rootToJson(*beside));
        return copied;
    }

    void dropOldArchives(StepContext &context)
    {
        const QString &own = m_input->profile.backupFolder;
        QStringList folders{own};
        if (own.isEmpty()) {
            folders.clear();
            const QDir runs(QFileInfo(m_input->runFolder).absolutePath());
            for (const QString &run : runs.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
                folders.append(runs.filePath(run + u"/backup"_s));
        }
        const QString ending = m_input->runId.mid(m_input->stamp.size()) + u".tar.zst"_s;
        const Result<QStringList> removed = removeOldArchives(folders, ending, m_input->profile.backupKeep);
        if (!removed)
            context.note(tr("An old backup could not be removed: %1").arg(removed.error().args.value(0)));
        else if (!removed->isEmpty())
            context.note(tr("%n old backup(s) removed.", nullptr, static_cast<int>(removed->size())));
    }

    const std::shared_ptr<const PlanInput> m_input;
};

} // namespace

std::unique_ptr<Step> makeBackupStep(std::shared_ptr<const PlanInput> input)
{
    return std::make_unique<BackupStep>(std::move(input));
}

} // namespace Lotse
