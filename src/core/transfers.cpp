// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transfers.h"

#include <QSet>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

bool coveredBy(const QList<RelPath> &folders, const RelPath &path)
{
    return std::ranges::any_of(folders, [&path](const RelPath &folder) { return path.isBelow(folder); });
}

/// Adds a path and everything above it.
void addWithParents(QSet<RelPath> &set, RelPath path)
{
    for (; !path.isRoot() && !set.contains(path); path = path.parent())
        set.insert(path);
}

class Decider
{
public:
    Decider(const Survey &survey, const Profile &profile, const Choices &choices)
        : m_survey(survey)
        , m_choices(choices)
        , m_mustGo(profile.auditAbsent + choices.removeExtra)
    {
        for (const TreeSnapshot::Item &item : survey.containerManifest.items())
            addWithParents(m_inContainer, item.path);
        for (const Mapping &mapping : profile.mappings)
            if (!survey.absentMappings.contains(mapping.container))
                addWithParents(m_inContainer, mapping.container);
        // Where development has something, the container's folders must stay.
        for (const Difference &entry : survey.diff.entries)
            if (entry.development)
                addWithParents(m_inDevelopment, entry.containerPath);
        for (const Mapping &mapping : profile.mappings)
            addWithParents(m_inDevelopment, mapping.container);
    }

    Decisions decide()
    {
        for (const Difference &entry : m_survey.diff.entries)
            decideOne(entry);
        addRemovals();
        addMissingFolders();
        std::ranges::sort(m_decisions.transfers, {},
                          [](const Transfer &t) { return t.difference.containerPath; });
        std::ranges::sort(m_decisions.kept);
        std::ranges::sort(m_decisions.keptOver);
        return std::move(m_decisions);
    }

private:
    void decideOne(const Difference &entry)
    {
        if (!entry.development && entry.container) {
            decideExtra(entry);
            return;
        }
        if (entry.secret) {
            if (entry.development && entry.state != DiffState::Same &&
                m_choices.copySecrets.contains(entry.path))
                copy(entry);
            else if (entry.state != DiffState::Same)
                m_decisions.keptOver.append(entry.containerPath);
            return;
        }
        if (entry.state == DiffState::Kept ||
            (isDrift(entry.state) && coveredBy(m_choices.keep, entry.path))) {
            m_decisions.keptOver.append(entry.containerPath);
            return;
        }
        switch (entry.state) {
        case DiffState::Moved:
        case DiffState::OnlyDev:
        case DiffState::Differs:
        case DiffState::TextForm:
            copy(entry);
            break;
        case DiffState::Metadata:
            // A link carries its owner with it; nothing changes the attributes of an existing one.
            if (entry.development->kind == EntryKind::Link)
                copy(entry);
            else
                m_decisions.transfers.append({Transfer::Action::Adjust, entry});
            break;
        case DiffState::Type:
            // What the container has instead goes into the backup; that needs the operator's word.
            if (m_choices.removeAllExtra || coveredBy(m_mustGo, entry.containerPath))
                copy(entry);
            else
                refuse(Error::Kind::Conflict, Code::TypeConflict, entry, {});
            break;
        case DiffState::Error:
            refuse(Error::Kind::Denied, Code::EntryUnreadable, entry,
                   entry.development && entry.development->unreadable
                       ? entry.development->error
                       : entry.container.value_or(TreeEntry()).error);
            break;
        default:
            break;
        }
    }

    /// Only the container has it.
    void decideExtra(const Difference &entry)
    {
        if (entry.state == DiffState::Ignored && !coveredBy(m_mustGo, entry.containerPath))
            return;
        // "Everything extra" never means secrets; naming one does.
        const bool all = m_choices.removeAllExtra && !entry.secret;
        if (!all && !coveredBy(m_mustGo, entry.containerPath))
            m_decisions.kept.append(entry.containerPath);
        else if (entry.state == DiffState::Error)
            refuse(Error::Kind::Denied, Code::EntryUnreadable, entry, entry.container->error);
        else
            m_removals.insert(entry.containerPath, entry);
    }

