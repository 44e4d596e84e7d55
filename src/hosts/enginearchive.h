// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/byteflow.h"
#include "core/rootpath.h"
#include "hosts/engineapi.h"

#include <memory>
#include <span>

namespace Lotse {

// The engine's archive interface, which works for stopped containers and for those without a shell too.

/// What stands at a path: the engine's own stat. NotFound when nothing does.
struct EngineStat
{
    bool isFolder = false;
    bool isLink = false;
};
Result<EngineStat> statInContainer(const EngineApi &engine, const QByteArray &container, const RootPath &path,
                                   const CallContext &call);

/// A tar of these entries below `root` (none: all of it), names relative to `root`. A root that is a link to
/// a folder is followed; one that is no folder is the one entry of the tar, under the name ".".
Result<std::unique_ptr<ByteSource>> readArchive(const EngineApi &engine, const QByteArray &container,
                                                const RootPath &root, std::span<const RelPath> paths,
                                                const CallContext &call);

/// Unpacks below a folder that exists. A file never replaces a folder.
Result<> writeArchive(const EngineApi &engine, const QByteArray &container, const RootPath &folder,
                      ByteSource &source, const CallContext &call);
QByteArray writeTarget(const QByteArray &container, const RootPath &folder);

} // namespace Lotse
