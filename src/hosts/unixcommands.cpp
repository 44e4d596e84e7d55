// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/unixcommands.h"

#include <algorithm>

namespace Lotse::UnixCommands {

namespace {

/// Far below the 128 KiB that Linux allows one argument, and what engines take in one request.
constexpr qsizetype argumentBytes = 64 << 10;

/// Renames from lines on standard input: a count, then from and to in turn, as printf %b reads them.
/// Everything is read before anything is renamed, so a cut connection changes nothing. What a rename replaces
/// is kept beside it until the whole list is through. A trap walks back; mv -T never moves into a folder.
constexpr auto renameScript = R"sh(
list=$(cat) || exit 70
set -f
step=0 total=-1
name() { value=$(printf '%b.' "$1"); value=${value%.}; }
side() { case $1 in */*) folder=${1%/*};; *) folder=.;; esac; was=$folder/.lotse-was-$$-$2; }
there() { [ -e "$1" ] || [ -L "$1" ]; }
back() {
    trap '' HUP INT TERM
    echo "walking back $step of $total" >&2
    set --
    n=0
    while IFS= read -r from && IFS= read -r to && [ "$n" -lt "$step" ]; do
        n=$((n+1)); set -- "$n" "$from" "$to" "$@"
    done <<END
$pairs
END
    while [ $# -ge 3 ]; do
        name "$2"; from=$value; name "$3"; to=$value; side "$to" "$1"
        mv -f -T -- "$to" "$from" || echo "not walked back: $to" >&2
        if there "$was"; then mv -f -T -- "$was" "$to" || echo "not walked back: $was" >&2; fi
        shift 3
    done
    exit "${code:-75}"
}
one() {
    there "$from" || { echo "$from: not there" >&2; return 1; }
    side "$to" "$((step+1))"
    if there "$to"; then
        if [ -d "$to" ] && [ ! -L "$to" ]; then echo "$to: is a folder" >&2; return 1; fi
        ln -- "$to" "$was" || return 1
    fi
    mv -f -T -- "$from" "$to" && return 0
    there "$from" || return 0 # renamed, then hit by the signal that we are about to obey
    [ ! -e "$was" ] && [ ! -L "$was" ] || rm -f -- "$was"
    return 1
}
total=${list%%
*}
pairs=${list#*
}
last=${pairs##*
}
[ "$last" = end ] || { echo 'the list was cut off' >&2; exit 71; }
pairs=${pairs%
end}
asked=
trap 'asked=1' HUP INT TERM
while IFS= read -r line && IFS= read -r other; do
    name "$line"; from=$value; name "$other"; to=$value
    one || { code=1; break; }
    step=$((step+1))
    [ -z "$asked" ] || break
done <<END
$pairs
END
[ "$step" = "$total" ] || back
trap '' HUP INT TERM
step=0
while IFS= read -r line && IFS= read -r other; do
    step=$((step+1))
    name "$other"; side "$value" "$step"
    ! there "$was" || rm -f -- "$was"
done <<END
$pairs
END
echo "done $step"
)sh";

constexpr auto copyScript = R"sh(
if [ -e "$2" ] || [ -L "$2" ]; then echo "$2: is there already" >&2; exit 1; fi
trap 'rm -rf -- "$2"; exit 75' HUP INT TERM
cp -a -- "$1" "$2" && exit
code=$?
rm -rf -- "$2"
exit $code
)sh";

/// The file is created anew, never opened through a link, and goes with the shell.
constexpr qint64 roomBlock = 4096;
constexpr auto roomScript = R"sh(
file=$1 size=$2
export LC_ALL=C
set -C
: >"$file" || exit 1
set +C
trap 'rm -f -- "$file"' EXIT
trap 'exit 75' HUP INT TERM
words=$(fallocate -l "$size" -- "$file" 2>&1) && exit 0
case $words in *"No space left"*|*quota*|*"File too large"*) echo "$words" >&2; exit 1;; esac
block() { dd if=/dev/zero of="$file" bs=4096 count=1 seek="$1" conv=notrunc 2>&1; }
words=$(block 0 && block "$((size / 4096 - 1))") && exit 0
echo "$words" >&2
exit 1
)sh";

constexpr auto abilitiesScript = R"sh(
echo shell
command -v python3 >/dev/null && python3 -I -S -c 'import hashlib, os, struct' 2>/dev/null && echo python3
command -v find >/dev/null && command -v xargs >/dev/null && command -v stat >/dev/null &&
    command -v sha256sum >/dev/null && command -v readlink >/dev/null && echo hash
command -v tar >/dev/null && echo tar
[ -d /run/systemd/system ] && command -v systemctl >/dev/null && echo systemd
exit 0
)sh";

Command shell(const char *script, QByteArrayList arguments, QByteArray input = {})
{
    return {QByteArrayList{"sh", "-c", script, "lotse"} + std::move(arguments), std::move(input), {}};
}

/// A name as one line that printf %b turns back into it.
QByteArray escapedLine(const QByteArray &name)
{
    QByteArray line;
    for (const char c : name) {
        if (c == '\\')
            line += "\\\\";
        else if (c == '\n')
            line += "\\n";
        else
            line += c;
    }
    return line + '\n';
}

/// `fixed` followed by as many of `names` as fit, again and again.
QList<Command> inPortions(const QByteArrayList &fixed, const QByteArrayList &names)
{
    QList<Command> commands;
    qsizetype bytes = argumentBytes;
    for (const QByteArray &name : names) {
        if (bytes + name.size() >= argumentBytes) {
            commands.append(Command{fixed, {}, {}});
            bytes = 0;
        }
        commands.last().argv << name;
        bytes += name.size() + 1;
    }
    return commands;
}

/// Five digits: with fewer, GNU chmod leaves the set-group-id bit of a folder as it is.
QByteArray octal(quint32 mode)
{
    return QByteArray::number(mode, 8).rightJustified(5, '0');
}

} // namespace

Command probeAbilities(const Place &)
{
    return shell(abilitiesScript, {});
}

Command makeFolder(const Place &place, const RootPath &folder, quint32 mode)
{
    return {{"mkdir", "-p", "-m", octal(mode), "--", place(folder)}, {}, {}};
}

Command copyTree(const Place &place, const RootPath &from, const RootPath &to)
{
    return shell(copyScript, {place(from), place(to)});
}

Command rename(const Place &place, std::span<const Rename> renames)
{
    QByteArray list = QByteArray::number(qsizetype(renames.size())) + '\n';
    for (const Rename &one : renames)
        list += escapedLine(place(one.from)) + escapedLine(place(one.to));
    return shell(renameScript, {}, list + "end\n");
}

QList<Command> remove(const Place &place, std::span<const RootPath> paths)
{
    QByteArrayList names;
    for (const RootPath &path : paths)
        names << place(path);
    return inPortions({"rm", "-rf", "--"}, names);
}

QList<Command> setAttributes(const Place &place, std::span<const AttributeChange> changes)
{
    QMap<std::pair<quint32, quint32>, QByteArrayList> byOwner;
    QMap<quint32, QByteArrayList> byMode;
    for (const AttributeChange &change : changes) {
        byOwner[{change.uid, change.gid}] << place(change.path);
        byMode[change.mode] << place(change.path);
    }
    QList<Command> commands;
    for (const auto &[owner, names] : byOwner.asKeyValueRange())
        commands += inPortions(
            {"chown", "-h", "--", QByteArray::number(owner.first) + ':' + QByteArray::number(owner.second)},
            names);
    for (const auto &[mode, names] : byMode.asKeyValueRange())
        commands += inPortions({"chmod", "--", octal(mode)}, names);
    return commands;
}

Command tryRoom(const Place &place, const RootPath &file, qint64 bytes)
{
    return shell(roomScript, {place(file), QByteArray::number(std::max(bytes, roomBlock))});
}

Command isFolder(const Place &place, const RootPath &path)
{
    return {{"test", "-d", place(path)}, {}, {}};
}

QList<Command> readTar(const Place &place, const RootPath &root, std::span<const RelPath> paths)
{
    // With "./" in front, no name can look like an option. In words that can be compared: LC_ALL.
    QByteArrayList names = paths.empty() ? QByteArrayList{"."} : QByteArrayList();
    for (const RelPath &path : paths)
        names << "./" + path.bytes();
    return inPortions({"env", "LC_ALL=C", "tar", "-C", place(root), "-cf", "-"}, names);
}

Command writeTar(const Place &place, const RootPath &folder)
{
    return {{"tar", "-C", place(folder), "-xpf", "-"}, {}, {}};
}

QStringList describe(const Place &place, const Operation &operation)
{
    const auto texts = [](const QList<Command> &commands) {
        QStringList lines;
        for (const Command &command : commands)
            lines << commandText(command.argv);
        return lines;
    };
    struct Describer
    {
        const Place &place;
        decltype(texts) &all;
        QStringList operator()(const WriteOperation &o) const
        {
            return {commandText(writeTar(place, o.folder).argv)};
        }
        QStringList operator()(const MakeFolderOperation &o) const
        {
            return {commandText(makeFolder(place, o.folder, 0755).argv)};
        }
        QStringList operator()(const CopyTreeOperation &o) const
        {
            return {commandText({"cp", "-a", "--", place(o.from), place(o.to)})};
        }
        QStringList operator()(const RenameOperation &o) const
        {
            QStringList lines;
            for (const Rename &one : o.renames)
                lines << commandText({"mv", "-f", "-T", "--", place(one.from), place(one.to)});
            return lines;
        }
        QStringList operator()(const RemoveOperation &o) const { return all(remove(place, o.paths)); }
        QStringList operator()(const AttributeOperation &o) const
        {
            return all(setAttributes(place, o.changes));
        }
        QStringList operator()(const ControlOperation &o) const { return all(control(o.service, o.action)); }
        QStringList operator()(const TryRoomOperation &o) const
        {
            const QByteArray file = place(o.file);
            return {QStringLiteral("fallocate -l \"$needed\" ") + commandText({"--", file}),
                    commandText({"rm", "-f", "--", file})};
        }
        QStringList operator()(const AskOperation &o) const { return all({ask(place, o.command)}); }
        // What the host does by itself
        QStringList operator()(const SnapshotOperation &) const { return {}; }
        QStringList operator()(const HostBackupOperation &) const { return {}; }
        QStringList operator()(const ApiOperation &o) const
        {
            const ApiRequest &r = o.request;
            return {QString::fromUtf8(r.method + ' ' + r.scheme + "://" +
                                      (r.host.isEmpty() ? "container" : r.host) + ':' +
                                      QByteArray::number(r.port) + r.path)};
        }
    };
    return std::visit(Describer{place, texts}, operation);
}

} // namespace Lotse::UnixCommands
