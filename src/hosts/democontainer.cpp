// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hosts/democontainer.h"

#include "core/localfolder.h"
#include "core/tararchive.h"
#include "hosts/appapi.h"
#include "hosts/unixservice.h"
#include "transport/socketstream.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

bool isOurUnit(const QByteArray &unit)
{
    return unit == DemoContainer::unitName() || unit == DemoContainer::unitName() + ".service";
}

} // namespace

DemoContainer::DemoContainer(DemoWorld world, DemoUnit unit, std::shared_ptr<DemoService> service)
    : m_world(std::move(world))
    , m_unit(std::move(unit))
    , m_service(std::move(service))
{
}

ContainerFacts DemoContainer::factsOf(bool running)
{
    ContainerFacts facts;
    facts.id = u"demo"_s;
    facts.name = QString::fromLatin1(unitName());
    facts.image = QCoreApplication::translate("DemoContainer", "a folder on this computer");
    facts.status = running ? u"Up"_s : u"Up (service not started)"_s;
    facts.running = true;
    facts.addresses = {u"127.0.0.1"_s};
    return facts;
}

Result<ContainerState> DemoContainer::inspect(const CallContext &)
{
    ContainerState state;
    state.facts = factsOf(m_service->state().running);
    state.workingFolder = "/";
    state.command = {u"/lib/systemd/systemd"_s};
    state.exposedPorts = {5001};
    return state;
}

Result<ContainerState> DemoContainer::state(const CallContext &call)
{
    Result<ContainerState> found = UnixContainer::state(call);
    if (found)
        found->hasSystemd = true; // played by the supervisor, whatever runs this computer
    return found;
}

QByteArray DemoContainer::place(const RootPath &path) const
{
    const QByteArray root = QFile::encodeName(m_world.containerRoot());
    return path.bytes() == "/" ? root : root + path.bytes();
}

Result<std::unique_ptr<ByteSource>>
DemoContainer::readTar(const RootPath &root, std::span<const RelPath> paths, const CallContext &call)
{
    // An engine answers for a missing path and for a single file by itself; tar -C knows folders only.
    const QString local = QFile::decodeName(place(root));
    const QFileInfo info(local);
    if (!info.exists())
        return fail(Error::Kind::NotFound, Code::PathNotInContainer, {root.display()});
    if (info.isDir())
        return UnixContainer::readTar(root, paths, call);
    const Result<TreeEntry> entry = LocalFolder::singleFile(local, call);
    if (!entry)
        return pass(entry);
    TarItem item;
    item.entry = *entry;
    item.localFile = local;
    return packTar({item}, call);
}

Result<std::unique_ptr<RunningCommand>> DemoContainer::start(const Command &command, ByteSource *input,
                                                             const CallContext &call)
{
    // The service's user does not exist here: everything runs as the person who tries the demonstration.
    Command own = command;
    own.user.reset();
    return m_runner.start(own, input, call);
}

Result<CommandOutput> DemoContainer::ask(const ReadingCommand &command, const CallContext &call)
{
    if (const auto *unit = std::get_if<UnitProperties>(&command)) {
        if (!isOurUnit(unit->unit))
            return CommandOutput{0, "Id=" + unit->unit + "\nLoadState=not-found\nActiveState=inactive\n", {}};
        return CommandOutput{0, m_unit.properties(unitName() + ".service", m_service->state()), {}};
    }
    if (std::holds_alternative<UnitList>(command)) {
        const bool running = m_service->state().running;
        return CommandOutput{0,
                             unitName() + ".service loaded " +
                                 (running ? "active running " : "inactive dead ") + m_unit.description + '\n',
                             {}};
    }
    // The other processes of this computer do not belong to the container.
    if (std::holds_alternative<ProcessList>(command)) {
        QByteArray lines = "1 /lib/systemd/systemd\n";
        if (const qint64 process = m_service->state().mainProcess; process > 0)
            lines += QByteArray::number(process) + ' ' + m_unit.command.join(' ') + '\n';
        return CommandOutput{0, lines, {}};
    }
    const auto *probe = std::get_if<ImportProbe>(&command);
    return probe ? askImport(*probe, call) : UnixContainer::ask(command, call);
}

