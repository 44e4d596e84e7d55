// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/treediff.h"

#include <QSet>
#include <algorithm>

namespace Lotse {

namespace {

using Item = TreeSnapshot::Item;

/// One side of the comparison: its entries in tree order, and which of its folders hold anything.
struct Side
{
    explicit Side(const TreeSnapshot &snapshot)
    {
        order.reserve(snapshot.items().size());
        for (const Item &item : snapshot.items()) {
            order.append(&item);
            if (!item.path.isRoot())
                filled.insert(item.path.parent());
        }
        std::ranges::sort(order, {}, [](const Item *item) -> const RelPath & { return item->path; });
    }
    bool isEmptyFolder(const Item *item) const
    {
        return item && item->entry.kind == EntryKind::Folder && !filled.contains(item->path);
    }

    QList<const Item *> order;
    QSet<RelPath> filled;
};

bool isFolder(const Item *item)
{
    return item && item->entry.kind == EntryKind::Folder;
}

/// The merge of two sides into the differences of one mapping.
class Comparison
{
public:
    Comparison(const Mapping &mapping, const TreeSnapshot &development, const TreeSnapshot &container,
               const IgnoreRules &ignore, const DiffOptions &options)
        : m_mapping(mapping)
        , m_development(development)
        , m_container(container)
        , m_ignore(ignore)
        , m_options(options)
        , m_kept(options.keptPaths.begin(), options.keptPaths.end())
        , m_keptOver(options.keptOver.begin(), options.keptOver.end())
    {
    }

    QList<Difference> run()
    {
        qsizetype d = 0;
        qsizetype c = 0;
        while (d < m_development.order.size() || c < m_container.order.size()) {
            const Item *mine = m_development.order.value(d);
            const Item *theirs = m_container.order.value(c);
            if (mine && theirs && mine->path != theirs->path)
                (mine->path < theirs->path ? theirs : mine) = nullptr;
            d += mine ? 1 : 0;
            c += theirs ? 1 : 0;
            judge(mine, theirs);
        }
        if (m_options.findMoves)
            findMoves();
        return std::move(m_found);
    }

private:
    void judge(const Item *mine, const Item *theirs)
    {
        Q_ASSERT(mine || theirs);
        const RelPath &path = mine ? mine->path : theirs->path;
        if (m_closed && path.isBelow(*m_closed))
            return;
        m_closed.reset();
        Difference difference;
        difference.path = path.below(m_mapping.development);
        difference.containerPath = path.below(m_mapping.container);
        if (mine)
            difference.development = mine->entry;
        if (theirs)
            difference.container = theirs->entry;

        const IgnoreRules::Verdict verdict = this->verdict(difference, mine, theirs);
        if (verdict == IgnoreRules::Verdict::Ignored) {
            // One ignored folder counts once, whatever lies in it.
            if (isFolder(mine) || isFolder(theirs))
                m_closed = path;
            difference.state = DiffState::Ignored;
            m_found.append(difference);
            return;
        }
        difference.secret = verdict == IgnoreRules::Verdict::Secret;
        difference.state = state(difference);
        // What could not be listed is not known to be missing, so nothing below is judged.
        if (difference.state == DiffState::Error && (isFolder(mine) || isFolder(theirs)))
            m_closed = path;
        if (!isListed(difference, mine, theirs))
            return;
        if (difference.secret && difference.state != DiffState::Same)
            difference.state = DiffState::Kept;
        else if (isDrift(difference.state) && isKept(difference))
            difference.state = DiffState::Kept;
        difference.changedSinceProof = isChangedSinceProof(difference);
        m_found.append(difference);
    }

    /// Where the two sides are of different kinds, a rule for folders hides only one of them: that is a
    /// conflict to be shown, so a name is ignored only when every side that has it is.
    IgnoreRules::Verdict verdict(const Difference &difference, const Item *mine, const Item *theirs) const
    {
        const bool first = isFolder(mine ? mine : theirs);
        const IgnoreRules::Verdict verdict = m_ignore.verdict(difference.path, first);
        if (!mine || !theirs || isFolder(theirs) == first || verdict != IgnoreRules::Verdict::Ignored)
            return verdict;
        return m_ignore.verdict(difference.path, isFolder(theirs));
    }

    DiffState state(Difference &difference) const
    {
        const std::optional<TreeEntry> &mine = difference.development;
        const std::optional<TreeEntry> &theirs = difference.container;
        if (mine && theirs && mine->kind != theirs->kind)
            return DiffState::Type;
        if ((mine && mine->unreadable) || (theirs && theirs->unreadable))
            return DiffState::Error;
        if (!theirs)
            return DiffState::OnlyDev;
        if (!mine)
            return DiffState::OnlyContainer;
        const DiffState content = contentState(*mine, *theirs, difference.provenByHash);
        if (content != DiffState::Same)
            return content;
        return attributesDiffer(*mine, *theirs) ? DiffState::Metadata : DiffState::Same;
    }

