// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/proxmoxjson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

qint64 number(const QJsonValue &value)
{
    return value.toVariant().toLongLong();
}

bool isOn(const QJsonValue &value)
{
    return number(value) != 0;
}

/// "name=eth0,bridge=vmbr0,ip=10.0.0.5/24"; a first part without a name counts as `first`.
QMap<QString, QString> properties(const QString &line, const QString &first)
{
    QMap<QString, QString> found;
    for (const QString &part : line.split(u',', Qt::SkipEmptyParts)) {
        const auto equals = part.indexOf(u'=');
        if (equals < 0)
            found.insert(first, part);
        else
            found.insert(part.left(equals), part.mid(equals + 1));
    }
    return found;
}

QString withoutPrefix(const QString &address)
{
    return address.section(u'/', 0, 0);
}

QStringList addressesOf(const QJsonObject &config, const QJsonValue &interfaces)
{
    QStringList found;
    for (const QJsonValue &value : interfaces.toArray()) {
        const QJsonObject one = value.toObject();
        const QString address = withoutPrefix(one.value("inet"_L1).toString());
        if (one.value("name"_L1) != "lo"_L1 && !address.isEmpty())
            found << address;
    }
    if (!interfaces.isUndefined())
        return found;
    for (const QString &key : config.keys()) {
        if (!key.startsWith("net"_L1))
            continue;
        const QString address = withoutPrefix(properties(config.value(key).toString(), {}).value(u"ip"_s));
        if (address.contains(u'.')) // neither "dhcp" nor "manual"
            found << address;
    }
    return found;
}

QList<Mount> mountsOf(const QJsonObject &config)
{
    QList<Mount> mounts;
    for (const QString &key : config.keys()) {
        bool isNumber = false;
        std::ignore = key.mid(2).toInt(&isNumber);
        if (!key.startsWith("mp"_L1) || !isNumber)
            continue;
        const QMap<QString, QString> parts = properties(config.value(key).toString(), u"volume"_s);
        const QString source = parts.value(u"volume"_s);
        if (const Result<RootPath> target = RootPath::fromBytes(parts.value(u"mp"_s).toUtf8()))
            mounts << Mount{source.startsWith(u'/') ? Mount::Kind::Bind : Mount::Kind::Volume, *target,
                            source, parts.value(u"ro"_s) == "1"_L1};
    }
    return mounts;
}

QString statusWords(const QJsonObject &row)
{
    const QString lock = row.value("lock"_L1).toString();
    QString words = row.value("status"_L1).toString();
    if (!lock.isEmpty())
        //: The state of a guest of Proxmox VE; %1 is "running" or "stopped", %2 the reason: backup, snapshot
        words = QCoreApplication::translate("Engine", "%1, locked (%2)").arg(words, lock);
    return words;
}

} // namespace

QList<GuestRow> guestsFromJson(const QJsonArray &resources)
{
    QList<GuestRow> guests;
    for (const QJsonValue &value : resources) {
        const QJsonObject one = value.toObject();
        const QString type = one.value("type"_L1).toString();
        if ((type != "lxc"_L1 && type != "qemu"_L1) || isOn(one.value("template"_L1)))
            continue;
        GuestRow guest;
        guest.id = int(number(one.value("vmid"_L1)));
        guest.node = one.value("node"_L1).toString();
        guest.facts.isMachine = type == "qemu"_L1;
        guest.facts.id = QString::number(guest.id);
        guest.facts.name = one.value("name"_L1).toString();
        QStringList about{guest.node};
        for (const auto key : {"pool"_L1, "tags"_L1})
            about << one.value(key).toString().replace(u';', u' ');
        about.removeAll(QString());
        guest.facts.image = about.join(u" · "_s);
        guest.facts.status =
            guest.facts.isMachine
                ? QCoreApplication::translate("Engine", "virtual machine: reached by SSH or Docker, not here")
                : statusWords(one);
        guest.facts.lock = one.value("lock"_L1).toString();
        guest.facts.running = !guest.facts.isMachine && one.value("status"_L1) == "running"_L1;
        guests << guest;
    }
    QMap<QString, int> bearers;
    for (const GuestRow &guest : std::as_const(guests))
        ++bearers[guest.facts.name];
    for (GuestRow &guest : guests)
        if (bearers.value(guest.facts.name) > 1)
            guest.facts.name += u" (%1)"_s.arg(guest.id);
    return guests;
}

