// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/enginehost.h"

#include "hosts/enginecontainer.h"
#include "hosts/enginejson.h"
#include "hosts/serveraddress.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// By an address as DOCKER_HOST and --host take it.
Result<std::unique_ptr<Host>> connectAddress(const QString &uri, const QString &name, const QString &address,
                                             const HostAnswers &answers, const CallContext &call)
{
    if (address.startsWith("tcp://"_L1)) {
        const Result<TcpAddress> target = tcpAddress(address);
        const Result<EngineEndpoint> endpoint =
            target ? tcpEndpoint(*target, certificateFolder(address), answers, call)
                   : Result<EngineEndpoint>(pass(target));
        return endpoint ? EngineHost::connect(uri, name, *endpoint, call) : pass(endpoint);
    }
    if (!address.startsWith("ssh://"_L1)) {
        const Result<QString> socket = socketOf(address);
        return socket ? EngineHost::connect(uri, name, localEndpoint(*socket), call) : pass(socket);
    }
    const QString server = address.mid(6).section(u'/', 0, 0);
    const QString socket = address.mid(6 + server.size());
    const Result<SshTarget> target = sshTarget(server);
    if (!target)
        return pass(target);
    const Result<EngineEndpoint> endpoint =
        sshEndpoint(*target, answers, socket == "/"_L1 ? QString() : socket, call);
    return endpoint ? EngineHost::connect(uri, name, *endpoint, call) : pass(endpoint);
}

Result<std::unique_ptr<Host>> connectFlavour(const EngineFlavour &flavour, const QString &uri,
                                             const HostAnswers &answers, const CallContext &call)
{
    if (uri != QLatin1StringView(flavour.id))
        return fail(Error::Kind::BadInput, Code::HostUriUnknown, {uri});
    if (const QString configured = flavour.configured(); !configured.isEmpty())
        return connectAddress(uri, flavour.name(), configured, answers, call);
    const Result<QString> socket = findSocket(flavour);
    return socket ? EngineHost::connect(uri, flavour.name(), localEndpoint(*socket), call) : pass(socket);
}

QList<HostFacts> foundFlavour(const EngineFlavour &flavour)
{
    const Result<QString> socket = findSocket(flavour);
    if (!socket || !QFileInfo::exists(*socket))
        return {};
    return {HostFacts{QString::fromLatin1(flavour.id), flavour.name(), *socket}};
}

} // namespace

Result<std::unique_ptr<Host>> EngineHost::connect(const QString &uri, const QString &name,
                                                  const EngineEndpoint &endpoint, const CallContext &call)
{
    const Result<EngineApi> engine = EngineApi::connect(endpoint, call);
    if (!engine)
        return pass(engine);
    const Result<QJsonDocument> version = engine->get("/version", call);
    if (!version)
        return pass(version);
    HostFacts facts{uri, name,
                    QCoreApplication::translate("Engine", "%1 %2, API %3")
                        .arg(QLatin1StringView(engine->traits().name),
                             version->object().value("Version"_L1).toString(),
                             QString::fromLatin1(engine->version())),
                    engine->isElsewhere()};
    return std::make_unique<EngineHost>(*engine, facts);
}

EngineHost::EngineHost(EngineApi engine, HostFacts facts)
    : m_engine(std::move(engine))
    , m_facts(std::move(facts))
{
}

HostKind EngineHost::dockerKind()
{
    return {"docker",
            dockerFlavour().name,
            nullptr,
            nullptr,
            [](const QString &uri, const HostAnswers &answers, const CallContext &call) {
                return connectFlavour(dockerFlavour(), uri, answers, call);
            },
            [] { return foundFlavour(dockerFlavour()); }};
}

HostKind EngineHost::podmanKind()
{
    return {"podman",
            podmanFlavour().name,
            nullptr,
            nullptr,
            [](const QString &uri, const HostAnswers &answers, const CallContext &call) {
                return connectFlavour(podmanFlavour(), uri, answers, call);
            },
            [] { return foundFlavour(podmanFlavour()); }};
}

