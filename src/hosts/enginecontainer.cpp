// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/enginecontainer.h"

#include "core/tararchive.h"
#include "hosts/appapi.h"
#include "hosts/enginearchive.h"
#include "hosts/enginecommand.h"
#include "hosts/engineframes.h"
#include "hosts/enginejson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

const char *verbOf(ServiceAction action)
{
    return action == ServiceAction::Start ? "start" : action == ServiceAction::Stop ? "stop" : "restart";
}

bool isBelow(const RootPath &path, const RootPath &folder)
{
    return path == folder || folder.bytes() == "/" || path.bytes().startsWith(folder.bytes() + '/');
}

} // namespace

EngineContainer::EngineContainer(EngineApi engine, QByteArray id, QString name)
    : m_engine(std::move(engine))
    , m_id(std::move(id))
    , m_name(std::move(name))
{
}

Result<QJsonObject> EngineContainer::inspected(const CallContext &call) const
{
    const Result<QJsonDocument> found = m_engine.get(path("/json"), call);
    if (found)
        return found->object();
    if (found.error().kind == Error::Kind::NotFound)
        return fail(Error::Kind::NotFound, Code::ContainerNotFound, {m_name}, found.error().args.value(0));
    return pass(found);
}

Result<ContainerState> EngineContainer::inspect(const CallContext &call)
{
    const Result<QJsonObject> found = inspected(call);
    if (!found)
        return pass(found);
    ContainerState state = containerFromJson(*found);
    if (!state.facts.running)
        return state;
    const Result<bool> isHidden = hidesContainers(call);
    if (!isHidden)
        return pass(isHidden);
    state.answersAt = placesFromJson(*found, *isHidden);
    if (*isHidden)
        state.facts.addresses.clear();
    return state;
}

Result<std::unique_ptr<RunningCommand>> EngineContainer::start(const Command &command, ByteSource *input,
                                                               const CallContext &call)
{
    Result<std::unique_ptr<RunningCommand>> running = startInContainer(m_engine, m_id, command, input, call);
    if (!running && running.error().code == Code::ContainerStopped)
        running.error().args = {m_name};
    return running;
}

Result<ContainerState> EngineContainer::state(const CallContext &call)
{
    Result<ContainerState> found = UnixContainer::state(call);
    if (found && m_engine.traits().handsOutAsRoot)
        found->tellsOwners = found->hasTar;
    return found;
}

Result<std::unique_ptr<ByteSource>>
EngineContainer::readTar(const RootPath &root, std::span<const RelPath> paths, const CallContext &call)
{
    if (m_engine.traits().handsOutAsRoot) {
        const Result<bool> own = canTar(call);
        if (!own)
            return pass(own);
        if (*own)
            return UnixContainer::readTar(root, paths, call);
    }
    return readArchive(m_engine, m_id, root, paths, call);
}

Result<> EngineContainer::writeTar(const RootPath &folder, ByteSource &source, const CallContext &call)
{
    const Result<ContainerState> found = inspect(call);
    if (!found)
        return pass(found);
    // The engine unpacks below such a mount: it answers 200, and inside nobody sees the files.
    for (const Mount &mount : found->mounts) {
        if (mount.kind == Mount::Kind::Tmpfs && isBelow(folder, mount.target))
            return fail(Error::Kind::Unsupported, Code::TargetRefused, {folder.display()}, u"tmpfs"_s);
    }
    return writeArchive(m_engine, m_id, folder, source, call);
}

Result<bool> EngineContainer::canTar(const CallContext &call)
{
    const Result<ContainerState> now =
        inspect(call); // it may have been stopped since its tools were looked at
    if (!now || !now->facts.running)
        return now ? Result<bool>(false) : pass(now);
    const Result<ContainerState> tools = known(call);
    return tools ? Result<bool>(tools->hasTar) : pass(tools);
}

Result<bool> EngineContainer::hidesContainers(const CallContext &call)
{
    if (!m_engine.reachesContainers())
        return true;
    if (!m_isRootless) {
        const Result<QJsonDocument> info = m_engine.get("/info", call);
        // There are proxies before engines that refuse this question.
        if (!info && info.error().code != Code::EngineRefused)
            return pass(info);
        m_isRootless = info && isRootless(info->object());
    }
    return *m_isRootless;
}

