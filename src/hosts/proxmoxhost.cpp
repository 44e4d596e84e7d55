// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/proxmoxhost.h"

#include "hosts/enginehost.h"
#include "hosts/guestcommand.h"
#include "hosts/guestcontainer.h"
#include "hosts/guestengine.h"
#include "hosts/proxmoxjson.h"
#include "hosts/serveraddress.h"
#include "transport/socketstream.h"

#include <QCoreApplication>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

Result<QList<GuestRow>> guestsOf(const ProxmoxApi &api, const CallContext &call)
{
    const Result<QJsonValue> answer = api.get("/cluster/resources?type=vm", call);
    if (!answer)
        return pass(answer);
    QList<GuestRow> guests = guestsFromJson(answer->toArray());
    const ProxmoxAddress &wanted = api.address();
    guests.removeIf([&wanted](const GuestRow &guest) {
        return (!wanted.node.isEmpty() && guest.node != wanted.node) ||
               (wanted.guest > 0 && guest.id != wanted.guest);
    });
    std::ranges::sort(guests, {}, &GuestRow::id);
    return guests;
}

} // namespace

ProxmoxHost::ProxmoxHost(ProxmoxApi api, QJsonArray clusterStatus, HostAnswers answers, HostFacts facts)
    : m_api(std::move(api))
    , m_cluster(std::move(clusterStatus))
    , m_answers(std::move(answers))
    , m_facts(std::move(facts))
{
}

HostKind ProxmoxHost::kind()
{
    return {"proxmox",
            [] { return QCoreApplication::translate("Engine", "Proxmox VE node"); },
            [] {
                return QList<FormField>{
                    {.key = u"server"_s,
                     .label = QCoreApplication::translate("Engine", "Node"),
                     .hint = QCoreApplication::translate(
                         "Engine", "Name or address of a node, as in the browser's address bar")},
                    {.key = u"user"_s,
                     .label = QCoreApplication::translate("Engine", "User"),
                     .hint = QCoreApplication::translate("Engine",
                                                         "With its realm, as the node's sign-in page has it"),
                     .initial = u"root@pam"_s},
                    {.key = u"token"_s,
                     .label = QCoreApplication::translate("Engine", "API token"),
                     .hint = QCoreApplication::translate(
                         "Engine", "Its name. Empty: the user signs in with a password")},
                    portField(u"8006"_s)};
            },
            [](const QMap<QString, QString> &values) {
                QMap<QString, QString> parts = values;
                QString &user = parts[u"user"_s];
                if (const QString token = values.value(u"token"_s); !user.isEmpty() && !token.isEmpty())
                    user += u'!' + token;
                if (values.value(u"port"_s) == "8006"_L1)
                    parts.remove(u"port"_s);
                return user.isEmpty() ? QString() : serverAddress(u"proxmox"_s, parts);
            },
            &ProxmoxHost::connect,
            [] { return QList<HostFacts>(); }};
}

Result<std::unique_ptr<Host>> ProxmoxHost::connect(const QString &uri, const HostAnswers &answers,
                                                   const CallContext &call)
{
    const Result<ProxmoxAddress> address = proxmoxAddress(uri);
    const Result<ProxmoxApi> api =
        address ? ProxmoxApi::connect(*address, answers, call) : Result<ProxmoxApi>(pass(address));
    if (!api)
        return pass(api);
    const Result<QJsonValue> cluster = api->get("/cluster/status", call);
    if (!cluster)
        return pass(cluster);
    HostFacts facts{uri, address->host, u"Proxmox VE "_s + api->version(), true};
    auto host = std::make_unique<ProxmoxHost>(*api, cluster->toArray(), answers, std::move(facts));
    // Whatever SSH asks, it asks now: later nobody can answer.
    const QString node = address->node.isEmpty() ? answeringNode(cluster->toArray()) : address->node;
    const Result<std::shared_ptr<SshDoor>> door = host->door(node, call);
    if (!door)
        return pass(door);
    if (address->isDocker)
        return connectDocker(*host, *address, uri, call);
    return host;
}

