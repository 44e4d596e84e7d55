// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/byteflow.h"
#include "core/callcontext.h"
#include "core/containerfacts.h"
#include "core/ignorerules.h"
#include "core/logline.h"
#include "core/operation.h"
#include "core/rootpath.h"
#include "core/treeentry.h"

#include <memory>
#include <span>

namespace Lotse {

/// A container as something that can only be looked at: what compare, preview and check are given.
/// One thread at a time. Every call may block, obeys its CallContext, and changes nothing in the container.
class ContainerReader
{
public:
    virtual ~ContainerReader() = default;

    virtual Result<ContainerState> state(const CallContext &call) = 0;
    /// The tree below `root`, hashed, in the order of TreeSink. Names that `ignore` hides are not descended
    /// into. NotFound when `root` is missing; when it is a file, folder({}) is called with that one entry,
    /// named "".
    virtual Result<> list(const RootPath &root, const IgnoreRules &ignore, const ListOptions &options,
                          TreeSink &sink, const CallContext &call) = 0;
    /// A tar of these entries (folders: with all below; none: everything); names in it are relative to
    /// `root`. The source reads on demand, so memory stays flat; it ends before any other call on this
    /// container.
    virtual Result<std::unique_ptr<ByteSource>> readTar(const RootPath &root, std::span<const RelPath> paths,
                                                        const CallContext &call) = 0;
    /// Runs one of a closed set of commands that only read. The exit code is the caller's to judge.
    virtual Result<CommandOutput> ask(const ReadingCommand &command, const CallContext &call) = 0;
    virtual Result<ServiceState> serviceState(const ServiceRef &service, const CallContext &call) = 0;
    virtual Result<QList<LogLine>> log(const LogQuery &query, const CallContext &call) = 0;
    /// Asks the application inside. A red answer (404, 500) is a success of this call; no answer is not.
    virtual Result<ApiReply> callApi(const ApiRequest &request, const CallContext &call) = 0;
};

/// A container that can be changed. Only the plan runner and its steps hold one.
class Container : public ContainerReader
{
public:
    /// Unpacks a tar below `folder`, which exists. Owners and modes are taken from the tar. Not atomic.
    virtual Result<> writeTar(const RootPath &folder, ByteSource &source, const CallContext &call) = 0;
    virtual Result<> makeFolder(const RootPath &folder, quint32 mode, const CallContext &call) = 0;
    /// Copies with everything (owners, modes, times, links, hard links); `to` must not exist.
    virtual Result<> copyTree(const RootPath &from, const RootPath &to, const CallContext &call) = 0;
    /// Renames in order, replacing targets that are no folders, and stops at the first failure. Where one
    /// fails, the ones before are walked back. A stop request is not looked at in between: the list is one
    /// unit.
    virtual Result<> rename(std::span<const Rename> renames, const CallContext &call) = 0;
    /// Removes with everything below; missing ones are fine. Links are removed, never followed.
    virtual Result<> remove(std::span<const RootPath> paths, const CallContext &call) = 0;
    /// Proves that so many bytes can be written: makes `file`, which does not exist, takes the room for it
    /// (or, where the file system cannot reserve any, writes its first and last block), and removes it again.
    virtual Result<> tryRoom(const RootPath &file, qint64 bytes, const CallContext &call) = 0;
    virtual Result<> setAttributes(std::span<const AttributeChange> changes, const CallContext &call) = 0;
    virtual Result<> control(const ServiceRef &service, ServiceAction action, const CallContext &call) = 0;
    /// A moment of the whole container, kept by its host. Taking one may freeze the container for a moment;
    /// removing one waits for what the host still does with it, and is fine where there is none; rolling back
    /// stops the container hard and starts it again when it ran. Unsupported unless ContainerState::snapshots
    /// is Possible.
    virtual Result<> snapshot(const SnapshotOperation &operation, const CallContext &call)
    {
        Q_UNUSED(operation)
        Q_UNUSED(call)
        return fail(Error::Kind::Unsupported, Code::AbilityMissing, {QStringLiteral("snapshot")});
    }
    /// A full backup by the container's host, while the container goes on running. A stop request ends the
    /// backup, too. Releasing or removing one that is not there is fine. Unsupported where
    /// ContainerState::backupStorages is empty.
    virtual Result<> hostBackup(const HostBackupOperation &operation, const CallContext &call)
    {
        Q_UNUSED(operation)
        Q_UNUSED(call)
        return fail(Error::Kind::Unsupported, Code::AbilityMissing, {QStringLiteral("vzdump")});
    }
    virtual Result<bool> hasSnapshot(const QString &name, const CallContext &call)
    {
        Q_UNUSED(name)
        Q_UNUSED(call)
        return false;
    }

    /// The exact commands or requests that an operation runs here, for the plan and the report. Pure.
    virtual QStringList describe(const Operation &operation) const = 0;
};

/// Something that has containers: an engine, a Proxmox node, the demonstration.
class Host
{
public:
    virtual ~Host() = default;
    virtual HostFacts facts() const = 0;
    virtual Result<QList<ContainerFacts>> containers(const CallContext &call) = 0;
    /// By name, id or unambiguous start of an id.
    virtual Result<std::unique_ptr<Container>> open(const QString &container, const CallContext &call) = 0;
};

} // namespace Lotse
