// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hostkind.h"
#include "hosts/engineapi.h"
#include "hosts/enginefinder.h"

namespace Lotse {

/// A Docker or Podman engine: over its local socket, or on another computer. Worker thread.
class EngineHost : public Host
{
public:
    /// For the table of host kinds: "docker", "podman", "unix:///path/to/socket".
    static HostKind dockerKind();
    static HostKind podmanKind();
    static HostKind socketKind();
    /// "ssh://anna@host:22", and with the engine's socket: "ssh://anna@host/run/podman/podman.sock".
    static HostKind sshKind();
    static HostKind tcpKind();

    /// The engine at the end of this way. `name` is for people.
    static Result<std::unique_ptr<Host>> connect(const QString &uri, const QString &name,
                                                 const EngineEndpoint &endpoint, const CallContext &call);

    EngineHost(EngineApi engine, HostFacts facts);
    HostFacts facts() const override { return m_facts; }
    Result<QList<ContainerFacts>> containers(const CallContext &call) override;
    Result<std::unique_ptr<Container>> open(const QString &container, const CallContext &call) override;

private:
    EngineApi m_engine;
    HostFacts m_facts;
};

} // namespace Lotse
