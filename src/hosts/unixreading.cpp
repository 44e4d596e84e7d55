// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/unixcommands.h"

namespace Lotse::UnixCommands {

namespace {

/// Loads the module as the service would: its folder, its search path, nothing written. What the module
/// prints goes to standard error, so that standard output is one JSON object whatever it does; os._exit
/// leaves its threads behind.
constexpr auto importScript = R"py(
import os, sys
out = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)
folder, count = sys.argv[1], int(sys.argv[2])
search, module, names = sys.argv[3:3 + count], sys.argv[3 + count], sys.argv[4 + count:]
answer = {"file": "", "missing": [], "error": "", "traceback": ""}
try:
    os.chdir(folder)
    if sys.path and sys.path[0] in ("", "."):
        sys.path.pop(0)
    sys.path[:0] = [os.path.join(folder, entry) for entry in search] or [folder]
    sys.argv = [""]
    import importlib
    loaded = importlib.import_module(module)
    answer["file"] = getattr(loaded, "__file__", None) or ""
    for name in names:
        if not hasattr(loaded, name):
            answer["missing"].append(name)
except BaseException as problem:
    import traceback
    answer["error"] = "".join(traceback.format_exception_only(type(problem), problem)).strip()
    answer["traceback"] = traceback.format_exc()
import json
out.write(json.dumps(answer) + "\n")
out.flush()
sys.stderr.flush()
os._exit(1 if answer["error"] or answer["missing"] else 0)
)py";

constexpr auto processScript = R"sh(
for folder in /proc/[0-9]*; do
    line=$(tr '\0\n' '  ' <"$folder/cmdline") 2>/dev/null || continue
    [ -z "$line" ] || printf '%s %s\n' "${folder#/proc/}" "$line"
done
)sh";

/// systemd's answer; where it can, with microseconds and in UTC.
constexpr auto unitStateScript = R"sh(
export LC_ALL=C TZ=UTC SYSTEMD_PAGER=
wanted=MainPID,ActiveState,SubState,Result,NRestarts,ExecMainStartTimestamp,LoadState
systemctl show --timestamp=us+utc -p "$wanted" -- "$1" 2>/dev/null || systemctl show -p "$wanted" -- "$1"
)sh";

/// The profile's own command says whether the service runs and as which process; /proc says since when.
constexpr auto commandStateScript = R"sh(
pid=$("$@")
code=$?
pid=${pid%%[!0-9]*}
echo "Code=$code"
echo "MainPID=$pid"
date '+Now=%s'
read -r up rest </proc/uptime && echo "Uptime=$up"
[ -z "$pid" ] || { read -r line <"/proc/$pid/stat" && echo "Stat=$line"; }
exit 0
)sh";

/// The zone first: log files carry the local time of the container, mostly without saying so.
constexpr auto fileLogScript = R"sh(
date '+%z'
exec tail -n "$2" -- "$1"
)sh";

Command shell(const char *script, const QByteArrayList &arguments)
{
    return {QByteArrayList{"sh", "-c", script, "lotse"} + arguments, {}, {}};
}

struct Asker
{
    const Place &place;

    Command operator()(const ImportProbe &probe) const
    {
        QByteArrayList argv;
        if (!probe.environment.isEmpty()) {
            argv << "env";
            for (const auto &[name, value] : probe.environment.asKeyValueRange())
                argv << name + '=' + value;
        }
        argv << probe.interpreter << "-B" << "-c" << importScript << place(probe.workingFolder)
             << QByteArray::number(probe.searchPath.size());
        for (const QByteArray &entry : probe.searchPath) {
            const Result<RootPath> absolute = RootPath::fromBytes(entry);
            argv << (absolute ? place(*absolute) : entry);
        }
        argv << probe.module;
        return {argv + probe.names, {}, probe.user};
    }
    Command operator()(const FreeSpace &space) const
    {
        QByteArrayList argv{"df", "-P", "-k", "--"};
        for (const RootPath &path : space.paths)
            argv << place(path);
        return {argv, {}, {}};
    }
    Command operator()(const ContainerClock &) const { return {{"date", "+%s"}, {}, {}}; }
    Command operator()(const MayEnter &may) const
    {
        Command command = shell("[ -r \"$1\" ] && [ -x \"$1\" ]", {place(may.folder)});
        command.user = may.user;
        return command;
    }
    Command operator()(const ProcessList &) const { return shell(processScript, {}); }
    Command operator()(const UnitProperties &unit) const
    {
        return {{"systemctl", "show", "--no-pager", "-p",
                 "WorkingDirectory,ExecStart,User,Group,Environment,FragmentPath,LoadState,ActiveState", "--",
                 unit.unit},
                {},
                {}};
    }
    Command operator()(const UnitList &) const
    {
        return {
            {"systemctl", "list-units", "--type=service", "--all", "--plain", "--no-legend", "--no-pager"},
            {},
            {}};
    }
};

} // namespace

Command ask(const Place &place, const ReadingCommand &command)
{
    return std::visit(Asker{place}, command);
}

QList<Command> control(const ServiceRef &service, ServiceAction action)
{
    if (service.kind == ServiceRef::Kind::Unit) {
        const char *verb = action == ServiceAction::Start  ? "start"
                           : action == ServiceAction::Stop ? "stop"
                                                           : "restart";
        return {Command{{"systemctl", verb, "--", service.unit}, {}, {}}};
    }
    if (service.kind != ServiceRef::Kind::Commands)
        return {};
    QList<Command> commands;
    if (action != ServiceAction::Start && !service.stopCommand.isEmpty())
        commands << Command{service.stopCommand, {}, {}};
    if (action != ServiceAction::Stop && !service.startCommand.isEmpty())
        commands << Command{service.startCommand, {}, {}};
    return commands;
}

Command serviceState(const ServiceRef &service)
{
    if (service.kind == ServiceRef::Kind::Unit)
        return shell(unitStateScript, {service.unit});
    return shell(commandStateScript, service.stateCommand);
}

Command log(const Place &place, const LogQuery &query)
{
    const QByteArray lines = QByteArray::number(query.lines);
    if (query.source == LogQuery::Source::File)
        return shell(fileLogScript, {place(query.file), lines});
    QByteArrayList argv{"journalctl", "--no-pager", "--quiet", "-o", "json", "-n", lines, "-u", query.unit};
    if (query.sinceMs > 0)
        argv << "--since=@" + QByteArray::number(query.sinceMs / 1000);
    return {argv, {}, {}};
}

} // namespace Lotse::UnixCommands
