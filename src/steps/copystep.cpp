// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/copystep.h"

#include "core/entrylookup.h"
#include "steps/backupplace.h"
#include "steps/copyrecords.h"
#include "steps/copyundo.h"
#include "steps/mappedpaths.h"
#include "steps/staging.h"
#include "steps/switchlist.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

class CopyStep : public Step
{
    Q_DECLARE_TR_FUNCTIONS(CopyStep)

public:
    explicit CopyStep(std::shared_ptr<const PlanInput> input)
        : m_input(std::move(input))
    {
    }

    QString kind() const override { return u"copy"_s; }

    StepPreview preview(const Container &container) const override
    {
        StepPreview preview;
        preview.title = title();
        if (m_input->transfers.isEmpty()) {
            preview.explanation = tr("Both sides are the same.");
            preview.changesContainer = false;
            return preview;
        }
        preview.explanation =
            tr("Everything is uploaded beside the tree, compared there, and switched as one unit; "
               "what was there before stays in %1 until the repair is proven.")
                .arg(stagingText());
        if (const QStringList disks = Staging(*m_input).disks(); !disks.isEmpty())
            //: %1 lists disks: "the container's own disk, the volume at /data"
            preview.explanation += u' ' + tr("The switch is a rename within %1.").arg(disks.join(u", "_s));
        preview.weight = 5 + static_cast<int>(m_input->bytes / 20'000'000);
        // What the comparison saw; only bytecode caches and the content of removed folders join while it
        // runs.
        TargetTree seen;
        for (const Transfer &transfer : m_input->transfers)
            if (const Difference &d = transfer.difference; d.container)
                std::ignore = seen.mapped.folder(d.containerPath.parent(), std::span(&*d.container, 1));
        const Result<SwitchList> list = makeSwitchList(*m_input, seen);
        if (!list)
            return preview;
        for (const RootPath &folder : Staging(*m_input).folders())
            preview.commands += container.describe(WriteOperation{folder.parent(), m_input->bytes});
        if (stopsService())
            preview.commands += container.describe(ControlOperation{service(), ServiceAction::Stop});
        for (const SwitchUnit &unit : list->units) {
            preview.commands += container.describe(RenameOperation{unit.renames});
            if (!unit.foldersGone.isEmpty())
                preview.commands += container.describe(RemoveOperation{pathsOf(unit.foldersGone)});
        }
        if (!list->attributes.isEmpty())
            preview.commands += container.describe(AttributeOperation{list->attributes});
        return preview;
    }

    QList<Error> obstacles() const override { return Staging(*m_input).obstacles(); }

    Result<> run(StepContext &context) override
    {
        if (const QList<Error> known = obstacles(); !known.isEmpty())
            return std::unexpected(known.first());
        const Staging staging(*m_input);
        const Result<TargetTree> target = lookAtTarget(context);
        if (!target)
            return pass(target);
        const Result<SwitchList> list = makeSwitchList(*m_input, *target);
        if (!list)
            return pass(list);
        Result<> done;
        if (!staging.folders().isEmpty()) {
            done = context.willChange(stagingRecord(staging.folders()));
            if (done)
                done = upload(context, *list);
            if (done)
                done = proveUpload(context, *list, staging);
            if (done)
                done = holdService(context);
        }
        for (const SwitchUnit &unit : list->units)
            if (done)
                done = switchUnit(context, unit, staging);
        if (done && !list->attributes.isEmpty()) {
            done = context.willChange(attributesRecord(list->oldAttributes));
            if (done)
                done = context.container().setAttributes(list->attributes, context.call());
        }
        return done;
    }

    Result<> undo(StepContext &context, const QJsonObject &undoRecord) override
    {
        return undoCopyRecord(context, undoRecord, m_input->profile, m_input->runFolder + u"/rollback"_s);
    }

    Result<> tidy(StepContext &context) override
    {
        return context.container().remove(Staging(*m_input).folders(), context.call());
    }

private:
    const ServiceRef &service() const { return m_input->profile.service; }
    /// A container that is its own service must run to be changed; its files are switched under it.
    bool stopsService() const
    {
        return service().kind == ServiceRef::Kind::Unit || service().kind == ServiceRef::Kind::Commands;
    }

    QString title() const
    {
        int copied = 0;
        int removed = 0;
        for (const Transfer &transfer : m_input->transfers) {
            copied += transfer.action == Transfer::Action::Copy ? 1 : 0;
            removed += transfer.action == Transfer::Action::Remove ? 1 : 0;
        }
        if (m_input->transfers.isEmpty())
            return tr("Copy nothing");
        if (copied + removed == 0)
            return tr("Adjust owner or permissions of %n entries", nullptr, int(m_input->transfers.size()));
        if (removed == 0)
            return tr("Copy %n entries into the container", nullptr, copied);
        //: %1 is the number of removed entries; %n the number of copied ones
        return tr("Copy %n entries into the container and remove %1", nullptr, copied).arg(removed);
    }
    QString stagingText() const
    {
        QStringList names;
        for (const RootPath &folder : Staging(*m_input).folders())
            names << folder.display();
        return names.join(u", "_s);
    }
    static QList<RootPath> pathsOf(const QList<AttributeChange> &changes)
    {
        QList<RootPath> paths;
        for (const AttributeChange &change : changes)
            paths.append(change.path);
        return paths;
    }

