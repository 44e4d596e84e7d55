// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host.h"

namespace Lotse::Test {

/// A small world: a folder on this disk is the container's root. Everything about files is real; the service,
/// its log and its answers are what the test says.
class FolderContainer : public Container
{
public:
    explicit FolderContainer(QString folder);

    QString local(const RootPath &path) const;
    QString local(const QByteArray &path) const; ///< "/opt/app/x"
    void write(const QByteArray &path, const QByteArray &content, quint32 mode = 0644) const;
    QByteArray content(const QByteArray &path) const;
    /// All below `root` as text, without times: what must be equal when the old state is back.
    QByteArray treeText(const QByteArray &root = "/") const;

    Result<ContainerState> state(const CallContext &call) override;
    Result<> list(const RootPath &root, const IgnoreRules &ignore, const ListOptions &options, TreeSink &sink,
                  const CallContext &call) override;
    Result<std::unique_ptr<ByteSource>> readTar(const RootPath &root, std::span<const RelPath> paths,
                                                const CallContext &call) override;
    Result<CommandOutput> ask(const ReadingCommand &command, const CallContext &call) override;
    Result<ServiceState> serviceState(const ServiceRef &service, const CallContext &call) override;
    Result<QList<LogLine>> log(const LogQuery &query, const CallContext &call) override;
    Result<ApiReply> callApi(const ApiRequest &request, const CallContext &call) override;

    Result<> writeTar(const RootPath &folder, ByteSource &source, const CallContext &call) override;
    Result<> makeFolder(const RootPath &folder, quint32 mode, const CallContext &call) override;
    Result<> copyTree(const RootPath &from, const RootPath &to, const CallContext &call) override;
    Result<> rename(std::span<const Rename> renames, const CallContext &call) override;
    Result<> remove(std::span<const RootPath> paths, const CallContext &call) override;
    Result<> tryRoom(const RootPath &file, qint64 bytes, const CallContext &call) override;
    Result<> setAttributes(std::span<const AttributeChange> changes, const CallContext &call) override;
    Result<> control(const ServiceRef &service, ServiceAction action, const CallContext &call) override;
    Result<> snapshot(const SnapshotOperation &operation, const CallContext &call) override;
    Result<> hostBackup(const HostBackupOperation &operation, const CallContext &call) override;
    Result<bool> hasSnapshot(const QString &name, const CallContext &call) override;
    QStringList describe(const Operation &operation) const override;

    ContainerState facts;
    qint64 room = 1'000'000'000; ///< how large a file tryRoom() still finds room for
    ServiceState service{.running = true, .mainProcess = 100};
    qint64 clockSeconds = 1'795'470'000; ///< another second each time somebody asks
    QList<LogLine> lines;
    QStringList snapshots;           ///< that its host keeps: names only
    QMap<QString, bool> hostBackups; ///< by note: whether it is protected
    std::function<Result<ApiReply>(const ApiRequest &)> answer;
    std::function<Result<CommandOutput>(const ReadingCommand &)> askedFor;
    std::function<void()> onStart; ///< what the service does when it starts: reads its files

private:
    QString m_folder;
};

/// Another container behind a bad line: at call `n` it fails before or after the call had its effect, or a
/// stop is requested; from then on all other calls pass, unless it is dead.
class FaultyContainer : public Container
{
public:
    enum class Fault { FailBefore, FailAfter, Stop, Dead };
    FaultyContainer(Container &inner, int atCall, Fault fault, std::stop_source stop = {});
    int calls() const { return m_calls; }

    Result<ContainerState> state(const CallContext &call) override;
    Result<> list(const RootPath &root, const IgnoreRules &ignore, const ListOptions &options, TreeSink &sink,
                  const CallContext &call) override;
    Result<std::unique_ptr<ByteSource>> readTar(const RootPath &root, std::span<const RelPath> paths,
                                                const CallContext &call) override;
    Result<CommandOutput> ask(const ReadingCommand &command, const CallContext &call) override;
    Result<ServiceState> serviceState(const ServiceRef &service, const CallContext &call) override;
    Result<QList<LogLine>> log(const LogQuery &query, const CallContext &call) override;
    Result<ApiReply> callApi(const ApiRequest &request, const CallContext &call) override;
    Result<> writeTar(const RootPath &folder, ByteSource &source, const CallContext &call) override;
    Result<> makeFolder(const RootPath &folder, quint32 mode, const CallContext &call) override;
    Result<> copyTree(const RootPath &from, const RootPath &to, const CallContext &call) override;
    Result<> rename(std::span<const Rename> renames, const CallContext &call) override;
    Result<> remove(std::span<const RootPath> paths, const CallContext &call) override;
    Result<> tryRoom(const RootPath &file, qint64 bytes, const CallContext &call) override;
    Result<> setAttributes(std::span<const AttributeChange> changes, const CallContext &call) override;
    Result<> control(const ServiceRef &service, ServiceAction action, const CallContext &call) override;
    Result<> snapshot(const SnapshotOperation &operation, const CallContext &call) override;
    Result<> hostBackup(const HostBackupOperation &operation, const CallContext &call) override;
    Result<bool> hasSnapshot(const QString &name, const CallContext &call) override;
    QStringList describe(const Operation &operation) const override { return m_inner.describe(operation); }

private:
    template <typename F>
    auto passed(F work) -> decltype(work());

    Container &m_inner;
    int m_atCall;
    Fault m_fault;
    std::stop_source m_stop;
    int m_calls = 0;
};

} // namespace Lotse::Test