    void copy(const Difference &entry)
    {
        const EntryKind kind = entry.development->kind;
        if (kind == EntryKind::Socket || kind == EntryKind::Device) {
            refuse(Error::Kind::Unsupported, Code::EntryUnreadable, entry,
                   u"a socket or device cannot be copied"_s);
            return;
        }
        if (kind == EntryKind::File && !m_survey.localFiles.contains(entry.path)) {
            refuse(Error::Kind::Internal, Code::EntryUnreadable, entry, u"no local file"_s);
            return;
        }
        Transfer transfer{Transfer::Action::Copy, entry};
        // What a moved file was before lies elsewhere; nothing is replaced here.
        if (entry.state == DiffState::Moved)
            transfer.difference.container.reset();
        m_decisions.transfers.append(transfer);
    }

    void refuse(Error::Kind kind, Code code, const Difference &entry, const QString &detail)
    {
        m_decisions.obstacles.append(Error{kind, code, {entry.path.display()}, detail});
    }

    /// A folder of which nothing stays goes as one; so do paths that were named, with everything below.
    void addRemovals()
    {
        QSet<RelPath> staying = m_inDevelopment;
        for (const TreeSnapshot::Item &item : m_survey.containerManifest.items())
            if (item.entry.kind != EntryKind::Folder && !m_removals.contains(item.path))
                addWithParents(staying, item.path);
        QSet<RelPath> units;
        for (const auto &[path, entry] : m_removals.asKeyValueRange()) {
            RelPath unit = path;
            for (RelPath above = path.parent(); !above.isRoot() && !staying.contains(above);
                 above = above.parent())
                if (m_choices.removeAllExtra || coveredBy(m_mustGo, above))
                    unit = above;
            units.insert(unit);
        }
        // Named folders without any listed content (empty, or everything in it ignored) count, too.
        for (const RelPath &path : m_mustGo)
            if (m_survey.containerManifest.find(path) && !staying.contains(path))
                units.insert(path);
        for (const RelPath &path : units)
            if (!coveredByOther(units, path))
                m_decisions.transfers.append({Transfer::Action::Remove, removal(path)});
    }

    static bool coveredByOther(const QSet<RelPath> &units, const RelPath &path)
    {
        for (RelPath above = path.parent(); !above.isRoot(); above = above.parent())
            if (units.contains(above))
                return true;
        return false;
    }

    Difference removal(const RelPath &containerPath) const
    {
        const auto found = m_removals.constFind(containerPath);
        if (found != m_removals.constEnd())
            return *found;
        Difference folder;
        folder.path = folder.containerPath = containerPath;
        folder.state = DiffState::OnlyContainer;
        if (const TreeSnapshot::Item *item = m_survey.containerManifest.find(containerPath))
            folder.container = item->entry;
        return folder;
    }

    /// The comparison lists folders only when they are empty; copying into one that is missing needs it
    /// first.
    void addMissingFolders()
    {
        QSet<RelPath> present = m_inContainer;
        for (const Transfer &transfer : std::as_const(m_decisions.transfers))
            if (transfer.action == Transfer::Action::Copy)
                present.insert(transfer.difference.containerPath);
        const QList<Transfer> copies = m_decisions.transfers;
        for (const Transfer &transfer : copies) {
            if (transfer.action != Transfer::Action::Copy)
                continue;
            RelPath source = transfer.difference.path.parent();
            RelPath target = transfer.difference.containerPath.parent();
            for (; !target.isRoot() && !present.contains(target);
                 target = target.parent(), source = source.parent()) {
                present.insert(target);
                m_decisions.transfers.append({Transfer::Action::Copy, missingFolder(source, target)});
            }
        }
    }

    Difference missingFolder(const RelPath &source, const RelPath &target) const
    {
        Difference folder;
        folder.path = source;
        folder.containerPath = target;
        folder.state = DiffState::OnlyDev;
        const TreeSnapshot::Item *item = m_survey.developmentManifest.find(source);
        folder.development = item ? item->entry : TreeEntry{.name = target.name(), .mode = 0755};
        folder.development->kind = EntryKind::Folder;
        return folder;
    }

    const Survey &m_survey;
    const Choices &m_choices;
    const QList<RelPath> m_mustGo;
    QSet<RelPath> m_inContainer;
    QSet<RelPath> m_inDevelopment; ///< container paths of what development has, and their folders
    QMap<RelPath, Difference> m_removals;
    Decisions m_decisions;
};

} // namespace

Decisions decideTransfers(const Survey &survey, const Profile &profile, const Choices &choices)
{
    return Decider(survey, profile, choices).decide();
}

} // namespace Lotse
