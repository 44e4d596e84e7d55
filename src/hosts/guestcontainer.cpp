// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/guestcontainer.h"

#include "hosts/appapi.h"
#include "hosts/guestcommand.h"
#include "hosts/proxmoxjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patienceForTasks = 5min;

} // namespace

GuestContainer::GuestContainer(ProxmoxApi api, std::shared_ptr<SshDoor> door, const QString &node, int id,
                               QString name)
    : m_api(std::move(api))
    , m_door(std::move(door))
    , m_node("/nodes/" + node.toUtf8().toPercentEncoding())
    , m_path(m_node + "/lxc/" + QByteArray::number(id))
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
    if (!found)
        return found;
    found->tellsOwners = found->hasTar; // its own tar is the only one that reads its files
    const QString place = u"/vms/%1"_s.arg(m_id);
    const Result<QJsonValue> rights =
        m_api.get("/access/permissions?path=" + place.toUtf8().toPercentEncoding(), call);
    if (!rights)
        return pass(rights);
    const QJsonObject own = rights->toObject().value(place).toObject();
    const auto may = [&own](QLatin1StringView privilege) {
        return own.value(privilege).toVariant().toInt() != 0;
    };
    // Asked first: a task that cannot take a snapshot fails only in its end.
    const Result<QJsonValue> feature = m_api.get(m_path + "/feature?feature=snapshot", call);
    if (!feature)
        return pass(feature);
    const bool isPossible = feature->toObject().value("hasFeature"_L1).toVariant().toInt() != 0;
    found->snapshots = !isPossible             ? SnapshotAbility::NoStorage
                       : may("VM.Snapshot"_L1) ? SnapshotAbility::Possible
                                               : SnapshotAbility::NoPrivilege;
    if (!may("VM.Backup"_L1))
        return found;
    const Result<QJsonValue> storages = m_api.get(m_node + "/storage?content=backup", call);
    if (!storages)
        return pass(storages);
    found->backupStorages = backupStoragesFromJson(storages->toArray());
    return found;
}

Result<> GuestContainer::hostBackup(const HostBackupOperation &operation, const CallContext &call)
{
    using Act = HostBackupOperation::Act;
    const QString name = u"%1: vzdump"_s.arg(m_name);
    if (operation.act == Act::Make)
        return m_api.runTask({"POST",
                              m_node + "/vzdump",
                              {{"vmid", QByteArray::number(m_id)},
                               {"storage", operation.storage.toUtf8()},
                               {"mode", "snapshot"},
                               {"compress", "zstd"},
                               {"remove", "0"}, // no older backup goes for this one
                               {"protected", "1"},
                               {"notes-template", operation.note.toUtf8()}},
                              name,
                              NodeTask::WhenStopped::Abort},
                             call);
    const QByteArray content =
        m_node + "/storage/" + operation.storage.toUtf8().toPercentEncoding() + "/content";
    const Result<QJsonValue> list =
        m_api.get(content + "?content=backup&vmid=" + QByteArray::number(m_id), call);
    if (!list)
        return pass(list);
    for (const QJsonValue &value : list->toArray()) {
        const QJsonObject one = value.toObject();
        if (one.value("notes"_L1).toString().trimmed() != operation.note)
            continue;
        const QByteArray volume =
            content + '/' + one.value("volid"_L1).toString().toUtf8().toPercentEncoding();
        if (Result<> freed = m_api.put(volume, {{"protected", "0"}}, call); !freed)
            return freed;
        if (operation.act == Act::Release)
            continue;
        if (Result<> removed = m_api.runTask({"DELETE", volume, {}, name}, call); !removed)
            return removed;
    }
    return {};
}

Result<> GuestContainer::snapshot(const SnapshotOperation &operation, const CallContext &call)
{
    using Act = SnapshotOperation::Act;
    const QByteArray list = m_path + "/snapshot";
    const QByteArray one = list + '/' + operation.name.toUtf8().toPercentEncoding();
    const QString name = m_name + u": "_s + operation.name;
    if (operation.act == Act::Take)
        return m_api.runTask(
            {"POST",
             list,
             {{"snapname", operation.name.toUtf8()}, {"description", operation.description.toUtf8()}},
             name},
            call);
    if (operation.act == Act::RollBack) {
        // Started by us: how a start ends that the node adds to a rollback, the rollback does not tell.
        const Result<QJsonObject> now = status(call);
        Result<> back = now ? m_api.runTask({"POST", one + "/rollback", {}, name}, call) : pass(now);
        return back && now->value("status"_L1) == "running"_L1 ? change("start", call) : back;
    }
    if (const Result<> free = waitUntilUnlocked(call.within(patienceForTasks)); !free)
        return free;
    const Result<bool> isThere = hasSnapshot(operation.name, call);
    if (!isThere)
        return pass(isThere);
    return *isThere ? m_api.runTask({"DELETE", one, {}, name}, call) : Result<>();
}

/// A stop leaves a task of the node to itself; what shall follow it has to wait for its end.
Result<> GuestContainer::waitUntilUnlocked(const CallContext &call) const
{
    for (;;) {
        const Result<QJsonObject> now = status(call);
        if (!now)
            return pass(now);
        const QString lock = now->value("lock"_L1).toString();
        if (lock.isEmpty())
            return {};
        const Result<> allowed = call.pause(1s);
        if (!allowed && allowed.error().kind == Error::Kind::Timeout)
            return fail(Error::Kind::Conflict, Code::GuestLocked, {m_name, lock});
        if (!allowed)
            return allowed;
    }
}

Result<bool> GuestContainer::hasSnapshot(const QString &name, const CallContext &call)
{
    const Result<QJsonValue> list = m_api.get(m_path + "/snapshot", call);
    if (!list)
        return pass(list);
    const QJsonArray known = list->toArray();
    return std::ranges::any_of(
        known, [&name](const QJsonValue &one) { return one.toObject().value("name"_L1) == name; });
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
    return m_api.runTask({"POST", m_path + "/status/" + verb, {}, m_name + u": "_s + QLatin1StringView(verb)},
                         call);
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
    if (const auto *moment = std::get_if<SnapshotOperation>(&operation)) {
        const QString verb = moment->act == SnapshotOperation::Act::Take     ? u"snapshot "_s
                             : moment->act == SnapshotOperation::Act::Remove ? u"delsnapshot "_s
                                                                             : u"rollback "_s;
        return {pct + verb + id + u' ' + moment->name};
    }
    if (const auto *backup = std::get_if<HostBackupOperation>(&operation))
        return {
            u"vzdump %1 --storage %2 --mode snapshot --compress zstd --remove 0 --protected 1 --notes-template '%3'"_s
                .arg(id, backup->storage, backup->note)};
    QStringList lines = UnixContainer::describe(operation);
    if (!std::holds_alternative<ApiOperation>(operation)) {
        for (QString &line : lines)
            line.prepend(pct + u"exec "_s + id + u" -- "_s);
    }
    return lines;
}

} // namespace Lotse
