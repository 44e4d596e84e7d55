// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/switchback.h"

#include "core/entrylookup.h"
#include "core/pathjson.h"
#include "steps/backuparchive.h"
#include "steps/copyrecords.h"
#include "steps/scratchfolder.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <ranges>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SwitchBack)
};

/// A service that keeps writing while its files move would tear what is brought back.
Result<> stopService(StepContext &context, const ServiceRef &service)
{
    if (service.kind != ServiceRef::Kind::Unit && service.kind != ServiceRef::Kind::Commands)
        return {};
    return context.container().control(service, ServiceAction::Stop, context.call());
}

/// Takes back one unit of renames, newest first.
class SwitchBack
{
public:
    SwitchBack(StepContext &context, const QJsonObject &record, QString scratch)
        : m_context(context)
        , m_record(record)
        , m_scratch(std::move(scratch))
    {
    }

    Result<> run(const ServiceRef &service)
    {
        Result<QList<Rename>> renames = renamesFrom(m_record);
        if (!renames)
            return pass(renames);
        m_renames = std::move(*renames);
        if (const Result<> refilled = refillStaging(); !refilled)
            return refilled;
        return moveBack(service);
    }

private:
    /// New files may end the container as soon as it starts, when its main process is the application. Each
    /// try looks anew at what is back already.
    Result<> moveBack(const ServiceRef &service)
    {
        Result<> done;
        for (int attempt = 0; attempt < 5; ++attempt) {
            const Result<QList<Rename>> back = renamesBack();
            if (!back)
                return pass(back);
            if (back->isEmpty())
                return {};
            if (const Result<> awake = wakeContainer(); !awake)
                return awake;
            if (const Result<> stopped = stopService(m_context, service); !stopped)
                m_context.note(
                    Text::tr("The service could not be stopped before its files were brought back."));
            done = m_context.container().rename(*back, m_context.call());
            const Result<ContainerState> state = m_context.container().state(m_context.call());
            if (done || !state || state->facts.running)
                break;
        }
        return done;
    }

    /// Nothing can be renamed in a container that stands still.
    Result<> wakeContainer()
    {
        const Result<ContainerState> state = m_context.container().state(m_context.call());
        if (!state)
            return pass(state);
        if (state->facts.running)
            return {};
        m_context.note(Text::tr("The container had ended; it is started to bring its files back."));
        const ServiceRef container{ServiceRef::Kind::Container, {}, {}, {}, {}};
        return m_context.container().control(container, ServiceAction::Start, m_context.call());
    }

    /// A pair was renamed when only its end is there. Looking from the last to the first keeps track of what
    /// the earlier ones will find.
    Result<QList<Rename>> renamesBack()
    {
        QList<RootPath> all;
        for (const Rename &rename : std::as_const(m_renames))
            all << rename.from << rename.to;
        Result<QSet<QByteArray>> there = existingPaths(m_context.container(), all, m_context.call());
        if (!there)
            return pass(there);
        QList<Rename> back;
        for (const Rename &rename : m_renames | std::views::reverse) {
            if (!there->contains(rename.to.bytes()) || there->contains(rename.from.bytes()))
                continue;
            back.append({rename.to, rename.from});
            there->remove(rename.to.bytes());
            there->insert(rename.from.bytes());
        }
        return back;
    }

    /// After tidy() the old entries are in the archive only: they come back into the staging area, from where
    /// the way back is the same.
    Result<> refillStaging()
    {
        const Result<QList<RootPath>> folders = rootsFrom(m_record[u"staging"_s]);
        if (!folders)
            return pass(folders);
        const Result<QSet<QByteArray>> there =
            existingPaths(m_context.container(), *folders, m_context.call());
        if (!there)
            return pass(there);
        for (const RootPath &folder : *folders) {
            if (there->contains(folder.bytes()))
                continue;
            if (const Result<> refilled = refill(folder); !refilled)
                return refilled;
        }
        return {};
    }

    Result<> refill(const RootPath &folder)
    {
        const Result<RootPath> root = rootFromJson(m_record[u"root"_s]);
        if (!root)
            return pass(root);
        QSet<RelPath> wanted;
        QHash<RelPath, RelPath> places; // in the archive, in the upload
        QSet<RelPath> ways;
        const RootPath above = folder.parent();
        const auto below = [](const RootPath &base, const RootPath &path) {
            return *RelPath::fromBytes(path.bytes().mid(base.bytes() == "/" ? 1 : base.bytes().size() + 1));
        };
        for (const Rename &rename : std::as_const(m_renames)) {
            const bool movedAway = rename.to.bytes().startsWith(folder.bytes() + '/');
            if (!movedAway && !rename.from.bytes().startsWith(folder.bytes() + '/'))
                continue;
            const RelPath place = below(above, movedAway ? rename.to : rename.from);
            for (RelPath at = place.parent(); !at.isRoot(); at = at.parent())
                ways.insert(at);
            if (movedAway) {
                const RelPath name = below(*root, rename.from);
                wanted.insert(name);
                places.insert(name, place);
            }
        }
        QList<TarItem> items;
        for (const RelPath &way : std::as_const(ways)) {
            const TreeEntry entry{.name = way.name(), .kind = EntryKind::Folder, .mode = 0700};
            items.append({.path = way, .entry = entry, .localFile = {}, .inlineBytes = {}, .hardLinkTo = {}});
        }
        std::ranges::sort(items, {}, &TarItem::path);
        return upload(above, wanted, places, std::move(items));
    }

    Result<> upload(const RootPath &above, const QSet<RelPath> &wanted, const QHash<RelPath, RelPath> &places,
                    QList<TarItem> items)
    {
        const Result<ScratchFolder> scratch = ScratchFolder::make(m_scratch);
        if (!scratch)
            return pass(scratch);
        const QString archive = m_record[u"archive"_s].toString();
        Result<QList<TarItem>> old =
            wanted.isEmpty() ? Result<QList<TarItem>>()
                             : BackupArchive(archive).take(wanted, scratch->path(), m_context.call());
        if (!old)
            return pass(old);
        // Half an old state is worse than none: nothing is moved when something is missing.
        if (old->size() != wanted.size())
            return fail(Error::Kind::Storage, Code::ArchiveDamaged, {archive}, u"entries are missing"_s);
        for (TarItem &item : *old) {
            item.path = places.value(item.path);
            item.entry.name = item.path.name();
            if (!item.hardLinkTo.isRoot())
                item.hardLinkTo = places.value(item.hardLinkTo);
            items.append(item);
        }
        const std::unique_ptr<ByteSource> tar = packTar(items, m_context.call());
        return m_context.container().writeTar(above, *tar, m_context.call());
    }

    StepContext &m_context;
    const QJsonObject &m_record;
    const QString m_scratch;
    QList<Rename> m_renames;
};

} // namespace

Result<> switchBack(StepContext &context, const QJsonObject &record, const ServiceRef &service,
                    const QString &scratch)
{
    return SwitchBack(context, record, scratch).run(service);
}

} // namespace Lotse
