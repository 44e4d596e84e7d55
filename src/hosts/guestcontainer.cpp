// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/guestcontainer.h"

#include "hosts/appapi.h"
#include "hosts/guestcommand.h"
#include "hosts/proxmoxjson.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

GuestContainer::GuestContainer(ProxmoxApi api, std::shared_ptr<SshDoor> door, const QString &node, int id,
                               QString name)
    : m_api(std::move(api))
    , m_door(std::move(door))
    , m_path("/nodes/" + node.toUtf8().toPercentEncoding() + "/lxc/" + QByteArray::number(id))
    , m_id(id)
    , m_name(std::move(name))
{
}

Result<QJsonObject> GuestContainer::status(const CallContext &call) const
{
    const Result<QJsonValue> answer = m_api.get(m_path + "/status/current", call);
    if (answer)
        return answer->toObject();
    if (answer.error().kind == Error::Kind::NotFound)
        return fail(Error::Kind::NotFound, Code::ContainerNotFound, {m_name}, answer.error().args.value(0));
    return pass(answer);
}

Result<ContainerState> GuestContainer::inspect(const CallContext &call)
{
    const Result<QJsonObject> now = status(call);
    const Result<QJsonValue> config =
        now ? m_api.get(m_path + "/config", call) : Result<QJsonValue>(pass(now));
    if (!config)
        return pass(config);
    // Nodes before 8.1 do not know this question.
    const Result<QJsonValue> interfaces = m_api.get(m_path + "/interfaces", call);
    if (!interfaces && interfaces.error().kind != Error::Kind::Unsupported)
        return pass(interfaces);
    ContainerState found = guestFromJson(m_id, *now, config->toObject(),
                                         interfaces ? *interfaces : QJsonValue(QJsonValue::Undefined));
    found.facts.name = m_name;
    return found;
}

Result<ContainerState> GuestContainer::state(const CallContext &call)
{
    Result<ContainerState> found = UnixContainer::state(call);
    if (found) // its own tar is the only one that reads its files
        found->tellsOwners = found->hasTar;
    return found;
}

Result<std::unique_ptr<RunningCommand>> GuestContainer::start(const Command &command, ByteSource *input,
                                                              const CallContext &call)
{
    return startInGuest(m_door, m_id, command, input, call);
}

Result<ServiceState> GuestContainer::serviceState(const ServiceRef &service, const CallContext &call)
{
    if (service.kind != ServiceRef::Kind::Container)
        return UnixContainer::serviceState(service, call);
    const Result<QJsonObject> now = status(call);
    return now ? Result<ServiceState>(guestServiceFromJson(*now)) : pass(now);
}

Result<> GuestContainer::change(const char *verb, const CallContext &call) const
{
    return m_api.runTask(m_path + "/status/" + verb, {}, m_name + u": "_s + QLatin1StringView(verb), call);
}

Result<> GuestContainer::control(const ServiceRef &service, ServiceAction action, const CallContext &call)
{
    if (service.kind != ServiceRef::Kind::Container)
        return UnixContainer::control(service, action, call);
    const Result<QJsonObject> now = status(call);
    if (!now)
        return pass(now);
    // A node looks at the lock only after it has stopped the guest, and then leaves it down.
    if (const QString lock = now->value("lock"_L1).toString(); !lock.isEmpty())
        return fail(Error::Kind::Conflict, Code::GuestLocked, {m_name, lock});
    const bool isRunning = now->value("status"_L1) == "running"_L1;
    if (action != ServiceAction::Start && isRunning) {
        if (const Result<> stopped = change("shutdown", call); !stopped)
            return stopped;
    }
    if (action == ServiceAction::Stop || (action == ServiceAction::Start && isRunning))
        return {};
    return change("start", call);
}

Result<ApiReply> GuestContainer::callApi(const ApiRequest &request, const CallContext &call)
{
    const TcpDialler dial = [door = m_door](const QString &host, int port, const CallContext &inner) {
        return door->openTcp(host, port, inner);
    };
    if (!request.host.isEmpty())
        return askApplication(request, {{QString::fromUtf8(request.host), request.port}}, dial, call);
    const Result<ContainerState> found = inspect(call);
    if (!found)
        return pass(found);
    if (!found->facts.running)
        return fail(Error::Kind::Conflict, Code::ContainerStopped, {m_name});
    QList<AppAddress> addresses;
    for (const QString &address : found->facts.addresses)
        addresses << AppAddress{address, request.port};
    if (addresses.isEmpty())
        return fail(Error::Kind::Unsupported, Code::AbilityMissing,
                    {QCoreApplication::translate("Engine", "a network address")});
    return askApplication(request, addresses, dial, call);
}

QStringList GuestContainer::describe(const Operation &operation) const
{
    const QString pct = QString::fromLatin1(pctWords(m_door->target()).join(' ')) + u' ';
    const QString id = QString::number(m_id);
    const auto *act = std::get_if<ControlOperation>(&operation);
    if (act && act->service.kind == ServiceRef::Kind::Container) {
        QStringList lines;
        if (act->action != ServiceAction::Start)
            lines << pct + u"shutdown "_s + id;
        if (act->action != ServiceAction::Stop)
            lines << pct + u"start "_s + id;
        return lines;
    }
    QStringList lines = UnixContainer::describe(operation);
    if (!std::holds_alternative<ApiOperation>(operation)) {
        for (QString &line : lines)
            line.prepend(pct + u"exec "_s + id + u" -- "_s);
    }
    return lines;
}

} // namespace Lotse