Result<CommandOutput> DemoContainer::askImport(const ImportProbe &probe, const CallContext &call)
{
    ImportProbe here = probe;
    // The appliance's interpreter; elsewhere on this computer it may lie in another folder.
    if (!QFile::exists(QFile::decodeName(here.interpreter)))
        here.interpreter = here.interpreter.mid(here.interpreter.lastIndexOf('/') + 1);
    Result<CommandOutput> output = UnixContainer::ask(here, call);
    if (!output)
        return output;
    // Python names the file as this computer sees it; whoever is inside the container sees no folder around
    // it.
    QJsonObject answer = QJsonDocument::fromJson(output->out).object();
    const QString file = answer[u"file"_s].toString();
    const QString root = m_world.containerRoot();
    if (file.startsWith(root + u'/')) {
        answer[u"file"_s] = file.mid(root.size());
        output->out = QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n';
    }
    return output;
}

Result<> DemoContainer::mustBeOurs(const ServiceRef &service) const
{
    if (service.kind == ServiceRef::Kind::Commands || service.kind == ServiceRef::Kind::None)
        return fail(Error::Kind::Unsupported, Code::AbilityMissing, {u"commands"_s});
    if (service.kind == ServiceRef::Kind::Unit && !isOurUnit(service.unit))
        return fail(Error::Kind::NotFound, Code::CommandFailed, {u"systemctl"_s, u"4"_s},
                    u"Unit "_s + displayText(service.unit) + u" could not be found."_s);
    return {};
}

Result<ServiceState> DemoContainer::serviceState(const ServiceRef &service, const CallContext &)
{
    if (const Result<> ours = mustBeOurs(service); !ours)
        return pass(ours);
    return m_service->state();
}

Result<> DemoContainer::control(const ServiceRef &service, ServiceAction action, const CallContext &call)
{
    if (service.kind == ServiceRef::Kind::None)
        return {};
    if (const Result<> ours = mustBeOurs(service); !ours)
        return ours;
    return m_service->control(action, call);
}

QStringList DemoContainer::describe(const Operation &operation) const
{
    QStringList lines = UnixContainer::describe(operation);
    if (std::holds_alternative<ControlOperation>(operation)) {
        for (QString &line : lines)
            //: %1 is a command; it is not run, the demonstration does itself what it would do
            line =
                QCoreApplication::translate("DemoContainer", "%1   (played by the demonstration)").arg(line);
    }
    return lines;
}

Result<ApiReply> DemoContainer::callApi(const ApiRequest &request, const CallContext &call)
{
    if (!request.host.isEmpty())
        return askApplication(request, {{QString::fromUtf8(request.host), request.port}}, &openTcp, call);
    // The appliance's port leads to the one its process was given here; behind others is this computer, not
    // the folder.
    if (request.port != m_unit.environment.value("WHISPER_PORT").toInt())
        return fail(Error::Kind::Unreachable, Code::SocketRefused, {QString::number(request.port)});
    return askApplication(request, {{u"127.0.0.1"_s, m_service->port()}}, &openTcp, call);
}

Result<QList<LogLine>> DemoContainer::log(const LogQuery &query, const CallContext &call)
{
    if (query.source == LogQuery::Source::File)
        return UnixContainer::log(query, call);
    if (query.source == LogQuery::Source::Unit && !isOurUnit(query.unit))
        return QList<LogLine>(); // as journalctl: nothing, and no complaint
    QFile file(DemoService::logFileBelow(m_world.containerRoot()));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Storage, Code::FileUnreadable, {file.fileName()}, file.errorString());
    QByteArrayList records = file.readAll().split('\n');
    records.removeLast(); // behind the last line's end
    QList<LogLine> lines;
    for (const QByteArray &record : records) {
        const qint64 at = timeOfLine(record, 0);
        if (at >= query.sinceMs)
            lines << LogLine{at, QString::fromUtf8(record.mid(record.indexOf(": ") + 2))};
    }
    return lines.size() > query.lines ? lines.last(query.lines) : lines;
}

} // namespace Lotse
