// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/switchlist.h"

#include "steps/staging.h"

#include <QSet>
#include <algorithm>
#include <ranges>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

using Item = TreeSnapshot::Item;

class Maker
{
public:
    Maker(const PlanInput &input, const TargetTree &target)
        : m_input(input)
        , m_target(target)
        , m_staging(input)
    {
        for (const Item &item : target.mapped.items())
            m_children[item.path.parent()].append(&item);
    }

    Result<SwitchList> make()
    {
        QList<const Transfer *> order;
        for (const Transfer &transfer : m_input.transfers)
            order.append(&transfer);
        std::ranges::sort(order, {},
                          [](const Transfer *t) -> const RelPath & { return t->difference.containerPath; });
        for (const Transfer *transfer : std::as_const(order)) {
            Result<> done;
            if (transfer->action == Transfer::Action::Remove)
                moveAway(transfer->difference.containerPath, m_main);
            else if (transfer->action == Transfer::Action::Adjust)
                adjust(transfer->difference);
            else
                done = copy(transfer->difference);
            if (!done)
                return pass(done);
        }
        finishUnit(m_clearing);
        m_main.renames += m_switchIns; // everything old is away before anything new comes
        finishUnit(m_main);
        for (QList<TarItem> &items : m_list.uploads)
            std::ranges::sort(items, {}, &TarItem::path);
        return std::move(m_list);
    }

private:
    RootPath place(const RelPath &path) const { return m_input.profile.applicationRoot / path; }

    void finishUnit(SwitchUnit &unit)
    {
        std::ranges::reverse(unit.foldersGone);
        if (!unit.renames.isEmpty() || !unit.foldersGone.isEmpty())
            m_list.units.append(unit);
    }

    Result<> copy(const Difference &difference)
    {
        const RelPath &path = difference.containerPath;
        const TreeEntry &wanted = *difference.development;
        const TreeEntry *existing = existingAt(path);
        const bool wasFolder = existing && existing->kind == EntryKind::Folder;
        if (wanted.kind == EntryKind::Folder && wasFolder)
            return {};
        // A folder in the way of a file must be empty and gone before the file can take its name.
        if (existing)
            moveAway(path, wasFolder ? m_clearing : m_main);
        TreeEntry entry = wanted;
        entry.name = path.name();
        setOwner(entry, path, existing);
        setMode(entry, wanted, existing);
        const Result<> staged = stage(difference, entry);
        if (!staged)
            return staged;
        const RelPath parent = path.parent();
        if (!m_newFolders.contains(parent))
            m_switchIns.append({m_staging.newPlace(path), place(path)});
        if (wanted.kind == EntryKind::Folder)
            m_newFolders.insert(path);
        else
            moveCachesAway(path);
        return {};
    }

    const TreeEntry *existingAt(const RelPath &path) const
    {
        const Item *item = m_target.mapped.find(path);
        return item ? &item->entry : nullptr;
    }

    void setOwner(TreeEntry &entry, const RelPath &path, const TreeEntry *existing) const
    {
        const OwnerPolicy &policy = m_input.profile.owner;
        if (policy.kind == OwnerPolicy::Kind::Fixed) {
            entry.uid = policy.uid;
            entry.gid = policy.gid;
            return;
        }
        for (RelPath at = path.parent(); !existing; at = at.parent()) {
            existing = existingAt(at);
            if (const auto above = m_target.above.constFind(at);
                !existing && above != m_target.above.constEnd())
                existing = &*above;
            if (at.isRoot())
                break;
        }
        entry.uid = existing ? existing->uid : 0;
        entry.gid = existing ? existing->gid : 0;
    }

    void setMode(TreeEntry &entry, const TreeEntry &wanted, const TreeEntry *existing) const
    {
        const bool replacesFile =
            existing && existing->kind == EntryKind::File && wanted.kind == EntryKind::File;
        if (wanted.kind == EntryKind::Link)
            entry.mode = 0777;
        else if (m_input.profile.modes == ModePolicy::Exact)
            entry.mode = wanted.mode;
        else if (replacesFile)
            entry.mode = withExecBit(existing->mode, wanted.mode);
        else
            entry.mode = wanted.kind == EntryKind::Folder || (wanted.mode & 0111) != 0 ? 0755 : 0644;
    }

