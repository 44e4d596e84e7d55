// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hosts/demohost.h"

#include "hosts/democontainer.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace Lotse {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Host>> DemoHost::connect(const QString &uri, const HostAnswers &,
                                                const CallContext &call)
{
    if (const Result<> goOn = call.check(); !goOn)
        return pass(goOn);
    Result<DemoWorld> world = DemoWorld::open(uri);
    if (!world)
        return pass(world);
    return std::make_unique<DemoHost>(std::move(*world));
}

QString DemoHost::displayName()
{
    //: A kind of host, beside "Docker" and "Podman"
    return QCoreApplication::translate("DemoHost", "Demonstration");
}

QList<HostFacts> DemoHost::found()
{
    return {
        {u"demo"_s, displayName(),
         QCoreApplication::translate("DemoHost", "an outdated appliance in a folder, ready to be repaired")}};
}

HostFacts DemoHost::facts() const
{
    HostFacts facts = found().first();
    facts.uri = m_world.uri();
    return facts;
}

Result<QList<ContainerFacts>> DemoHost::containers(const CallContext &call)
{
    if (const Result<> goOn = call.check(); !goOn)
        return pass(goOn);
    return QList<ContainerFacts>{DemoContainer::factsOf(m_service && m_service->state().running)};
}

Result<std::unique_ptr<Container>> DemoHost::open(const QString &container, const CallContext &call)
{
    const ContainerFacts facts = DemoContainer::factsOf(false);
    if (container != facts.name && (container.isEmpty() || !facts.id.startsWith(container)))
        return fail(Error::Kind::NotFound, Code::ContainerNotFound, {container});
    const QString unitFile = m_world.containerRoot() + u"/etc/systemd/system/"_s + facts.name + u".service"_s;
    Result<DemoUnit> unit = DemoUnit::read(unitFile);
    if (!unit)
        return pass(unit);
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty()) // the service could never start
        return fail(Error::Kind::Unsupported, Code::AbilityMissing, {u"python3"_s});
    if (!m_service) {
        auto service = std::make_shared<DemoService>(m_world.containerRoot(), *unit);
        // A real container has long been up when somebody looks. One that crashes is opened all the same.
        const CallContext soon = call.within(std::chrono::seconds(20));
        Result<> started = service->control(ServiceAction::Start, soon);
        if (started)
            started = service->waitUntilSettled(soon);
        if (!started)
            return pass(started);
        m_service = std::move(service);
    }
    return std::make_unique<DemoContainer>(m_world, std::move(*unit), m_service);
}

} // namespace Lotse