Result<> EngineContainer::makeFolder(const RootPath &folder, quint32 mode, const CallContext &call)
{
    const Result<> made = UnixContainer::makeFolder(folder, mode, call);
    if (made || (made.error().code != Code::ContainerStopped && made.error().code != Code::AbilityMissing))
        return made;
    // Stopped, or without a shell: a tar with nothing but the folder makes it.
    TarItem item;
    item.path = RelPath().child(folder.name());
    item.entry.name = folder.name();
    item.entry.kind = EntryKind::Folder;
    item.entry.mode = mode;
    item.entry.mtimeNs = QDateTime::currentMSecsSinceEpoch() * 1000000;
    const std::unique_ptr<ByteSource> tar = packTar({item}, call);
    return writeTar(folder.parent(), *tar, call);
}

Result<ServiceState> EngineContainer::serviceState(const ServiceRef &service, const CallContext &call)
{
    if (service.kind != ServiceRef::Kind::Container)
        return UnixContainer::serviceState(service, call);
    const Result<QJsonObject> found = inspected(call);
    if (!found)
        return pass(found);
    return serviceFromJson(*found);
}

Result<> EngineContainer::control(const ServiceRef &service, ServiceAction action, const CallContext &call)
{
    if (service.kind != ServiceRef::Kind::Container)
        return UnixContainer::control(service, action, call);
    // 304 says that it is so already.
    const Result<QJsonDocument> done =
        m_engine.post("/containers/" + m_id + '/' + verbOf(action), QJsonObject(), call);
    return done ? Result<>() : pass(done);
}

Result<QList<LogLine>> EngineContainer::log(const LogQuery &query, const CallContext &call)
{
    if (query.source != LogQuery::Source::Container)
        return UnixContainer::log(query, call);
    const Result<QJsonObject> found = inspected(call);
    if (!found)
        return pass(found);
    HttpRequest request;
    request.target = path("/logs?stdout=1&stderr=1&timestamps=1&tail=") + QByteArray::number(query.lines);
    if (query.sinceMs > 0)
        request.target += "&since=" + QByteArray::number(query.sinceMs / 1000) + '.' +
                          QByteArray::number(query.sinceMs % 1000).rightJustified(3, '0');
    request.maximumBody = 64 << 20;
    const Result<std::unique_ptr<HttpReply>> reply = m_engine.sendWell(request, call);
    const Result<QByteArray> bytes = reply ? (*reply)->readAll() : Result<QByteArray>(pass(reply));
    if (!bytes)
        return pass(bytes);
    QList<LogLine> lines;
    if (hasTerminal(*found)) {
        lines = linesWithTimes(*bytes);
    } else {
        EngineFrames frames;
        if (const Result<> taken = frames.take(*bytes); !taken)
            return pass(taken);
        lines = linesWithTimes(frames.takeOut()) + linesWithTimes(frames.takeErr());
        std::ranges::stable_sort(lines, {}, &LogLine::atMs);
    }
    lines.removeIf([&query](const LogLine &line) { return line.atMs < query.sinceMs; });
    return lines;
}

Result<ApiReply> EngineContainer::callApi(const ApiRequest &request, const CallContext &call)
{
    if (!request.host.isEmpty())
        return askApplication(request, {{QString::fromUtf8(request.host), request.port}}, m_engine.dial(),
                              call);
    const Result<QJsonObject> found = inspected(call);
    if (!found)
        return pass(found);
    if (!containerFromJson(*found).facts.running)
        return fail(Error::Kind::Conflict, Code::ContainerStopped, {m_name});
    const Result<bool> isHidden = hidesContainers(call);
    if (!isHidden)
        return pass(isHidden);
    const QList<AppAddress> addresses = addressesFromJson(*found, request.port, *isHidden);
    if (addresses.isEmpty() && *isHidden)
        return fail(Error::Kind::Unsupported, Code::PortUnpublished, {QString::number(request.port)});
    if (addresses.isEmpty())
        return fail(Error::Kind::Unsupported, Code::AbilityMissing,
                    {QCoreApplication::translate("Engine", "a network address")});
    return askApplication(request, addresses, m_engine.dial(), call);
}

QStringList EngineContainer::describe(const Operation &operation) const
{
    if (const auto *write = std::get_if<WriteOperation>(&operation))
        return {u"PUT "_s + QString::fromLatin1(writeTarget(m_name.toUtf8(), write->folder))};
    const auto program = QString::fromLatin1(m_engine.traits().program);
    const auto *act = std::get_if<ControlOperation>(&operation);
    if (act && act->service.kind == ServiceRef::Kind::Container)
        return {program + u' ' + QLatin1StringView(verbOf(act->action)) + u' ' + m_name};
    QStringList lines = UnixContainer::describe(operation);
    if (!std::holds_alternative<ApiOperation>(operation)) {
        for (QString &line : lines)
            line.prepend(program + u" exec "_s + m_name + u' ');
    }
    return lines;
}

} // namespace Lotse
