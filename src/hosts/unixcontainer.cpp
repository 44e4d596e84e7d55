// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/unixcontainer.h"

#include "hosts/joinedtars.h"
#include "hosts/taroutput.h"
#include "hosts/tarrenamer.h"
#include "hosts/unixservice.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

Error failure(const Command &command, const CommandOutput &output)
{
    const QByteArray words = output.err.trimmed().isEmpty() ? output.out.trimmed() : output.err.trimmed();
    if (words.contains("No space left on device") || words.contains("Disk quota exceeded"))
        return {Error::Kind::Storage, Code::NoRoomInContainer, {}, QString::fromUtf8(words.left(4000))};
    if (words.contains("Read-only file system"))
        return {Error::Kind::Denied, Code::ContainerReadOnly, {}, QString::fromUtf8(words.left(4000))};
    return {Error::Kind::Conflict,
            Code::CommandFailed,
            {QString::fromUtf8(command.argv.first()), QString::number(output.exitCode)},
            QString::fromUtf8(words.left(4000))};
}

} // namespace

UnixCommands::Place UnixContainer::placer() const
{
    return [this](const RootPath &path) { return place(path); };
}

Result<CommandOutput> UnixContainer::runWell(const Command &command, const CallContext &call)
{
    Result<CommandOutput> output = run(command, call);
    if (output && output->exitCode != 0)
        return std::unexpected(failure(command, *output));
    return output;
}

Result<> UnixContainer::runAll(const QList<Command> &commands, const CallContext &call)
{
    for (const Command &command : commands) {
        if (const Result<> allowed = call.check(); !allowed)
            return allowed;
        if (const Result<CommandOutput> output = runWell(command, call); !output)
            return pass(output);
    }
    return {};
}

Result<ContainerState> UnixContainer::state(const CallContext &call)
{
    Result<ContainerState> found = inspect(call);
    if (!found)
        return found;
    if (found->facts.running) {
        const Result<CommandOutput> output = run(UnixCommands::probeAbilities(placer()), call);
        // Without a shell the engine refuses to start one: then there are no abilities, which is no failure.
        if (!output &&
            (output.error().kind == Error::Kind::Cancelled || output.error().kind == Error::Kind::Timeout ||
             output.error().kind == Error::Kind::Unreachable))
            return pass(output);
        const QByteArrayList words =
            output && output->exitCode == 0 ? output->out.split('\n') : QByteArrayList();
        found->hasShell = words.contains("shell");
        found->hasPython3 = words.contains("python3");
        found->hasHashTools = words.contains("hash");
        found->hasSystemd = words.contains("systemd");
        found->hasTar = words.contains("tar");
    }
    m_known = *found;
    return found;
}

Result<ContainerState> UnixContainer::known(const CallContext &call)
{
    return m_known ? Result<ContainerState>(*m_known) : state(call);
}

Result<std::unique_ptr<ByteSource>>
UnixContainer::readTar(const RootPath &root, std::span<const RelPath> paths, const CallContext &call)
{
    bool isFolder = true;
    if (paths.empty()) {
        const Result<CommandOutput> answer = run(UnixCommands::isFolder(placer(), root), call);
        if (!answer)
            return pass(answer);
        isFolder = answer->exitCode == 0;
    }
    // What is no folder is the one entry, under the name ".".
    const RelPath name = RelPath().child(root.name());
    const QByteArray first = isFolder ? "." : "./" + name.bytes();
    const QList<Command> commands = isFolder
                                        ? UnixCommands::readTar(placer(), root, paths)
                                        : UnixCommands::readTar(placer(), root.parent(), std::span(&name, 1));
    QList<JoinedTars::Part> parts;
    for (const Command &command : commands)
        parts << [this, command, root, first, call]() -> JoinedTars::Begun {
            Result<std::unique_ptr<RunningCommand>> tar = start(command, nullptr, call);
            if (!tar)
                return pass(tar);
            return std::make_unique<TarRenamer>(std::make_unique<TarOutput>(*std::move(tar), root), first,
                                                ".");
        };
    return std::make_unique<JoinedTars>(std::move(parts));
}