ContainerState guestFromJson(int id, const QJsonObject &status, const QJsonObject &config,
                             const QJsonValue &interfaces)
{
    ContainerState found;
    found.facts.id = QString::number(id);
    found.facts.name = config.value("hostname"_L1).toString(u"CT"_s + found.facts.id);
    found.facts.image = config.value("ostype"_L1).toString();
    found.facts.status = statusWords(status);
    found.facts.lock = status.value("lock"_L1).toString();
    found.hasOwnDisk = true;
    found.facts.running = status.value("status"_L1) == "running"_L1;
    found.facts.addresses = addressesOf(config, interfaces);
    found.mounts = mountsOf(config);
    found.readOnlyRoot =
        properties(config.value("rootfs"_L1).toString(), u"volume"_s).value(u"ro"_s) == "1"_L1;
    return found;
}

QByteArrayList idMapsFromJson(const QJsonObject &config)
{
    QByteArrayList maps;
    for (const QJsonValue &raw : config.value("lxc"_L1).toArray())
        if (raw[0] == "lxc.idmap"_L1)
            maps << raw[1].toString().simplified().replace(u' ', u':').toUtf8();
    if (maps.isEmpty() && isOn(config.value("unprivileged"_L1)))
        return {"u:0:100000:65536", "g:0:100000:65536"};
    return maps;
}

ServiceState guestServiceFromJson(const QJsonObject &status)
{
    ServiceState service;
    service.running = status.value("status"_L1) == "running"_L1;
    service.text = statusWords(status);
    const qint64 uptime = number(status.value("uptime"_L1));
    if (service.running && uptime > 0) {
        service.mainProcess = 1;
        service.startedAtMs = QDateTime::currentMSecsSinceEpoch() - uptime * 1000;
    }
    return service;
}

QString answeringNode(const QJsonArray &clusterStatus)
{
    for (const QJsonValue &value : clusterStatus)
        if (value["type"_L1] == "node"_L1 && isOn(value["local"_L1]))
            return value["name"_L1].toString();
    return {};
}

QString nodeAddress(const QJsonArray &clusterStatus, const QString &node, const QString &apiHost)
{
    for (const QJsonValue &value : clusterStatus) {
        const QJsonObject one = value.toObject();
        if (one.value("type"_L1) == "node"_L1 && one.value("name"_L1) == node)
            return isOn(one.value("local"_L1)) ? apiHost : one.value("ip"_L1).toString();
    }
    return {};
}

bool seesGuests(const QJsonObject &permissions)
{
    for (const QString &path : permissions.keys()) {
        const bool isAboutGuests =
            path == "/"_L1 || path.startsWith("/vms"_L1) || path.startsWith("/pool"_L1);
        if (isAboutGuests && isOn(permissions.value(path).toObject().value("VM.Audit"_L1)))
            return true;
    }
    return false;
}

QList<BackupStorage> backupStoragesFromJson(const QJsonArray &storages)
{
    QList<BackupStorage> found;
    for (const QJsonValue &value : storages) {
        const QJsonObject one = value.toObject();
        if (isOn(one.value("active"_L1)) && isOn(one.value("enabled"_L1)))
            found << BackupStorage{one.value("storage"_L1).toString(), number(one.value("avail"_L1))};
    }
    std::ranges::sort(found, {}, &BackupStorage::name);
    return found;
}

} // namespace Lotse
