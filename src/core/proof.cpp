// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/proof.h"

#include <QSet>
#include <algorithm>

namespace Lotse {

namespace {

bool sameContent(const TreeEntry &a, const TreeEntry &b)
{
    const bool hashed = !a.hash.isEmpty() && !b.hash.isEmpty();
    return a.kind == b.kind && a.linkTarget == b.linkTarget && (hashed ? a.hash == b.hash : a.size == b.size);
}

bool sameState(const TreeSnapshot::Item *a, const TreeSnapshot::Item *b)
{
    if (!a || !b)
        return !a && !b;
    // A link's mode means nothing.
    const bool link = a->entry.kind == EntryKind::Link;
    return sameContent(a->entry, b->entry) && a->entry.uid == b->entry.uid && a->entry.gid == b->entry.gid &&
           (link || a->entry.mode == b->entry.mode);
}

bool isBelowOneOf(const QSet<RelPath> &folders, RelPath path)
{
    for (; !path.isRoot(); path = path.parent())
        if (folders.contains(path))
            return true;
    return false;
}

/// What a plan touches: a folder that is removed goes with all below; one that is made is judged by itself.
class Touched
{
public:
    explicit Touched(const QList<Transfer> &transfers)
    {
        for (const Transfer &transfer : transfers)
            (transfer.action == Transfer::Action::Remove ? m_removed : m_written)
                .insert(transfer.difference.containerPath);
    }
    bool contains(const RelPath &path) const
    {
        return m_written.contains(path) || isBelowOneOf(m_removed, path);
    }

private:
    QSet<RelPath> m_written;
    QSet<RelPath> m_removed;
};

} // namespace

QStringList greenOnes(const CheckList &checks)
{
    QStringList green;
    for (const auto &[id, result] : checks)
        if (result.verdict == CheckResult::Verdict::Green)
            green.append(id);
    return green;
}

bool hasRed(const CheckList &checks)
{
    return std::ranges::any_of(checks, [](const auto &check) { return check.second.isRed(); });
}

std::optional<Error> firstRed(const CheckList &checks)
{
    for (const auto &[id, result] : checks)
        if (result.isRed())
            return result.error.value_or(
                Error{Error::Kind::CheckFailed, Code::RolledBack, {id}, result.answer});
    return std::nullopt;
}

QStringList regressions(const QStringList &greenBefore, const CheckList &now)
{
    QStringList worse;
    for (const auto &[id, result] : now)
        if (result.isRed() && greenBefore.contains(id))
            worse.append(id);
    return worse;
}

QList<RelPath> changedPaths(const QList<Transfer> &transfers, const TreeSnapshot &expected,
                            const TreeSnapshot &now)
{
    const Touched touched(transfers);
    QList<RelPath> changed;
    for (const TreeSnapshot::Item &item : expected.items())
        if (touched.contains(item.path) && !sameState(&item, now.find(item.path)))
            changed.append(item.path);
    for (const TreeSnapshot::Item &item : now.items())
        if (touched.contains(item.path) && !expected.find(item.path))
            changed.append(item.path);
    return changed;
}

QList<RelPath> changedSincePlan(const QList<Transfer> &transfers, const TreeSnapshot &now)
{
    QList<RelPath> changed;
    for (const Transfer &transfer : transfers) {
        const Difference &planned = transfer.difference;
        if (planned.state == DiffState::Ignored)
            continue; // no manifest lists it
        const TreeSnapshot::Item *item = now.find(planned.containerPath);
        if (item ? !planned.container || !sameContent(item->entry, *planned.container)
                 : planned.container.has_value())
            changed.append(planned.containerPath);
    }
    return changed;
}

std::unexpected<Error> containerChanged(const QList<RelPath> &changed)
{
    return fail(Error::Kind::Conflict, Code::ContainerChanged,
                {QString::number(changed.size()), changed.first().display()});
}

TreeDiff leftOver(const TreeDiff &second, const PlanInput &input)
{
    const Touched touched(input.transfers);
    const QSet<RelPath> kept(input.keptOver.begin(), input.keptOver.end());
    TreeDiff left;
    for (const Difference &entry : second.entries) {
        const bool extra = entry.state == DiffState::OnlyContainer;
        if (!isDrift(entry.state) ||
            (extra ? !touched.contains(entry.containerPath) : isBelowOneOf(kept, entry.containerPath)))
            continue;
        left.entries.append(entry);
        ++left.counts[entry.state];
    }
    return left;
}

RunStore::Baseline baselineAfter(const Survey &second, const PlanInput &input)
{
    QList<RelPath> kept = input.kept;
    for (const Difference &entry : second.diff.entries)
        if (entry.state == DiffState::OnlyContainer)
            kept.append(entry.containerPath);
    std::ranges::sort(kept);
    kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
    return {second.containerManifest, kept, input.keptOver};
}

} // namespace Lotse
