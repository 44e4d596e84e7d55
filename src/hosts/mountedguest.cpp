// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/mountedguest.h"

#include "hosts/commandfront.h"
#include "hosts/guestcommand.h"
#include "hosts/proxmoxjson.h"
#include "hosts/taroutput.h"

#include <QRegularExpression>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr int notMounted = 113; ///< of mountScript, before the command was begun
constexpr int noSuchPath = 44;  ///< as the listings say it

/// Arguments: the guest, then the command. A mount that failed half-way may have locked the guest; one that
/// found it locked must not take the other's lock away. A program that is cut off ends, the shell goes on.
constexpr auto mountScript = R"sh(
id=$1
shift
lock=ours
give_back() {
    cd / # what somebody stands in is not unmounted
    left=10
    while [ "$lock" = ours ] && ! pct unmount "$id" >/dev/null 2>&1 && [ "$left" -gt 0 ]; do
        left=$((left - 1))
        sleep 1
    done
}
trap give_back EXIT
trap : HUP INT PIPE TERM
words=$(pct mount "$id" 2>&1 </dev/null) || {
    case $words in *"is locked"* | *"does not exist"*) lock=others ;; esac
    printf '%s\n' "$words" >&2
    exit 113
}
root=${words##*"in '"}
cd "${root%\'*}" || exit 113
"$@"
)sh";

/// Arguments: the path, the word that stands for it, the command. Works in the guest's root: "." is "/".
/// A link at the very end is followed to a folder only.
constexpr auto placeScript = R"sh(
path=$1 mark=$2
shift 2
resolve() {
    left=$1 at= hops=0
    while [ -n "$left" ]; do
        part=${left%%/*}
        case $left in */*) left=${left#*/} ;; *) left= ;; esac
        case $part in
        '' | .) continue ;;
        ..) at=${at%/*} && continue ;;
        esac
        if [ -L "./$at/$part" ]; then
            hops=$((hops + 1))
            [ "$hops" -le 40 ] || return 1
            link=$(readlink -n -- "./$at/$part" && echo .)
            link=${link%.}
            case $link in /*) at= ;; esac
            left=$link/$left
        else
            at=$at/$part
        fi
    done
}
if resolve "$path" && [ -d "./$at" ]; then
    target=./$at
else
    resolve "${path%/*}" && [ -d "./$at" ] || exit 44
    target=./$at/${path##*/}
    [ -e "$target" ] || [ -L "$target" ] || exit 44
fi
left=$#
while [ "$left" -gt 0 ]; do
    word=$1
    shift
    [ "$word" != "$mark" ] || word=$target
    set -- "$@" "$word"
    left=$((left - 1))
done
exec "$@"
)sh";

/// Arguments: the place, and whether all of it or the names on standard input. What is no folder is called
/// ".", as a tree's root is; with GNU tar, which every node has.
constexpr auto tarScript = R"sh(
export LC_ALL=C
if [ -d "$1" ]; then
    [ "$2" != all ] || exec tar -C "$1" --numeric-owner -cf - .
    exec tar -C "$1" --numeric-owner -cf - --null --verbatim-files-from -T -
fi
exec tar -C "${1%/*}" --numeric-owner --transform='flags=rSH;s,.*,.,' -cf - "./${1##*/}"
)sh";

/// The words that `pct mount` failed with, as an error.
Error whyNotMounted(const QString &words, const QString &name, const QString &node)
{
    static const QRegularExpression locked(u"is locked \\(([^)]*)\\)"_s);
    if (const auto match = locked.match(words); match.hasMatch())
        return {Error::Kind::Conflict, Code::GuestLocked, {name, match.captured(1)}, words};
    if (words.contains("sudo:"_L1) || words.contains("not found"_L1))
        return {Error::Kind::Denied, Code::PctUnusable, {node, words}, words};
    return {Error::Kind::Conflict, Code::CommandFailed, {u"pct mount"_s, QString::number(notMounted)}, words};
}

class MountedCommand : public RunningCommand
{
public:
    MountedCommand(std::unique_ptr<RunningCommand> command, RootPath path, QString name, QString node)
        : m_command(std::move(command))
        , m_path(std::move(path))
        , m_name(std::move(name))
        , m_node(std::move(node))
    {
    }
    Result<QByteArray> read() override
    {
        Result<QByteArray> piece = m_command->read();
        if (!piece || !piece->isEmpty())
            return piece;
        keepErr(m_command->err().mid(m_err.size()));
        m_exitCode = m_command->exitCode();
        const QString words = QString::fromUtf8(m_err.left(1000)).trimmed();
        if (m_exitCode == noSuchPath)
            return fail(Error::Kind::NotFound, Code::PathNotInContainer, {m_path.display()});
        // 127, or sudo's 1: the script itself was not begun
        if (m_exitCode == notMounted || m_exitCode == 127 || words.startsWith("sudo:"_L1))
            return std::unexpected(whyNotMounted(words, m_name, m_node));
        return piece;
    }

private:
    std::unique_ptr<RunningCommand> m_command;
    RootPath m_path;
    QString m_name;
    QString m_node;
};

} // namespace

MountedGuest::MountedGuest(std::shared_ptr<SshDoor> door, int id, QString name, const QJsonObject &config)
    : m_door(std::move(door))
    , m_id(id)
    , m_name(std::move(name))
{
    const QByteArrayList maps = idMapsFromJson(config);
    if (maps.isEmpty())
        return;
    m_mapped << "lxc-usernsexec";
    for (const QByteArray &map : maps)
        m_mapped << "-m" << map;
    m_mapped << "--";
}

Result<std::unique_ptr<RunningCommand>>
MountedGuest::start(const RootPath &path, const std::function<Command(const QByteArray &)> &make,
                    const CallContext &call) const
{
    const Result<std::shared_ptr<SshSession>> session = m_door->session(call);
    if (!session)
        return pass(session);
    const QByteArray mark = CommandFront::newMark();
    Command command = make(mark);
    command.argv = administratorWords(m_door->target()) +
                   QByteArrayList{"sh", "-c", mountScript, "lotse", QByteArray::number(m_id)} + m_mapped +
                   QByteArrayList{"sh", "-c", placeScript, "lotse", path.bytes(), mark} + command.argv;
    Result<std::unique_ptr<RunningCommand>> running = (*session)->start(command, nullptr, call);
    if (!running)
        return running;
    return std::make_unique<MountedCommand>(*std::move(running), path, m_name, m_door->address());
}

Result<std::unique_ptr<ByteSource>>
MountedGuest::readTar(const RootPath &root, std::span<const RelPath> paths, const CallContext &call) const
{
    QByteArray names;
    for (const RelPath &path : paths)
        names += "./" + path.bytes() + '\0';
    const auto make = [&names](const QByteArray &place) {
        return Command{{"sh", "-c", tarScript, "lotse", place, names.isEmpty() ? "all" : "named"}, names, {}};
    };
    Result<std::unique_ptr<RunningCommand>> tar = start(root, make, call);
    if (!tar)
        return pass(tar);
    return std::make_unique<TarOutput>(*std::move(tar), root);
}

} // namespace Lotse
