// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hosts/demoservice.h"
#include "hosts/demoworld.h"
#include "hosts/unixcontainer.h"
#include "transport/localcommand.h"

namespace Lotse {

/// The folder that plays a container: the commands are the real ones, run on this computer on paths below the
/// folder; systemctl and journalctl are played by the supervisor of the one real process. Owners stay the
/// person's own where that is not root. Commands of a profile are not run: they would act on this computer.
class DemoContainer : public UnixContainer
{
public:
    DemoContainer(DemoWorld world, DemoUnit unit, std::shared_ptr<DemoService> service);

    static ContainerFacts factsOf(bool running);
    static QByteArray unitName() { return "whisper-appliance"; }

    Result<ContainerState> state(const CallContext &call) override;
    Result<std::unique_ptr<ByteSource>> readTar(const RootPath &root, std::span<const RelPath> paths,
                                                const CallContext &call) override;
    Result<CommandOutput> ask(const ReadingCommand &command, const CallContext &call) override;
    Result<ServiceState> serviceState(const ServiceRef &service, const CallContext &call) override;
    Result<QList<LogLine>> log(const LogQuery &query, const CallContext &call) override;
    Result<ApiReply> callApi(const ApiRequest &request, const CallContext &call) override;
    Result<> control(const ServiceRef &service, ServiceAction action, const CallContext &call) override;
    QStringList describe(const Operation &operation) const override;

protected:
    Result<std::unique_ptr<RunningCommand>> start(const Command &command, ByteSource *input,
                                                  const CallContext &call) override;
    Result<ContainerState> inspect(const CallContext &call) override;
    QByteArray place(const RootPath &path) const override;

private:
    Result<> mustBeOurs(const ServiceRef &service) const;

    Result<CommandOutput> askImport(const ImportProbe &probe, const CallContext &call);
    const DemoWorld m_world;
    const DemoUnit m_unit;
    const std::shared_ptr<DemoService> m_service;
    LocalCommandRunner m_runner;
};

} // namespace Lotse