HostKind EngineHost::socketKind()
{
    return {"unix",
            [] { return QCoreApplication::translate("Engine", "Engine at another socket"); },
            [] {
                return QList<FormField>{{.key = u"path"_s,
                                         .label = QCoreApplication::translate("Engine", "Socket"),
                                         .hint = QCoreApplication::translate(
                                             "Engine", "The file through which the engine is reached"),
                                         .initial = u"/var/run/docker.sock"_s}};
            },
            [](const QMap<QString, QString> &values) {
                const QString path = values.value(u"path"_s);
                return path.startsWith(u'/') ? u"unix://"_s + path : QString();
            },
            [](const QString &uri, const HostAnswers &answers, const CallContext &call) {
                return connectAddress(uri, uri.mid(7), uri, answers, call);
            },
            &contextEngines};
}

HostKind EngineHost::sshKind()
{
    return {"ssh",
            [] { return QCoreApplication::translate("Engine", "Engine on another computer, by SSH"); },
            [] {
                return QList<FormField>{
                    {.key = u"server"_s,
                     .label = QCoreApplication::translate("Engine", "Server"),
                     .hint = QCoreApplication::translate(
                         "Engine", "Its name or address, or a name from your SSH settings")},
                    {.key = u"user"_s,
                     .label = QCoreApplication::translate("Engine", "User"),
                     .hint = QCoreApplication::translate("Engine", "Empty: as your SSH settings say")},
                    portField(
                        {}, QCoreApplication::translate("Engine", "Empty: as your SSH settings say, or 22"))};
            },
            [](const QMap<QString, QString> &values) { return serverAddress(u"ssh"_s, values); },
            [](const QString &uri, const HostAnswers &answers, const CallContext &call) {
                return connectAddress(uri, uri.mid(6), uri, answers, call);
            },
            [] { return QList<HostFacts>(); }};
}

HostKind EngineHost::tcpKind()
{
    return {"tcp",
            [] { return QCoreApplication::translate("Engine", "Engine on another computer, by TLS"); },
            [] {
                return QList<FormField>{
                    {.key = u"server"_s,
                     .label = QCoreApplication::translate("Engine", "Server"),
                     .hint = QCoreApplication::translate(
                         "Engine", "Its name or address. Your certificates are looked for in ~/.docker.")},
                    portField(u"2376"_s)};
            },
            [](const QMap<QString, QString> &values) { return serverAddress(u"tcp"_s, values); },
            [](const QString &uri, const HostAnswers &answers, const CallContext &call) {
                return connectAddress(uri, uri.mid(6), uri, answers, call);
            },
            [] { return QList<HostFacts>(); }};
}

Result<QList<ContainerFacts>> EngineHost::containers(const CallContext &call)
{
    const Result<QJsonDocument> list = m_engine.get("/containers/json?all=1", call);
    if (!list)
        return pass(list);
    return containersFromJson(list->array());
}

Result<std::unique_ptr<Container>> EngineHost::open(const QString &container, const CallContext &call)
{
    const Result<QJsonDocument> found =
        container.isEmpty()
            ? Result<QJsonDocument>(QJsonDocument())
            : m_engine.get("/containers/" + EngineApi::encoded(container.toUtf8()) + "/json", call);
    // The engine resolves names, ids and unambiguous starts of ids itself; an ambiguous one is refused as 400
    // or 404.
    if (!found && found.error().code != Code::EngineRefused)
        return pass(found);
    const ContainerState state = found ? containerFromJson(found->object()) : ContainerState();
    if (state.facts.id.isEmpty())
        return fail(Error::Kind::NotFound, Code::ContainerNotFound, {container},
                    found ? QString() : found.error().args.value(0));
    return std::make_unique<EngineContainer>(m_engine, state.facts.id.toLatin1(), state.facts.name);
}

} // namespace Lotse
