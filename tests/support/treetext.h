// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/treesnapshot.h"

namespace Lotse::Test {

/// A tree as text, parents first: "a=CONTENT b=CONTENT@755#UID d/ d/@700 link->target fifo| unreadable?
/// folder/?".
inline TreeSnapshot tree(const QByteArray &text)
{
    TreeSnapshot snapshot;
    for (QByteArray word : text.split(' ')) {
        if (word.isEmpty())
            continue;
        TreeEntry entry;
        entry.mode = 0644;
        entry.unreadable = word.endsWith('?');
        if (entry.unreadable)
            word.chop(1);
        if (const auto at = word.indexOf('#'); at >= 0) {
            entry.uid = entry.gid = word.mid(at + 1).toUInt();
            word.truncate(at);
        }
        if (const auto at = word.indexOf('@'); at >= 0) {
            entry.mode = word.mid(at + 1).toUInt(nullptr, 8);
            word.truncate(at);
        }
        QByteArray path = word;
        if (word.endsWith('/')) {
            entry.kind = EntryKind::Folder;
            path.chop(1);
        } else if (word.endsWith('|')) {
            entry.kind = EntryKind::Fifo;
            path.chop(1);
        } else if (const auto arrow = word.indexOf("->"); arrow >= 0) {
            entry.kind = EntryKind::Link;
            entry.linkTarget = word.mid(arrow + 2);
            path = word.left(arrow);
        } else if (const auto equals = word.indexOf('='); equals >= 0) {
            const QByteArray content = word.mid(equals + 1);
            entry.size = content.size();
            entry.hash = content.leftJustified(32, '.');
            path = word.left(equals);
        }
        const RelPath full = *RelPath::fromBytes(path);
        entry.name = full.name();
        Q_ASSERT(snapshot.folder(full.parent(), std::span(&entry, 1)));
    }
    return snapshot;
}

} // namespace Lotse::Test