    Result<TargetTree> lookAtTarget(StepContext &context) const
    {
        Result<TreeSnapshot> mapped =
            listMapped(context.container(), m_input->profile, false, nullptr, context.call());
        if (!mapped)
            return pass(mapped);
        TargetTree target{std::move(*mapped), {}};
        QList<RelPath> above;
        for (const RelPath &path : mappedPaths(m_input->profile))
            for (RelPath at = path; !at.isRoot(); at = at.parent())
                above.append(at);
        const RootPath &root = m_input->profile.applicationRoot;
        if (!above.isEmpty()) {
            const Result<TreeSnapshot> found = lookUp(context.container(), root, above, context.call());
            if (!found)
                return pass(found);
            for (const TreeSnapshot::Item &item : found->items())
                target.above.insert(item.path, item.entry);
        }
        const Result<std::optional<TreeEntry>> own = lookUp(context.container(), root, context.call());
        if (!own)
            return pass(own);
        if (!*own)
            return fail(Error::Kind::NotFound, Code::PathNotInContainer, {root.display()});
        target.above.insert(RelPath(), **own);
        return target;
    }

    Result<> upload(StepContext &context, const SwitchList &list)
    {
        const CallContext call =
            context.call().reportingTo([&context](const Progress &p) { context.progress(p); });
        for (const auto &[folder, items] : list.uploads.asKeyValueRange()) {
            const std::unique_ptr<ByteSource> tar = packTar(items, call);
            const Result<> written =
                context.container().writeTar(RootPath::fromBytes(folder)->parent(), *tar, call);
            if (!written)
                return written;
        }
        return {};
    }

    /// What lies in the staging area, read back and hashed there, must be what was sent.
    Result<> proveUpload(StepContext &context, const SwitchList &list, const Staging &staging)
    {
        QHash<QByteArray, TreeSnapshot> arrived;
        for (const RootPath &folder : staging.folders()) {
            const Result<> listed =
                context.container().list(folder, IgnoreRules(), {}, arrived[folder.bytes()], context.call());
            if (!listed)
                return listed;
        }
        for (const SwitchList::Staged &staged : list.staged) {
            const RootPath folder = staging.folderFor(staged.containerPath);
            const TreeSnapshot::Item *item =
                arrived[folder.bytes()].find(staged.containerPath.below(RelPath().child("new")));
            if (!item || !isAsSent(staged.entry, item->entry))
                return fail(Error::Kind::CheckFailed, Code::UploadNotProven,
                            {staged.containerPath.display()});
        }
        return context.call().check();
    }

    static bool isAsSent(const TreeEntry &sent, const TreeEntry &arrived)
    {
        if (sent.kind != arrived.kind || sent.uid != arrived.uid || sent.gid != arrived.gid)
            return false;
        if (sent.kind == EntryKind::Link)
            return sent.linkTarget == arrived.linkTarget;
        return sent.mode == arrived.mode && (sent.kind != EntryKind::File || sent.hash == arrived.hash);
    }

    Result<> holdService(StepContext &context)
    {
        if (service().kind == ServiceRef::Kind::None)
            return {};
        if (const Result<> announced = context.willChange(serviceRecord()); !announced)
            return announced;
        return stopsService() ? context.container().control(service(), ServiceAction::Stop, context.call())
                              : Result<>();
    }

    Result<> switchUnit(StepContext &context, const SwitchUnit &unit, const Staging &staging)
    {
        const RootPath &root = m_input->profile.applicationRoot;
        Result<> done =
            context.willChange(switchRecord(unit.renames, staging.folders(), root, archiveFile(*m_input)));
        if (done)
            done = context.container().rename(unit.renames, context.call());
        if (!done || unit.foldersGone.isEmpty())
            return done;
        done = proveEmpty(context, unit);
        if (done)
            done = context.willChange(foldersRecord(unit.foldersGone));
        return done ? context.container().remove(pathsOf(unit.foldersGone), context.call()) : done;
    }

    /// Removing takes everything below along; what somebody put there meanwhile must not be lost.
    static Result<> proveEmpty(StepContext &context, const SwitchUnit &unit)
    {
        for (const AttributeChange &folder : unit.foldersGone) {
            TreeSnapshot rest;
            const ListOptions options{.tier = ListTier::Best, .hash = false};
            const Result<> listed =
                context.container().list(folder.path, IgnoreRules(), options, rest, context.call());
            if (!listed)
                return listed;
            for (const TreeSnapshot::Item &item : rest.items())
                if (item.entry.kind != EntryKind::Folder)
                    return fail(Error::Kind::Conflict, Code::TargetRefused,
                                {(folder.path / item.path).display()}, u"it appeared while the switch ran"_s);
        }
        return {};
    }

    const std::shared_ptr<const PlanInput> m_input;
};

} // namespace

std::unique_ptr<Step> makeCopyStep(std::shared_ptr<const PlanInput> input)
{
    return std::make_unique<CopyStep>(std::move(input));
}

} // namespace Lotse
