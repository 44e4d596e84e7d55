// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/guestcommand.h"

#include "hosts/commandfront.h"
#include "hosts/frontedcommand.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Leads a session of its own where it can, so that it is ended with all that it has started: pct gives no
/// process group.
constexpr auto sessionScript = R"sh(
if command -v setsid >/dev/null 2>&1; then exec setsid "$@"; fi
exec "$@"
)sh";

/// Runs the rest as the user "name[:group]", in his own groups, or "uid[:gid]", whose group is looked up when
/// it is not given.
constexpr auto userScript = R"sh(
user=$1
shift
case $user in *[!0-9:]*) exec su -s /bin/sh -c 'exec "$@"' -- "${user%%:*}" lotse "$@" ;; esac
uid=${user%%:*} gid=${user#*:}
if [ "$gid" = "$user" ]; then
    gid=0
    while IFS=: read -r name word id group rest; do
        [ "$id" != "$uid" ] || gid=$group
    done </etc/passwd
fi
setpriv --reuid 0 true 2>/dev/null && exec setpriv --reuid "$uid" --regid "$gid" --clear-groups -- "$@"
! command -v chpst >/dev/null 2>&1 || exec chpst -u ":$uid:$gid" "$@"
exec start-stop-daemon -S -q -p /dev/null -c "$uid:$gid" -x /bin/sh -- -c 'exec "$@"' lotse "$@"
)sh";

Command asUser(Command command)
{
    if (command.user && !command.user->isEmpty() && *command.user != "0:0" && *command.user != "root")
        command.argv = QByteArrayList{"sh", "-c", userScript, "lotse", *command.user} + command.argv;
    return command;
}

class GuestCommand : public FrontedCommand
{
public:
    GuestCommand(std::shared_ptr<SshDoor> door, int guest, const Command &command, ByteSource *input,
                 const CallContext &call)
        : FrontedCommand(asUser(command), input, false, call)
        , m_door(std::move(door))
        , m_guest(guest)
    {
    }
    ~GuestCommand() override { end(); }

    Result<> begin()
    {
        Result<std::unique_ptr<SshStream>> stream = m_door->command(inGuest(wrapped()), call());
        if (!stream)
            return pass(stream);
        m_stream = stream->get();
        setStream(*std::move(stream));
        return {};
    }

protected:
    Result<> unwrap(QByteArrayView bytes, QByteArray &out) override
    {
        out += bytes;
        return {};
    }
    void takeLastErr() override
    {
        std::ignore = m_stream->ending().hasEnded(200ms);
        keepErr(m_stream->ending().err());
    }
    Error whyCutOff(const QByteArray & /*out*/) override
    {
        const QString words = QString::fromUtf8(err().left(1000)).trimmed();
        const QString guest = QString::number(m_guest);
        if (hasBegun())
            return {Error::Kind::Unreachable, Code::CommandCutOff, {name()}, words};
        if (words.contains("not running!"_L1))
            return {Error::Kind::Conflict, Code::ContainerStopped, {guest}, words};
        if (words.contains(".conf' does not exist"_L1))
            return {Error::Kind::NotFound, Code::ContainerNotFound, {guest}, words};
        if (words.contains("Failed to exec"_L1))
            return {Error::Kind::Unsupported,
                    Code::AbilityMissing,
                    {QCoreApplication::translate("Engine", "a shell (sh)")},
                    words};
        const int code = m_stream->ending().exitCode().value_or(0);
        if (code == 126 || code == 127 || words.contains("sudo:"_L1))
            return {Error::Kind::Denied, Code::PctUnusable, {m_door->address(), words}, words};
        return {Error::Kind::Unreachable, Code::CommandCutOff, {name()}, words};
    }
    void killInside(qint64 process) override
    {
        // It goes on when its channel is closed.
        std::ignore = m_door->command(inGuest(CommandFront::kill(process)), CallContext().within(2s));
    }
    std::chrono::milliseconds startLimit() const override { return 3s; } // pct itself takes a second

private:
    QByteArrayList inGuest(const QByteArrayList &argv) const
    {
        return wordsInGuest(m_door->target(), m_guest,
                            QByteArrayList{"sh", "-c", sessionScript, "lotse"} + argv);
    }

    std::shared_ptr<SshDoor> m_door;
    int m_guest;
    const SshStream *m_stream = nullptr; ///< the base's
};

} // namespace

QByteArrayList administratorWords(const SshTarget &target)
{
    return target.user == "root"_L1 ? QByteArrayList() : QByteArrayList{"sudo", "-n"};
}

QByteArrayList pctWords(const SshTarget &target)
{
    return administratorWords(target) + QByteArrayList{"pct"};
}

QByteArrayList wordsInGuest(const SshTarget &target, int guest, const QByteArrayList &argv)
{
    // pct's own PATH leaves /usr/local out.
    return pctWords(target) +
           QByteArrayList{"exec",         QByteArray::number(guest),
                          "--",           "env",
                          "-i",           "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                          "HOME=/root",   "TERM=dumb",
                          "container=lxc"} +
           argv;
}

Result<std::unique_ptr<RunningCommand>> startInGuest(const std::shared_ptr<SshDoor> &door, int guest,
                                                     const Command &command, ByteSource *input,
                                                     const CallContext &call)
{
    auto running = std::make_unique<GuestCommand>(door, guest, command, input, call);
    if (const Result<> begun = running->begin(); !begun)
        return pass(begun);
    return running;
}

} // namespace Lotse