Result<std::unique_ptr<Host>> ProxmoxHost::connectDocker(ProxmoxHost &node, const ProxmoxAddress &address,
                                                         const QString &uri, const CallContext &call)
{
    const QString number = QString::number(address.guest);
    const Result<std::unique_ptr<Container>> guest = node.open(number, call);
    const Result<ContainerState> state = guest ? (*guest)->state(call) : Result<ContainerState>(pass(guest));
    if (!state)
        return pass(state);
    if (!state->facts.running)
        return fail(Error::Kind::Conflict, Code::ContainerStopped, {state->facts.name});
    const Result<std::shared_ptr<SshDoor>> door = node.door(address.node, call);
    const Result<EngineEndpoint> engine =
        door ? guestEngine(*door, address.guest, state->facts.addresses.value(0), call)
             : Result<EngineEndpoint>(pass(door));
    //: %1 is the name of a guest of Proxmox VE
    const QString name = QCoreApplication::translate("Engine", "Docker in %1").arg(state->facts.name);
    return engine ? EngineHost::connect(uri, name, *engine, call) : pass(engine);
}

Result<std::shared_ptr<SshDoor>> ProxmoxHost::door(const QString &node, const CallContext &call)
{
    if (const auto known = m_doors.constFind(node); known != m_doors.constEnd())
        return *known;
    const QString host = nodeAddress(m_cluster, node, m_api.address().host);
    if (host.isEmpty())
        return fail(Error::Kind::NotFound, Code::NameNotResolved, {node});
    // Root, as pct wants it, unless ~/.ssh/config names somebody else for this server.
    const Result<SshTarget> target = sshTarget(bracketed(host), {}, u"root"_s);
    if (!target)
        return pass(target);
    auto opened = std::make_shared<SshDoor>(*target, m_answers);
    const Result<std::shared_ptr<SshSession>> session = opened->session(call);
    if (!session)
        return pass(session);
    Command list;
    list.argv = pctWords(*target) + QByteArrayList{"list"};
    const Result<CommandOutput> tried = (*session)->run(list, call);
    if (!tried)
        return pass(tried);
    if (tried->exitCode != 0) {
        const QString words = QString::fromUtf8(tried->err.left(500)).trimmed();
        return fail(Error::Kind::Denied, Code::PctUnusable, {target->address(), words}, words);
    }
    m_doors.insert(node, opened);
    return opened;
}

Result<QList<ContainerFacts>> ProxmoxHost::containers(const CallContext &call)
{
    const Result<QList<GuestRow>> guests = guestsOf(m_api, call);
    if (!guests)
        return pass(guests);
    if (guests->isEmpty()) {
        const Result<QJsonValue> permissions = m_api.get("/access/permissions", call);
        if (permissions && !seesGuests(permissions->toObject()))
            return fail(Error::Kind::Denied, Code::NothingVisible, {m_api.address().principal()});
    }
    QList<ContainerFacts> found;
    for (const GuestRow &guest : *guests)
        found << guest.facts;
    return found;
}

Result<std::unique_ptr<Container>> ProxmoxHost::open(const QString &container, const CallContext &call)
{
    const Result<QList<GuestRow>> guests = guestsOf(m_api, call);
    if (!guests)
        return pass(guests);
    const auto found = std::ranges::find_if(*guests, [&container](const GuestRow &guest) {
        return guest.facts.id == container || guest.facts.name == container;
    });
    if (found == guests->end())
        return fail(Error::Kind::NotFound, Code::ContainerNotFound, {container});
    if (found->facts.isMachine)
        return fail(Error::Kind::Unsupported, Code::GuestIsMachine, {found->facts.name});
    const Result<std::shared_ptr<SshDoor>> way = door(found->node, call);
    if (!way)
        return pass(way);
    return std::make_unique<GuestContainer>(m_api, *way, found->node, found->id, found->facts.name);
}

} // namespace Lotse
