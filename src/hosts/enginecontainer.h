// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hosts/engineapi.h"
#include "hosts/unixcontainer.h"

namespace Lotse {

/// One container of a Docker or Podman engine: files by the archive interface, everything else by exec. A
/// stopped one, or one without a shell, still lists, reads and writes files. One thread at a time.
class EngineContainer : public UnixContainer
{
public:
    EngineContainer(EngineApi engine, QByteArray id, QString name);

    Result<ContainerState> state(const CallContext &call) override;
    Result<std::unique_ptr<ByteSource>> readTar(const RootPath &root, std::span<const RelPath> paths,
                                                const CallContext &call) override;
    Result<> writeTar(const RootPath &folder, ByteSource &source, const CallContext &call) override;
    Result<> makeFolder(const RootPath &folder, quint32 mode, const CallContext &call) override;
    Result<ServiceState> serviceState(const ServiceRef &service, const CallContext &call) override;
    Result<QList<LogLine>> log(const LogQuery &query, const CallContext &call) override;
    Result<ApiReply> callApi(const ApiRequest &request, const CallContext &call) override;
    Result<> control(const ServiceRef &service, ServiceAction action, const CallContext &call) override;
    QStringList describe(const Operation &operation) const override;

protected:
    Result<ContainerState> inspect(const CallContext &call) override;
    Result<std::unique_ptr<RunningCommand>> start(const Command &command, ByteSource *input,
                                                  const CallContext &call) override;

private:
    Result<QJsonObject> inspected(const CallContext &call) const;
    Result<bool> canTar(const CallContext &call); ///< right now, by itself
    /// Whether the containers' own addresses lead nowhere from where requests are made, or to somebody else.
    Result<bool> hidesContainers(const CallContext &call);
    QByteArray path(const char *rest) const { return "/containers/" + m_id + rest; }

    EngineApi m_engine;
    QByteArray m_id;
    QString m_name;
    std::optional<bool> m_isRootless; ///< of the engine; asked when it matters
};

} // namespace Lotse
