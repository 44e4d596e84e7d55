// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/guestcontainer.h"

#include "hosts/appapi.h"
#include "hosts/guestcommand.h"
#include "hosts/proxmoxjson.h"
#include "hosts/unixlisting.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Lotse {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patienceForMounts = 15s; ///< of our own, that were not waited for

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
    // While it runs, its own tar is the only one that reads its files.
    found->tellsOwners = found->hasTar || !found->facts.running;
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

Result<std::optional<MountedGuest>> GuestContainer::whenStopped(const CallContext &call)
{
    const Result<ContainerState> last = known(call);
    if (!last || last->facts.running)
        return last ? Result<std::optional<MountedGuest>>() : pass(last);
    const Result<QJsonObject> now = status(call);
    if (!now || now->value("status"_L1) == "running"_L1)
        return now ? Result<std::optional<MountedGuest>>() : pass(now);
    if (const Result<> free = refuseLocked(*now, call); !free)
        return pass(free);
    const Result<QJsonValue> config = m_api.get(m_path + "/config", call);
    if (!config)
        return pass(config);
    return MountedGuest(m_door, m_id, m_name, config->toObject());
}

Result<> GuestContainer::list(const RootPath &root, const IgnoreRules &ignore, const ListOptions &options,
                              TreeSink &sink, const CallContext &call)
{
    const Result<std::optional<MountedGuest>> mounted = whenStopped(call);
    if (!mounted)
        return pass(mounted);
    if (!*mounted || options.tier == ListTier::Archive)
        return UnixContainer::list(root, ignore, options, sink, call);
    const auto listing = [&](const QByteArray &place) {
        return sha256sumListing(place, ignore.foldersHiddenAnywhere(), options);
    };
    const Result<std::unique_ptr<RunningCommand>> running = (*mounted)->start(root, listing, call);
    return running ? readHashes(**running, root, ignore, sink, call) : pass(running);
}

Result<std::unique_ptr<ByteSource>>
GuestContainer::readTar(const RootPath &root, std::span<const RelPath> paths, const CallContext &call)
{
    const Result<std::optional<MountedGuest>> mounted = whenStopped(call);
    if (!mounted)
        return pass(mounted);
    return *mounted ? (*mounted)->readTar(root, paths, call) : UnixContainer::readTar(root, paths, call);
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

/// A lock of ours that nobody waited for is on its way out; somebody else's is not to be waited for.
Result<> GuestContainer::refuseLocked(const QJsonObject &status, const CallContext &call) const
{
    const QString lock = status.value("lock"_L1).toString();
    if (lock == "mounted"_L1)
        return waitUntilUnlocked(call.within(patienceForMounts));
    return lock.isEmpty() ? Result<>() : fail(Error::Kind::Conflict, Code::GuestLocked, {m_name, lock});
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
    if (const Result<> free = refuseLocked(*now, call); !free)
        return free;
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
