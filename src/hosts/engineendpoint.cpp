// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/engineendpoint.h"

#include "hosts/sshdoor.h"
#include "transport/socketstream.h"

#include <QCoreApplication>
#include <QFile>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// What is found out over there by one command that only looks: a line for each socket that can be used,
/// "denied PATH" for each that cannot, and "docker" when there is that command.
constexpr char lookAround[] = R"(
for s in "$@"; do
    case $s in '$RUN'/*) s=${XDG_RUNTIME_DIR:-/run/user/$(id -u)}${s#'$RUN'} ;; esac
    [ -S "$s" ] || continue
    if [ -r "$s" ] && [ -w "$s" ]; then echo "socket $s"; else echo "denied $s"; fi
done
command -v docker >/dev/null 2>&1 && echo docker
exit 0)";

struct Surroundings
{
    QStringList sockets;
    QStringList denied;
    bool hasDocker = false;
};

Result<Surroundings> look(SshSession &session, const QString &socketPath, const CallContext &call)
{
    QByteArrayList argv{"sh", "-c", lookAround, "lotse"};
    if (socketPath.isEmpty())
        argv << "/var/run/docker.sock" << "$RUN/docker.sock" << "$RUN/podman/podman.sock"
             << "/run/podman/podman.sock";
    else
        argv << QFile::encodeName(socketPath);
    Command command;
    command.argv = argv;
    const Result<CommandOutput> answer = session.run(command, call);
    if (!answer)
        return pass(answer);
    Surroundings found;
    for (const QByteArray &line : answer->out.split('\n')) {
        if (line.startsWith("socket "))
            found.sockets << QFile::decodeName(line.mid(7));
        else if (line.startsWith("denied "))
            found.denied << QFile::decodeName(line.mid(7));
        else if (line == "docker")
            found.hasDocker = true;
    }
    return found;
}

QString reasonOf(const Result<Surroundings> &found, const QString &socketPath)
{
    if (!found)
        return QCoreApplication::translate("Engine", "no command may be run there either.");
    if (!found->denied.isEmpty())
        //: %1 is the path of a socket
        return QCoreApplication::translate("Engine", "this user may not use %1.").arg(found->denied.first());
    if (found->sockets.isEmpty() && !socketPath.isEmpty())
        //: %1 is the path of a socket
        return QCoreApplication::translate("Engine", "there is no socket at %1.").arg(socketPath);
    if (found->sockets.isEmpty())
        return QCoreApplication::translate("Engine", "neither Docker nor Podman runs there.");
    if (!found->hasDocker)
        return QCoreApplication::translate(
            "Engine",
            "the server forbids stream forwarding, and there is no docker command for the other way.");
    return QCoreApplication::translate("Engine", "the docker command there does not reach the engine.");
}

using Door = std::shared_ptr<SshDoor>;

EngineEndpoint endpointOf(const Door &door,
                          std::function<Result<std::unique_ptr<ByteStream>>(const CallContext &)> way)
{
    return {.address = door->address(),
            .connect = std::move(way),
            .dial = [door](const QString &host, int port,
                           const CallContext &call) { return door->openTcp(host, port, call); },
            .isElsewhere = true};
}

EngineEndpoint forwarded(const Door &door, const QString &socket)
{
    return endpointOf(door, [door, socket](const CallContext &call) -> Result<std::unique_ptr<ByteStream>> {
        const Result<std::shared_ptr<SshSession>> session = door->session(call);
        return session ? (*session)->connectLocal(socket, call) : pass(session);
    });
}

EngineEndpoint dialled(const Door &door, const QString &socket)
{
    QByteArrayList argv{"docker"};
    if (!socket.isEmpty())
        argv << "--host" << "unix://" + QFile::encodeName(socket);
    argv << "system" << "dial-stdio";
    return endpointOf(door, [door, argv](const CallContext &call) -> Result<std::unique_ptr<ByteStream>> {
        return door->command(argv, call);
    });
}

/// A stream that ends before anybody has asked anything leads nowhere.
bool leadsOn(const EngineEndpoint &way, const CallContext &call)
{
    const Result<std::unique_ptr<ByteStream>> stream = way.connect(call);
    return stream && ping(**stream, call).value_or(QByteArray()).startsWith("HTTP/1.");
}

} // namespace

Result<QByteArray> ping(ByteStream &stream, const CallContext &call)
{
    const auto written = stream.writeSome("GET /_ping HTTP/1.1\r\nHost: localhost\r\n\r\n", call);
    return written ? stream.read(call) : pass(written);
}

EngineEndpoint localEndpoint(const QString &socketPath)
{
    return {socketPath, [socketPath](const CallContext &call) { return connectLocal(socketPath, call); },
            &openTcp};
}

Result<EngineEndpoint> sshEndpoint(const SshTarget &target, const HostAnswers &answers,
                                   const QString &socketPath, const CallContext &call)
{
    const auto door = std::make_shared<SshDoor>(target, answers);
    const Result<std::shared_ptr<SshSession>> session = door->session(call);
    if (!session)
        return pass(session);
    const Result<Surroundings> found = look(**session, socketPath, call);
    if (!found && found.error().code != Code::ChannelRefused)
        return pass(found);
    // Where no command may be run, the usual place is tried unseen.
    const QStringList sockets =
        found ? found->sockets : QStringList{socketPath.isEmpty() ? u"/var/run/docker.sock"_s : socketPath};
    QList<EngineEndpoint> ways;
    for (const QString &socket : sockets)
        ways << forwarded(door, socket);
    if (found && found->hasDocker)
        ways << dialled(door, socketPath);
    for (const EngineEndpoint &way : std::as_const(ways))
        if (leadsOn(way, call))
            return way;
    if (const Result<> allowed = call.check(); !allowed)
        return pass(allowed);
    return fail(Error::Kind::Unreachable, Code::EngineNotOverSsh,
                {target.address(), reasonOf(found, socketPath)});
}

} // namespace Lotse
