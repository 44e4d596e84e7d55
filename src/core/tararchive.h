// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/byteflow.h"
#include "core/callcontext.h"
#include "core/treesnapshot.h"

#include <functional>
#include <memory>

namespace Lotse {

/// One entry to pack. `content` is a local file, or inline bytes for generated ones.
struct TarItem
{
    RelPath path;
    TreeEntry entry; ///< kind, mode, uid, gid, mtime, size, link target as they shall stand in the tar
    QString localFile;
    QByteArray inlineBytes;
    RelPath hardLinkTo; ///< not root: a hard link to an earlier entry
};

/// A tar (PAX) made while it is read; memory stays flat. Throws away nothing silently: a file that
/// shrank or changed its hash while being packed is an error. libarchive does the format.
std::unique_ptr<ByteSource> packTar(QList<TarItem> items, const CallContext &call);

/// What happens with each entry of a tar that is read.
struct TarVisitor
{
    /// Before the content; returns where the content goes (null: only hashed). A hard link has no content.
    std::function<Result<ByteSink *>(const RelPath &, const TreeEntry &, const RelPath &hardLinkTo)> begin;
    /// After the content; the entry of a file now carries its SHA-256.
    std::function<Result<>(const RelPath &, const TreeEntry &)> end;
};

/// Reads a tar to its end. A truncated one is Code::ArchiveDamaged; a name that could leave the tree is
/// Code::ArchiveRefused. "./" in front of names is dropped; the folder itself is reported as the root path.
Result<> readTar(ByteSource &source, const TarVisitor &visitor, const CallContext &call);

/// Unpacks below a local folder with libarchive's SECURE flags; refuses what would leave it.
Result<> unpackTar(ByteSource &source, const QString &folder, const CallContext &call);

} // namespace Lotse
