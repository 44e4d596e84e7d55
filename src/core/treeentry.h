// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/relpath.h"

#include <algorithm>
#include <span>

namespace Lotse {

enum class EntryKind : quint8 { File, Folder, Link, Fifo, Socket, Device };

/// One name in a folder, as it was seen. Times never decide a difference; they are shown, and used by "≈".
struct TreeEntry
{
    QByteArray name; ///< one part of a path, raw
    EntryKind kind = EntryKind::File;
    bool unreadable = false; ///< could not be read or hashed; `error` says why
    quint32 mode = 0;        ///< permission bits only: 07777
    quint32 uid = 0;
    quint32 gid = 0;
    qint64 size = 0;       ///< bytes; 0 for what is no file
    qint64 mtimeNs = 0;    ///< since 1970, UTC
    QByteArray hash;       ///< SHA-256, 32 bytes, of a file; empty: not hashed
    QByteArray linkTarget; ///< of a link, raw
    QString error;         ///< untranslated reason, when unreadable

    friend bool operator==(const TreeEntry &, const TreeEntry &) = default;
};

/// Nanoseconds since 1970, of what a header or a tool in a container says. Nonsense beyond the years 1684 to
/// 2255 becomes one of these.
constexpr qint64 nanosecondsOf(qint64 seconds, qint64 fraction = 0)
{
    constexpr qint64 limit = 9'000'000'000;
    constexpr qint64 second = 1'000'000'000;
    return std::clamp(seconds, -limit, limit) * second + std::clamp<qint64>(fraction, 0, second - 1);
}

/// Takes a tree folder by folder: parents before children, entries sorted by name as bytes. Where a tree
/// comes from (disk, git, engine) and where it goes (snapshot, comparison, file) meet here. An error stops
/// the sender.
class TreeSink
{
public:
    virtual ~TreeSink() = default;
    virtual Result<> folder(const RelPath &path, std::span<const TreeEntry> entries) = 0;
};

} // namespace Lotse