Result<> UnixContainer::writeTar(const RootPath &folder, ByteSource &source, const CallContext &call)
{
    const Command command = UnixCommands::writeTar(placer(), folder);
    const Result<std::unique_ptr<RunningCommand>> tar = start(command, &source, call);
    if (!tar)
        return pass(tar);
    const Result<CommandOutput> output = collect(**tar);
    if (!output)
        return pass(output);
    if (output->exitCode == 0)
        return {};
    const Error error = failure(command, *output);
    if (error.detail.contains("No such file or directory"_L1) && error.detail.contains(folder.display()))
        return fail(Error::Kind::NotFound, Code::PathNotInContainer, {folder.display()}, error.detail);
    return std::unexpected(error);
}

Result<CommandOutput> UnixContainer::ask(const ReadingCommand &command, const CallContext &call)
{
    return run(UnixCommands::ask(placer(), command), call);
}

Result<ServiceState> UnixContainer::serviceState(const ServiceRef &service, const CallContext &call)
{
    const bool knowsHow = service.kind == ServiceRef::Kind::Unit ||
                          (service.kind == ServiceRef::Kind::Commands && !service.stateCommand.isEmpty());
    if (!knowsHow)
        return fail(Error::Kind::Unsupported, Code::AbilityMissing,
                    {QCoreApplication::translate("Engine", "a command that tells the state of the service")});
    const Result<CommandOutput> output = run(UnixCommands::serviceState(service), call);
    if (!output)
        return pass(output);
    return parseServiceState(service, *output);
}

Result<QList<LogLine>> UnixContainer::log(const LogQuery &query, const CallContext &call)
{
    if (query.source == LogQuery::Source::Container)
        return fail(Error::Kind::Unsupported, Code::AbilityMissing,
                    {QCoreApplication::translate("Engine", "a log of the container itself")});
    const Result<CommandOutput> output = run(UnixCommands::log(placer(), query), call);
    if (!output)
        return pass(output);
    return parseLog(query, *output);
}

Result<> UnixContainer::makeFolder(const RootPath &folder, quint32 mode, const CallContext &call)
{
    return runAll({UnixCommands::makeFolder(placer(), folder, mode)}, call);
}

Result<> UnixContainer::copyTree(const RootPath &from, const RootPath &to, const CallContext &call)
{
    return runAll({UnixCommands::copyTree(placer(), from, to)}, call);
}

Result<> UnixContainer::rename(std::span<const Rename> renames, const CallContext &call)
{
    if (const Result<> allowed = call.check(); !allowed || renames.empty())
        return allowed;
    const Command command = UnixCommands::rename(placer(), renames);
    const Result<CommandOutput> output = runWell(command, call.unstoppable());
    if (!output)
        return pass(output);
    if (!output->out.endsWith("done " + QByteArray::number(qsizetype(renames.size())) + '\n'))
        return fail(Error::Kind::Unreachable, Code::CommandCutOff, {u"mv"_s}, QString::fromUtf8(output->err));
    return {};
}

Result<> UnixContainer::remove(std::span<const RootPath> paths, const CallContext &call)
{
    return runAll(UnixCommands::remove(placer(), paths), call);
}

Result<> UnixContainer::tryRoom(const RootPath &file, qint64 bytes, const CallContext &call)
{
    return runAll({UnixCommands::tryRoom(placer(), file, bytes)}, call);
}

Result<> UnixContainer::setAttributes(std::span<const AttributeChange> changes, const CallContext &call)
{
    return runAll(UnixCommands::setAttributes(placer(), changes), call);
}

Result<> UnixContainer::control(const ServiceRef &service, ServiceAction action, const CallContext &call)
{
    const QList<Command> commands = UnixCommands::control(service, action);
    if (commands.isEmpty() && service.kind != ServiceRef::Kind::None)
        return fail(Error::Kind::Unsupported, Code::AbilityMissing,
                    {QCoreApplication::translate("Engine", "a way to start and stop this service")});
    return runAll(commands, call);
}

QStringList UnixContainer::describe(const Operation &operation) const
{
    return UnixCommands::describe(placer(), operation);
}

} // namespace Lotse
