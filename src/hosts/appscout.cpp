// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/appscout.h"

#include "core/developmenttree.h"
#include "core/smallfiles.h"

#include <QSet>
#include <algorithm>

namespace Lotse {

using namespace std::chrono_literals;

namespace {

constexpr auto searchLimit = 15s;
constexpr auto matchLimit = 30s;
constexpr auto webLimit = 3s;
constexpr qsizetype unitsAtMost = 40;

/// Units that run the system itself.
bool isSystemUnit(const QByteArray &name)
{
    static const QByteArrayList starts{
        "systemd-", "dbus",      "getty",  "console-getty", "user@",    "user-runtime",    "modprobe@",
        "initrd-",  "emergency", "rescue", "plymouth",      "apt-",     "dpkg-",           "e2scrub",
        "fstrim",   "logrotate", "man-db", "kmod",          "ldconfig", "container-getty", "serial-getty",
        "autovt",   "auditd"};
    return std::ranges::any_of(starts, [&name](const QByteArray &start) { return name.startsWith(start); });
}

/// What ends the search; everything else only makes it poorer.
bool isTheEnd(const Error &error)
{
    return error.kind == Error::Kind::Cancelled || error.code == Code::ConnectionLost ||
           error.code == Code::EngineNotFound || error.code == Code::ContainerNotFound;
}

AppUnit unitFrom(const QByteArray &name, const QByteArray &shown)
{
    AppUnit unit;
    unit.name = name.endsWith(".service") ? name.chopped(8) : name;
    for (const QByteArray &line : shown.split('\n')) {
        const qsizetype at = line.indexOf('=');
        const QByteArray key = line.left(at);
        const QByteArray value = at < 0 ? QByteArray() : line.mid(at + 1);
        if (key == "WorkingDirectory") {
            unit.workingFolder = value.startsWith('!') ? value.mid(1) : value; // "!" says: may be missing
        } else if (key == "User") {
            unit.user = value;
        } else if (key == "ActiveState") {
            unit.isActive = value == "active" || value == "activating";
        } else if (key == "FragmentPath") {
            unit.isFromDistribution = value.startsWith("/usr/lib/") || value.startsWith("/lib/");
        } else if (key == "ExecStart") {
            const qsizetype from = value.indexOf("argv[]=");
            const qsizetype to = value.indexOf(" ;", from);
            if (from >= 0 && to > from)
                unit.command = value.sliced(from + 7, to - from - 7).split(' ');
        } else if (key == "Environment") {
            for (const QByteArray &pair : value.split(' '))
                if (const qsizetype equals = pair.indexOf('='); equals > 0)
                    unit.environment.insert(pair.left(equals), pair.mid(equals + 1));
        }
    }
    return unit;
}

/// Where to look for file names. Without find or Python a listing is an archive of everything: then only what
/// the container names itself is worth it.
QList<RootPath> searchPlaces(const AppEvidence &evidence)
{
    QList<RootPath> places;
    if (evidence.state.hasHashTools || evidence.state.hasPython3)
        for (const char *place :
             {"/opt", "/srv", "/app", "/home", "/var/www", "/usr/src", "/usr/local/app", "/code"})
            places.append(*RootPath::fromBytes(place));
    for (const AppCandidate &named : locateApplication(evidence, {})) {
        const bool isBelow = std::ranges::any_of(places, [&named](const RootPath &place) {
            return named.root == place || named.root.bytes().startsWith(place.bytes() + '/');
        });
        if (!isBelow)
            places.append(named.root);
    }
    return places;
}

class Scout
{
public:
    Scout(ContainerReader &container, const CallContext &call)
        : m_container(container)
        , m_call(call)
    {
    }

    /// What the container answers; nothing where it cannot.
    Result<QByteArray> answer(const ReadingCommand &command)
    {
        const Result<CommandOutput> output = m_container.ask(command, m_call);
        if (!output && isTheEnd(output.error()))
            return pass(output);
        return output && output->exitCode == 0 ? output->out : QByteArray();
    }

