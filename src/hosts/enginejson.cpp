// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/enginejson.h"

#include "hosts/unixservice.h"

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QString bareName(const QString &name)
{
    return name.startsWith(u'/') ? name.mid(1) : name;
}

QStringList addressesOf(const QJsonObject &networks)
{
    QStringList found;
    for (const QJsonValue &network : networks) {
        const QString address = network.toObject().value("IPAddress"_L1).toString();
        if (!address.isEmpty())
            found << address;
    }
    return found;
}

/// The engine writes health into its words: "Up 3 hours (healthy)".
QString healthIn(const QString &status)
{
    for (const QString &word : {u"unhealthy"_s, u"healthy"_s, u"starting"_s}) {
        if (status.contains(word))
            return word;
    }
    return {};
}

Mount::Kind kindOf(const QString &type)
{
    return type == "bind"_L1     ? Mount::Kind::Bind
           : type == "volume"_L1 ? Mount::Kind::Volume
           : type == "tmpfs"_L1  ? Mount::Kind::Tmpfs
                                 : Mount::Kind::Other;
}

QList<Mount> mountsOf(const QJsonObject &inspected)
{
    QList<Mount> mounts;
    for (const QJsonValue &value : inspected.value("Mounts"_L1).toArray()) {
        const QJsonObject one = value.toObject();
        if (const Result<RootPath> target =
                RootPath::fromBytes(one.value("Destination"_L1).toString().toUtf8()))
            mounts << Mount{kindOf(one.value("Type"_L1).toString()), *target,
                            one.value("Source"_L1).toString(), !one.value("RW"_L1).toBool(true)};
    }
    // --tmpfs is not among the mounts.
    const QJsonObject tmpfs = inspected.value("HostConfig"_L1).toObject().value("Tmpfs"_L1).toObject();
    for (const QString &path : tmpfs.keys()) {
        if (const Result<RootPath> target = RootPath::fromBytes(path.toUtf8()))
            mounts << Mount{Mount::Kind::Tmpfs, *target, {}, false};
    }
    return mounts;
}

} // namespace

QList<ContainerFacts> containersFromJson(const QJsonArray &list)
{
    QList<ContainerFacts> containers;
    for (const QJsonValue &value : list) {
        const QJsonObject one = value.toObject();
        ContainerFacts facts;
        facts.id = one.value("Id"_L1).toString();
        facts.name = bareName(one.value("Names"_L1).toArray().first().toString());
        facts.image = one.value("Image"_L1).toString();
        facts.status = one.value("Status"_L1).toString();
        facts.running = one.value("State"_L1).toString() == "running"_L1;
        facts.health = healthIn(facts.status);
        facts.addresses =
            addressesOf(one.value("NetworkSettings"_L1).toObject().value("Networks"_L1).toObject());
        containers << facts;
    }
    return containers;
}

ContainerState containerFromJson(const QJsonObject &inspected)
{
    const QJsonObject state = inspected.value("State"_L1).toObject();
    const QJsonObject config = inspected.value("Config"_L1).toObject();
    ContainerState found;
    found.facts.id = inspected.value("Id"_L1).toString();
    found.facts.name = bareName(inspected.value("Name"_L1).toString());
    found.facts.image = config.value("Image"_L1).toString();
    found.facts.status = state.value("Status"_L1).toString();
    found.facts.running = state.value("Running"_L1).toBool() && !state.value("Paused"_L1).toBool();
    found.facts.health = state.value("Health"_L1).toObject().value("Status"_L1).toString();
    if (found.facts.health == "none"_L1)
        found.facts.health.clear();
    found.facts.addresses =
        addressesOf(inspected.value("NetworkSettings"_L1).toObject().value("Networks"_L1).toObject());
    found.readOnlyRoot = inspected.value("HostConfig"_L1).toObject().value("ReadonlyRootfs"_L1).toBool();
    found.mounts = mountsOf(inspected);
    const QJsonObject labels = config.value("Labels"_L1).toObject();
    for (auto label = labels.begin(); label != labels.end(); ++label)
        found.labels.insert(label.key(), label.value().toString());
    found.workingFolder = config.value("WorkingDir"_L1).toString().toUtf8();
    found.command << inspected.value("Path"_L1).toString();
    for (const QJsonValue &word : inspected.value("Args"_L1).toArray())
        found.command << word.toString();
    for (const QString &port : config.value("ExposedPorts"_L1).toObject().keys())
        found.exposedPorts << port.section(u'/', 0, 0).toInt();
    return found;
}

