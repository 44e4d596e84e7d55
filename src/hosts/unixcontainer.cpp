// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/unixcontainer.h"

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

/// A tar command's output; its exit code decides whether the end is one.
class TarOutput : public ByteSource
{
public:
    TarOutput(std::unique_ptr<RunningCommand> tar)
        : m_tar(std::move(tar))
    {
    }
    Result<QByteArray> read() override
    {
        Result<QByteArray> piece = m_tar->read();
        if (piece && piece->isEmpty() && m_tar->exitCode() != 0)
            return fail(Error::Kind::Conflict, Code::CommandFailed,
                        {u"tar"_s, QString::number(m_tar->exitCode())},
                        QString::fromUtf8(m_tar->err().left(4000)));
        return piece;
    }

private:
    std::unique_ptr<RunningCommand> m_tar;
};

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
    }
    m_known = *found;
    return found;
}

Result<std::unique_ptr<ByteSource>>
UnixContainer::readTar(const RootPath &root, std::span<const RelPath> paths, const CallContext &call)
{
    Result<std::unique_ptr<RunningCommand>> tar =
        start(UnixCommands::readTar(placer(), root, paths), nullptr, call);
    if (!tar)
        return pass(tar);
    return std::make_unique<TarOutput>(std::move(*tar));
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
    if (output->exitCode != 0)
        return std::unexpected(failure(command, *output));
    return {};
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
