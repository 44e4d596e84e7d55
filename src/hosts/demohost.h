// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hostkind.h"
#include "hosts/demoservice.h"
#include "hosts/demoworld.h"

namespace Lotse {

/// The demonstration as a host with one container. Opening it starts the appliance's real process; that ends
/// when the host and all it opened are gone. One thread at a time.
class DemoHost : public Host
{
public:
    /// For the table of host kinds; the URIs stand at DemoWorld.
    static Result<std::unique_ptr<Host>> connect(const QString &uri, const HostAnswers &answers,
                                                 const CallContext &call);
    static QList<HostFacts> found();
    static QString displayName();

    explicit DemoHost(DemoWorld world)
        : m_world(std::move(world))
    {
    }
    HostFacts facts() const override;
    Result<QList<ContainerFacts>> containers(const CallContext &call) override;
    Result<std::unique_ptr<Container>> open(const QString &container, const CallContext &call) override;

private:
    const DemoWorld m_world;
    std::shared_ptr<DemoService> m_service; ///< made by the first open()
};

} // namespace Lotse