    Result<> stage(const Difference &difference, const TreeEntry &entry)
    {
        const RelPath &path = difference.containerPath;
        TarItem item{.path = nameInUpload(path, "new"),
                     .entry = entry,
                     .localFile = m_input.localFiles.value(difference.path),
                     .inlineBytes = {},
                     .hardLinkTo = {}};
        if (entry.kind == EntryKind::File && item.localFile.isEmpty())
            return fail(Error::Kind::Internal, Code::EntryUnreadable, {difference.path.display()},
                        u"no local file"_s);
        addWay(path, "new");
        m_ways.insert({m_staging.folderFor(path).bytes(), item.path});
        uploadFor(path).append(item);
        m_list.staged.append({path, entry});
        return {};
    }

    RelPath nameInUpload(const RelPath &path, const QByteArray &part) const
    {
        return path.below(RelPath().child(part)).below(RelPath().child(m_staging.folderFor(path).name()));
    }
    QList<TarItem> &uploadFor(const RelPath &path)
    {
        return m_list.uploads[m_staging.folderFor(path).bytes()];
    }

    /// The folders of the staging area that lead to a path: Lotse's own, private to root.
    void addWay(const RelPath &path, const QByteArray &part)
    {
        const RelPath whole = nameInUpload(path, part);
        for (RelPath at = whole.parent(); !at.isRoot(); at = at.parent()) {
            const std::pair key(m_staging.folderFor(path).bytes(), at);
            if (m_ways.contains(key)) // also the new folders that are staged themselves
                break;
            m_ways.insert(key);
            TreeEntry folder;
            folder.name = at.name();
            folder.kind = EntryKind::Folder;
            folder.mode = 0700;
            uploadFor(path).append(
                {.path = at, .entry = folder, .localFile = {}, .inlineBytes = {}, .hardLinkTo = {}});
        }
    }

    /// With everything below, file by file.
    void moveAway(const RelPath &path, SwitchUnit &unit)
    {
        const TreeEntry *existing = existingAt(path);
        if (!existing || m_movedAway.contains(path))
            return;
        m_movedAway.insert(path);
        if (existing->kind != EntryKind::Folder) {
            addWay(path, "old");
            unit.renames.append({place(path), m_staging.oldPlace(path)});
            moveCachesAway(path);
            return;
        }
        unit.foldersGone.append({place(path), existing->mode, existing->uid, existing->gid});
        for (const Item *child : m_children.value(path))
            moveAway(child->path, unit);
    }

    /// Python takes a cache for right when time and size of the source agree, which a copied file can do by
    /// chance.
    void moveCachesAway(const RelPath &source)
    {
        if (!source.bytes().endsWith(".py"))
            return;
        const QByteArray stem = source.name().chopped(3);
        const RelPath folder = source.parent();
        moveAway(folder.child(stem + ".pyc"), m_main);
        for (const Item *cache : m_children.value(folder.child("__pycache__")))
            if (cache->entry.kind == EntryKind::File && cache->path.name().startsWith(stem + '.') &&
                cache->path.name().endsWith(".pyc"))
                moveAway(cache->path, m_main);
    }

    void adjust(const Difference &difference)
    {
        const TreeEntry *existing = existingAt(difference.containerPath);
        if (!existing || existing->kind == EntryKind::Link)
            return;
        const AttributeChange old{place(difference.containerPath), existing->mode, existing->uid,
                                  existing->gid};
        AttributeChange change = old;
        const OwnerPolicy &policy = m_input.profile.owner;
        if (policy.kind == OwnerPolicy::Kind::Fixed) {
            change.uid = policy.uid;
            change.gid = policy.gid;
        }
        if (m_input.profile.modes == ModePolicy::Exact)
            change.mode = difference.development->mode;
        else if (existing->kind == EntryKind::File)
            change.mode = withExecBit(existing->mode, difference.development->mode);
        m_list.attributes.append(change);
        m_list.oldAttributes.append(old);
    }

    const PlanInput &m_input;
    const TargetTree &m_target;
    const Staging m_staging;
    QHash<RelPath, QList<const Item *>> m_children;
    SwitchList m_list;
    SwitchUnit m_clearing;
    SwitchUnit m_main;
    QList<Rename> m_switchIns;
    QSet<RelPath> m_newFolders;
    QSet<RelPath> m_movedAway;
    QSet<std::pair<QByteArray, RelPath>> m_ways;
};

} // namespace

Result<SwitchList> makeSwitchList(const PlanInput &input, const TargetTree &target)
{
    return Maker(input, target).make();
}

quint32 withExecBit(quint32 current, quint32 wanted)
{
    if ((wanted & 0111) == 0)
        return current & ~0111U;
    return (current & 0111) != 0 ? current : current | ((current & 0444) >> 2);
}

} // namespace Lotse