ServiceState serviceFromJson(const QJsonObject &inspected)
{
    const QJsonObject state = inspected.value("State"_L1).toObject();
    ServiceState service;
    service.running = state.value("Running"_L1).toBool();
    service.restarting = state.value("Restarting"_L1).toBool();
    service.mainProcess = service.running ? state.value("Pid"_L1).toInteger() : 0;
    service.startedAtMs =
        service.running ? timeOfLine(state.value("StartedAt"_L1).toString().toLatin1(), 0) : 0;
    service.restarts = inspected.value("RestartCount"_L1).toInt();
    service.text = state.value("Status"_L1).toString();
    return service;
}

bool hasTerminal(const QJsonObject &inspected)
{
    return inspected.value("Config"_L1).toObject().value("Tty"_L1).toBool();
}

bool isRootless(const QJsonObject &engineInfo)
{
    return engineInfo.value("SecurityOptions"_L1).toArray().contains("name=rootless"_L1);
}

QList<AppAddress> addressesFromJson(const QJsonObject &inspected, int port, bool onlyPublished)
{
    const QJsonObject network = inspected.value("NetworkSettings"_L1).toObject();
    QList<AppAddress> found;
    if (!onlyPublished)
        for (const QString &address : addressesOf(network.value("Networks"_L1).toObject()))
            found << AppAddress{address, port};
    const QString key = QString::number(port) + u"/tcp"_s;
    for (const QJsonValue &value : network.value("Ports"_L1).toObject().value(key).toArray()) {
        const QJsonObject published = value.toObject();
        const QString on = published.value("HostIp"_L1).toString();
        const bool isAny = on.isEmpty() || on == "0.0.0.0"_L1 || on == "::"_L1;
        found << AppAddress{isAny ? u"127.0.0.1"_s : on, published.value("HostPort"_L1).toString().toInt()};
    }
    // With the host's own network there is no address of its own.
    if (inspected.value("HostConfig"_L1).toObject().value("NetworkMode"_L1).toString() == "host"_L1)
        found << AppAddress{u"127.0.0.1"_s, port};
    return found;
}

QMap<int, QString> placesFromJson(const QJsonObject &inspected, bool onlyPublished)
{
    QMap<int, QString> places;
    for (const QJsonObject &ports : {inspected.value("NetworkSettings"_L1)["Ports"_L1].toObject(),
                                     inspected.value("Config"_L1)["ExposedPorts"_L1].toObject()})
        for (const QString &key : ports.keys()) {
            const int port = key.section(u'/', 0, 0).toInt();
            const QList<AppAddress> found = addressesFromJson(inspected, port, onlyPublished);
            if (!found.isEmpty())
                places.insert(port, found.first().host + u':' + QString::number(found.first().port));
        }
    return places;
}

QList<LogLine> linesWithTimes(const QByteArray &text)
{
    QList<LogLine> lines;
    qint64 at = 0;
    for (QByteArray line : text.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        const auto blank = line.indexOf(' ');
        if (const qint64 own = timeOfLine(line.left(blank < 0 ? line.size() : blank), 0); own > 0) {
            at = own;
            line = blank < 0 ? QByteArray() : line.mid(blank + 1);
        } else if (line.isEmpty()) {
            continue;
        }
        lines << LogLine{at, QString::fromUtf8(line)};
    }
    return lines;
}

} // namespace Lotse