    static DiffState contentState(const TreeEntry &mine, const TreeEntry &theirs, bool &proven)
    {
        proven = true;
        if (mine.kind == EntryKind::Link)
            return mine.linkTarget == theirs.linkTarget ? DiffState::Same : DiffState::Differs;
        if (mine.kind != EntryKind::File)
            return DiffState::Same;
        if (mine.size != theirs.size)
            return DiffState::Differs;
        if (!mine.hash.isEmpty() && !theirs.hash.isEmpty())
            return mine.hash == theirs.hash ? DiffState::Same : DiffState::Differs;
        proven = false;
        return mine.mtimeNs == theirs.mtimeNs ? DiffState::Same : DiffState::Pending;
    }

    bool attributesDiffer(const TreeEntry &mine, const TreeEntry &theirs) const
    {
        const bool isFile = mine.kind == EntryKind::File;
        if (!isFile && mine.kind != EntryKind::Folder)
            return false;
        const OwnerPolicy &owner = m_options.owner;
        if (owner.kind == OwnerPolicy::Kind::Fixed && (theirs.uid != owner.uid || theirs.gid != owner.gid))
            return true;
        if (m_options.modes == ModePolicy::Exact)
            return mine.mode != theirs.mode;
        return isFile && ((mine.mode & 0111) != 0) != ((theirs.mode & 0111) != 0);
    }

    /// The listing rule: folders only when they are empty or when their own type or mode differs.
    bool isListed(const Difference &difference, const Item *mine, const Item *theirs) const
    {
        if (!isFolder(mine) && !isFolder(theirs))
            return true;
        switch (difference.state) {
        case DiffState::OnlyDev:
            return m_development.isEmptyFolder(mine);
        case DiffState::OnlyContainer:
            return m_container.isEmptyFolder(theirs);
        case DiffState::Same:
            return m_development.isEmptyFolder(mine) && m_container.isEmptyFolder(theirs);
        default:
            return true;
        }
    }

    bool isKept(const Difference &difference) const
    {
        const QSet<RelPath> &kept = difference.state == DiffState::OnlyContainer ? m_kept : m_keptOver;
        for (RelPath at = difference.containerPath; !kept.isEmpty(); at = at.parent()) {
            if (kept.contains(at))
                return true;
            if (at.isRoot())
                break;
        }
        return false;
    }

    bool isChangedSinceProof(const Difference &difference) const
    {
        if (!m_options.baseline)
            return false;
        const Item *proven = m_options.baseline->find(difference.containerPath);
        const std::optional<TreeEntry> &now = difference.container;
        if (!proven || !now)
            return static_cast<bool>(proven) != now.has_value();
        const TreeEntry &then = proven->entry;
        if (then.kind != now->kind || then.linkTarget != now->linkTarget || then.mode != now->mode)
            return true;
        if (then.hash.isEmpty() || now->hash.isEmpty())
            return then.size != now->size || then.mtimeNs != now->mtimeNs;
        return then.hash != now->hash;
    }

    /// The same content under another name, when there is exactly one such name on each side.
    void findMoves()
    {
        QHash<QByteArray, qsizetype> missing;
        QHash<QByteArray, qsizetype> extra;
        constexpr qsizetype several = -1;
        for (qsizetype at = 0; at < m_found.size(); ++at) {
            const Difference &found = m_found.at(at);
            const bool isMissing = found.state == DiffState::OnlyDev;
            if (!isMissing && found.state != DiffState::OnlyContainer)
                continue;
            const TreeEntry &entry = isMissing ? *found.development : *found.container;
            if (entry.kind != EntryKind::File || entry.size == 0 || entry.hash.isEmpty())
                continue;
            QHash<QByteArray, qsizetype> &places = isMissing ? missing : extra;
            places.insert(entry.hash, places.contains(entry.hash) ? several : at);
        }
        for (const auto [hash, at] : missing.asKeyValueRange()) {
            const qsizetype partner = extra.value(hash, several);
            if (at == several || partner == several)
                continue;
            m_found[at].state = DiffState::Moved;
            m_found[at].movedFrom = m_found.at(partner).containerPath;
        }
    }

    const Mapping &m_mapping;
    const Side m_development;
    const Side m_container;
    const IgnoreRules &m_ignore;
    const DiffOptions &m_options;
    const QSet<RelPath> m_kept;
    const QSet<RelPath> m_keptOver;
    std::optional<RelPath> m_closed; ///< nothing below is looked at
    QList<Difference> m_found;
};

} // namespace

void diffTrees(const Mapping &mapping, const TreeSnapshot &development, const TreeSnapshot &container,
               const IgnoreRules &ignore, const DiffOptions &options, TreeDiff &result)
{
    const QList<Difference> found = Comparison(mapping, development, container, ignore, options).run();
    for (const Difference &difference : found)
        ++result.counts[difference.state];
    result.entries += found;
}

} // namespace Lotse
