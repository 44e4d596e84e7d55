// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host.h"
#include "hosts/unixcommands.h"

namespace Lotse {

/// Everything about a Unix container that can be done by running commands in it: listing in tiers, copying,
/// renaming, services, logs. Kinds derive, say how a command is started and where paths lie, and replace what
/// they can do better. One thread at a time.
class UnixContainer : public Container, protected CommandRunner
{
public:
    Result<ContainerState> state(const CallContext &call) override;
    Result<> list(const RootPath &root, const IgnoreRules &ignore, const ListOptions &options, TreeSink &sink,
                  const CallContext &call) override;
    Result<std::unique_ptr<ByteSource>> readTar(const RootPath &root, std::span<const RelPath> paths,
                                                const CallContext &call) override;
    Result<CommandOutput> ask(const ReadingCommand &command, const CallContext &call) override;
    Result<ServiceState> serviceState(const ServiceRef &service, const CallContext &call) override;
    Result<QList<LogLine>> log(const LogQuery &query, const CallContext &call) override;

    Result<> writeTar(const RootPath &folder, ByteSource &source, const CallContext &call) override;
    Result<> makeFolder(const RootPath &folder, quint32 mode, const CallContext &call) override;
    Result<> copyTree(const RootPath &from, const RootPath &to, const CallContext &call) override;
    Result<> rename(std::span<const Rename> renames, const CallContext &call) override;
    Result<> remove(std::span<const RootPath> paths, const CallContext &call) override;
    Result<> tryRoom(const RootPath &file, qint64 bytes, const CallContext &call) override;
    Result<> setAttributes(std::span<const AttributeChange> changes, const CallContext &call) override;
    Result<> control(const ServiceRef &service, ServiceAction action, const CallContext &call) override;
    QStringList describe(const Operation &operation) const override;

protected:
    /// From CommandRunner: start(command, input, call), the one thing that every kind must bring.

    /// What is known without running anything: facts, mounts, labels. Abilities are added by probing.
    virtual Result<ContainerState> inspect(const CallContext &call) = 0;
    /// Where a path of the container lies for the commands that start() runs.
    virtual QByteArray place(const RootPath &path) const { return path.bytes(); }

    /// The last state(), or the first.
    Result<ContainerState> known(const CallContext &call);
    UnixCommands::Place placer() const;
    /// run(), and an exit code other than 0 is an error with what the command said.
    Result<CommandOutput> runWell(const Command &command, const CallContext &call);
    Result<> runAll(const QList<Command> &commands, const CallContext &call);
    /// Lists by reading a tar and hashing here: needs nothing of the container but the tar.
    Result<> listArchive(const RootPath &root, const IgnoreRules &ignore, const ListOptions &options,
                         TreeSink &sink, const CallContext &call);
    /// Reads what sha256sumListing() writes.
    static Result<> readHashes(RunningCommand &listing, const RootPath &root, const IgnoreRules &ignore,
                               TreeSink &sink, const CallContext &call);

private:
    Result<> listPython3(const RootPath &root, const IgnoreRules &ignore, const ListOptions &options,
                         TreeSink &sink, const CallContext &call);
    Result<> listSha256sum(const RootPath &root, const IgnoreRules &ignore, const ListOptions &options,
                           TreeSink &sink, const CallContext &call);
    Result<> listWith(ListTier tier, const RootPath &root, const IgnoreRules &ignore,
                      const ListOptions &options, TreeSink &sink, const CallContext &call);

    std::optional<ContainerState> m_known; ///< of the last state(): which tools are there
};

} // namespace Lotse
