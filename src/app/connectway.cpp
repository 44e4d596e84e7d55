// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectway.h"

#include "app/containerlist.h"
#include "app/hostquestion.h"
#include "app/phrases.h"
#include "hosts/enginefinder.h"
#include "hosts/proxmoxaddress.h"
#include "hosts/sshstations.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// Its name is the context of the words.
class ConnectWay
{
    Q_DECLARE_TR_FUNCTIONS(ConnectWay)
public:
    static QList<HopChain::Hop> hops(const Way &way);

private:
    static HopChain::Hop containerHop(const Way &way);
    static QList<HopChain::Hop> jumps(const Way &way, qsizetype broken);
    static QString serverOf(const QString &uri);
    static QString roadTo(const QString &uri);
};

/// Up to signing in it is the server's; then the engine's behind it.
bool isServersFault(const Error &error)
{
    switch (error.code) {
    case Code::EngineNotOverSsh:
    case Code::AnswerNotUnderstood:
    case Code::EngineTooOld:
    case Code::EngineRefused:
    case Code::NodeRefused:
    case Code::PrivilegeMissing:
    case Code::NothingVisible:
    case Code::PctUnusable:
        return false;
    default:
        return true;
    }
}

/// Where nobody answers it is the socket's fault; who answers wrongly is the engine.
bool isSocketsFault(const Error &error)
{
    switch (error.code) {
    case Code::EngineNotFound:
    case Code::SocketDenied:
    case Code::SocketRefused:
    case Code::HostUriUnknown:
        return true;
    default:
        return false;
    }
}

QString socketOfUri(const QString &uri)
{
    const EngineFlavour *flavour = uri == "docker"_L1   ? &dockerFlavour()
                                   : uri == "podman"_L1 ? &podmanFlavour()
                                                        : nullptr;
    return (flavour ? findSocket(*flavour) : socketOf(uri)).value_or(QString());
}

HopChain::Hop ConnectWay::containerHop(const Way &way)
{
    HopChain::Hop hop{u"container"_s,
                      way.container.name.isEmpty() ? tr("Container") : way.container.name,
                      way.container.status,
                      {},
                      StepState::Waiting};
    if (way.container.name.isEmpty() || way.error)
        return hop;
    if (isDemo(way.uri) || isProxmox(way.uri))
        hop.note = containerWord(way.container);
    if (way.reachError) {
        hop.state = StepState::Failed;
    } else if (way.reaching) {
        hop.state = StepState::Running;
    } else if (way.reach) {
        const ContainerState &state = way.reach->state;
        hop.state = state.facts.running ? StepState::Done : StepState::Notes;
        const QString took = durationText(way.reach->tookMs);
        if (state.hasShell)
            //: How the last hop was tested; %1 is a duration. Commands can be run in the container
            hop.edge = tr("Commands · %1").arg(took);
        else if (!state.hasOwnDisk)
            //: Only files can be read in this container; %1 is a duration
            hop.edge = tr("Files only · %1").arg(took);
        else // a stopped guest does not even show its files
            hop.edge = took;
    }
    return hop;
}

/// As the operator knows it: without who signs in where that is long.
QString ConnectWay::serverOf(const QString &uri)
{
    const QString server = uri.section(u'/', 2, 2);
    return isProxmox(uri) ? server.mid(server.lastIndexOf(u'@') + 1) : server;
}

/// A Proxmox VE node itself, not an engine in one of its guests.
bool isNode(const QString &uri)
{
    const Result<ProxmoxAddress> address = proxmoxAddress(uri);
    return address && !address->isDocker;
}

QString ConnectWay::roadTo(const QString &uri)
{
    if (uri.startsWith("ssh"_L1))
        return tr("by SSH");
    //: Beside a server; the other ways are "by SSH" and "over the network"
    return isProxmox(uri) ? tr("by HTTPS and SSH") : tr("over the network");
}

/// The hosts that one goes through, up to the one of which the error speaks.
QList<HopChain::Hop> ConnectWay::jumps(const Way &way, qsizetype broken)
{
    QList<HopChain::Hop> hops;
    for (qsizetype i = 0; i + 1 < way.stations.size(); ++i) {
        const QString place = way.stations.at(i).section(u'@', 1);
        hops << HopChain::Hop{u"server"_s,
                              place.endsWith(":22"_L1) ? place.chopped(3) : place,
                              tr("jump host"),
                              {},
                              way.connection               ? StepState::Done
                              : !way.error                 ? StepState::Running
                              : i < broken                 ? StepState::Done
                              : i > broken                 ? StepState::Waiting
                              : isHostQuestion(*way.error) ? StepState::NeedsYou
                                                           : StepState::Failed};
    }
    return hops;
}