    Result<> lookAtUnits(AppEvidence &evidence)
    {
        const Result<QByteArray> list = answer(UnitList{});
        if (!list)
            return pass(list);
        for (const QByteArray &line : list->split('\n')) {
            QByteArrayList words = line.simplified().split(' ');
            if (words.first().size() <= 3 && words.size() > 1) // a bullet before units that failed
                words.removeFirst();
            const QByteArray &name = words.first();
            if (!name.endsWith(".service") || isSystemUnit(name) || evidence.units.size() >= unitsAtMost)
                continue;
            const Result<QByteArray> shown = answer(UnitProperties{name});
            if (!shown)
                return pass(shown);
            if (const AppUnit unit = unitFrom(name, *shown); !unit.command.isEmpty())
                evidence.units.append(unit);
        }
        return {};
    }

    Result<> lookAtProcesses(AppEvidence &evidence)
    {
        const Result<QByteArray> processes = answer(ProcessList{});
        if (!processes)
            return pass(processes);
        for (const QByteArray &line : processes->split('\n'))
            if (const qsizetype blank = line.indexOf(' '); blank > 0)
                evidence.processes.append(line.mid(blank + 1).trimmed());
        return {};
    }

    /// The names below the places where applications are put, and where the container itself points.
    Result<> search(AppEvidence &evidence, const TreeSnapshot &development)
    {
        const QByteArrayList telling = tellingNames(development);
        const QSet<QByteArray> names(telling.begin(), telling.end());
        if (names.isEmpty())
            return {};
        const IgnoreRules rules =
            IgnoreRules::layered(true, {}, {"site-packages/", "dist-packages/", "/lib/python*/"}, {});
        const ListOptions options{.tier = ListTier::Best, .hash = false};
        evidence.searchedFor = int(names.size());
        for (const RootPath &place : searchPlaces(evidence)) {
            TreeSnapshot listed;
            const Result<> done = m_container.list(place, rules, options, listed, m_call);
            if (!done && isTheEnd(done.error()))
                return done;
            for (const TreeSnapshot::Item &item : listed.items())
                if (item.entry.kind == EntryKind::File && names.contains(item.entry.name))
                    evidence.hits.append((place / item.path).bytes());
        }
        return {};
    }

private:
    ContainerReader &m_container;
    const CallContext &m_call;
};

} // namespace

Result<TreeSnapshot> scanDevelopment(const Profile &profile, const CallContext &call)
{
    const DevelopmentTree development(profile);
    const QByteArray ignored =
        development.read(*RelPath::fromBytes(".lotseignore"), call).value_or(QByteArray());
    const IgnoreRules rules =
        IgnoreRules::layered(profile.defaultIgnores, ignored.split('\n'), profile.ignore, {});
    TreeSnapshot all;
    if (const Result<> scanned = development.scan({}, rules, all, call); !scanned)
        return pass(scanned);
    // Secrets are listed for the comparison; here nobody asks for them.
    TreeSnapshot counting;
    QHash<RelPath, QList<TreeEntry>> folders;
    QList<RelPath> order;
    for (const TreeSnapshot::Item &item : all.items()) {
        if (rules.verdict(item.path, item.entry.kind == EntryKind::Folder) != IgnoreRules::Verdict::Counts)
            continue;
        const RelPath folder = item.path.parent();
        if (!folders.contains(folder))
            order.append(folder);
        folders[folder].append(item.entry);
    }
    for (const RelPath &folder : order)
        if (const Result<> taken = counting.folder(folder, folders.value(folder)); !taken)
            return pass(taken);
    return counting;
}

Result<AppEvidence> gatherEvidence(ContainerReader &container, const TreeSnapshot &development,
                                   const CallContext &call)
{
    AppEvidence evidence;
    Result<ContainerState> state = container.state(call);
    if (!state)
        return pass(state);
    evidence.state = *std::move(state);
    const CallContext limited = call.within(searchLimit);
    Scout scout(container, limited);
    Result<> looked;
    if (evidence.state.hasSystemd)
        looked = scout.lookAtUnits(evidence);
    if (looked && evidence.state.hasShell)
        looked = scout.lookAtProcesses(evidence);
    if (looked)
        looked = scout.search(evidence, development);
    if (!looked)
        return pass(looked);
    if (const Result<> stopped = call.check(); !stopped)
        return pass(stopped);
    return evidence;
}

Result<AppMatch> compareCandidate(ContainerReader &container, const AppCandidate &candidate,
                                  const TreeSnapshot &development, const CallContext &call)
{
    const CallContext limited = call.within(matchLimit);
    QHash<RelPath, TreeSnapshot> theirs;
    for (const Mapping &pair : matchWanted(candidate, development)) {
        TreeSnapshot listed;
        const Result<> done = container.list(candidate.root / pair.container,
                                             IgnoreRules::layered(true, {}, {}, {}), {}, listed, limited);
        if (done)
            theirs.insert(pair.container, listed);
        else if (isTheEnd(done.error()))
            return pass(done);
    }
    if (const Result<> stopped = call.check(); !stopped)
        return pass(stopped);
    return matchCandidate(candidate, development, theirs);
}

Result<AppVersion> findVersion(ContainerReader &container, const Profile &profile, const CallContext &call)
{
    struct Kind
    {
        const char *file;
        const char *pattern;
    };
    static constexpr Kind kinds[] = {
        {"VERSION", ""},
        {"VERSION.txt", ""},
        {"version.txt", ""},
        {"package.json", R"re("version"\s*:\s*"([^"]+)")re"},
        {"pyproject.toml", R"re(^version\s*=\s*"([^"]+)")re"},
        {"Cargo.toml", R"re(^version\s*=\s*"([^"]+)")re"},
        {"composer.json", R"re("version"\s*:\s*"([^"]+)")re"},
        {"setup.cfg", R"re(^version\s*=\s*(\S+))re"},
    };
    const DevelopmentTree development(profile);
    for (const Mapping &mapping : profile.mappings) {
        for (const Kind &kind : kinds) {
            const RelPath file = *RelPath::fromBytes(kind.file);
            // A version is looked for at the same place below both roots: only then can it be told on both
            // sides.
            if (mapping.development != mapping.container || !file.isBelow(mapping.development))
                continue;
            const std::optional<QByteArray> ours = development.read(file, call);
            AppVersion found{{file, QString::fromLatin1(kind.pattern), {}, {}}, {}, {}};
            found.development = versionIn(ours.value_or(QByteArray()), found.version.pattern);
            if (found.development.isEmpty())
                continue;
            const Result<QHash<RelPath, QByteArray>> theirs =
                readSmallFiles(container, profile.applicationRoot, std::span(&file, 1), 1 << 20, call);
            if (!theirs && isTheEnd(theirs.error()))
                return pass(theirs);
            if (theirs)
                found.container = versionIn(theirs->value(file), found.version.pattern);
            if (!found.container.isEmpty())
                return found;
        }
    }
    return AppVersion();
}

Result<std::optional<AppWeb>> findWeb(ContainerReader &container, const QList<int> &ports,
                                      const CallContext &call)
{
    for (const int port : ports) {
        for (const QByteArray &scheme : {QByteArray("https"), QByteArray("http")}) {
            ApiRequest request;
            request.scheme = scheme;
            request.port = port;
            request.maximumBytes = 1 << 20;
            const Result<ApiReply> reply = container.callApi(request, call.within(webLimit));
            if (const Result<> stopped = call.check(); !stopped)
                return pass(stopped);
            if (reply)
                return AppWeb{port, scheme, false, reply->status};
            // Whoever shows a certificate speaks HTTPS, whatever we think of it.
            if (reply.error().kind == Error::Kind::IdentityUnknown)
                return AppWeb{port, scheme, true, 0};
            if (reply.error().code == Code::SocketRefused)
                break; // nobody listens: the other scheme need not be tried
        }
    }
    return std::optional<AppWeb>();
}

} // namespace Lotse
