// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tararchive.h"

#include <QSet>

namespace Lotse {

/// The manifest beside an archive: what is in it, with the times that its files really had.
QString manifestOf(const QString &archive);
/// The archive's own list with the times of `listed`, where both mean the same second: the engine's tars
/// carry whole ones (seen with dockerd 26, which cuts them). Pure.
TreeSnapshot withExactTimes(const TreeSnapshot &archived, const TreeSnapshot &listed);

/// A kept archive on the operator's disk: `.tar.zst`, names relative to the application root, mode 0600. What
/// a backup is proven with and what a restore reads. Every read goes through the whole file. Any one thread.
class BackupArchive
{
public:
    explicit BackupArchive(QString file);
    QString file() const { return m_file; }

    /// Takes a tar from `source`, compresses it and is on the disk when it returns. The file must not exist.
    static Result<BackupArchive> write(const QString &file, ByteSource &source, const CallContext &call);

    /// Everything in it, with hashes; a hard link has those of its target.
    Result<TreeSnapshot> list(const CallContext &call) const;
    /// The plain tar, for unpackTar().
    Result<std::unique_ptr<ByteSource>> tar() const;
    /// Single entries as they were, ready for packTar(). Contents are put into `scratch`, a private folder,
    /// under numbers, since names may be anything. Folders bring nothing below them along. Missing ones are
    /// left out. Times are the manifest's where there is one.
    Result<QList<TarItem>> take(const QSet<RelPath> &paths, const QString &scratch,
                                const CallContext &call) const;

private:
    QString m_file;
};

} // namespace Lotse