QList<HopChain::Hop> ConnectWay::hops(const Way &way)
{
    const HopChain::Hop here{u"laptop"_s, tr("This computer"), {}, {}, StepState::Done};
    const StepState answered = way.connection ? StepState::Done
                               : way.error    ? StepState::Failed
                                              : StepState::Running;
    const QString took = way.connection ? durationText(way.connection->tookMs) : QString();
    if (isDemo(way.uri))
        return {here,
                {u"ship"_s, tr("Demonstration"), tr("a folder on this computer"), took, answered},
                containerHop(way)};
    const bool socketFailed =
        way.error && (isElsewhere(way.uri) ? isServersFault(*way.error) : isSocketsFault(*way.error));
    const bool isFar = isElsewhere(way.uri);
    // An error that names no station is the last one's.
    const qsizetype last = way.stations.size() - 1;
    const qsizetype named = way.error && socketFailed ? stationOf(*way.error, way.stations) : -1;
    const qsizetype broken = named < 0 ? last : named;
    const HopChain::Hop socket{isFar ? u"server"_s : u"connect"_s,
                               isFar ? serverOf(way.uri)
                                     : tr("Socket", "the file through which an engine is reached"),
                               isFar ? roadTo(way.uri) : socketOfUri(way.uri),
                               {},
                               way.connection || (way.error && !socketFailed) ? StepState::Done
                               : broken < last                                ? StepState::Waiting
                               : way.error && isHostQuestion(*way.error)      ? StepState::NeedsYou
                               : way.error                                    ? StepState::Failed
                                                                              : StepState::Running};
    const HopChain::Hop engine{isFar ? u"container"_s : u"server"_s,
                               isNode(way.uri)  ? u"Proxmox VE"_s
                               : isFar          ? tr("Engine")
                               : way.connection ? way.connection->host.name
                                                : way.hostName,
                               way.connection ? way.connection->host.version : QString(), took,
                               way.connection               ? StepState::Done
                               : way.error && !socketFailed ? StepState::Failed
                                                            : StepState::Waiting};
    return QList{here} + jumps(way, broken) + QList{socket, engine, containerHop(way)};
}

} // namespace

bool isDemo(const QString &uri)
{
    return uri.startsWith("demo"_L1);
}

bool isProxmox(const QString &uri)
{
    return uri.startsWith("proxmox://"_L1);
}

bool isElsewhere(const QString &uri)
{
    return uri.startsWith("ssh://"_L1) || uri.startsWith("tcp://"_L1) || isProxmox(uri);
}

QList<HopChain::Hop> hopsOf(const Way &way)
{
    return ConnectWay::hops(way);
}

CureFacts cureFactsHere(const Error &error)
{
    CureFacts facts;
    facts.socket = error.args.value(0);
    const QFileInfo file(facts.socket);
    if (file.exists())
        facts.socketGroup = file.group();
    facts.hasDocker = !QStandardPaths::findExecutable(u"docker"_s).isEmpty();
    facts.hasPodman = !QStandardPaths::findExecutable(u"podman"_s).isEmpty();
    return facts;
}

QString cureCommand(const Error &error, const CureFacts &facts)
{
    const QString podmanStart = u"systemctl --user enable --now podman.socket"_s;
    const QString dockerStart = u"sudo systemctl enable --now docker"_s;
    const bool isPodman = facts.socket.contains("podman"_L1);
    switch (error.code) {
    case Code::SocketDenied:
        if (isPodman)
            return podmanStart;
        return facts.socketGroup.isEmpty() || facts.socketGroup == "root"_L1
                   ? QString()
                   : u"sudo usermod -aG %1 $USER"_s.arg(facts.socketGroup);
    case Code::SocketRefused:
        if (isPodman)
            return facts.socket.startsWith("/run/podman"_L1) ? u"sudo systemctl enable --now podman.socket"_s
                                                             : podmanStart;
        return facts.hasDocker && facts.socket.contains("docker"_L1) ? dockerStart : QString();
    case Code::EngineNotFound:
        if (facts.hasDocker && facts.socket.contains("docker"_L1))
            return dockerStart;
        return facts.hasPodman && isPodman ? podmanStart : QString();
    default:
        return {};
    }
}

} // namespace Lotse
