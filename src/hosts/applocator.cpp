// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/applocator.h"

#include <QSet>
#include <algorithm>

namespace Lotse {

namespace {

constexpr qsizetype namesAtMost = 48;
constexpr qsizetype partsAtMost = 40;

/// Every tree has them, so they say nothing.
bool isCommonName(const QByteArray &name)
{
    static const QSet<QByteArray> common{
        "__init__.py",  "README.md", "README",         "LICENSE",     "index.html", "index.php",
        "package.json", "setup.py",  "Makefile",       "Dockerfile",  ".gitignore", "requirements.txt",
        "favicon.ico",  "style.css", "pyproject.toml", "conftest.py", "robots.txt"};
    return common.contains(name) || name.startsWith('.');
}

/// Folders of the system, in which applications lie but which are none themselves.
bool isSystemFolder(const RootPath &folder)
{
    static const QSet<QByteArray> folders{"/",        "/opt",  "/srv",     "/usr",         "/usr/local",
                                          "/usr/bin", "/bin",  "/sbin",    "/usr/sbin",    "/usr/local/bin",
                                          "/home",    "/root", "/var",     "/var/www",     "/var/lib",
                                          "/etc",     "/tmp",  "/usr/src", "/lib/systemd", "/usr/lib/systemd",
                                          "/usr/lib", "/lib"};
    return folders.contains(folder.bytes());
}

bool isWithin(const QByteArray &path, const RootPath &root)
{
    return path == root.bytes() || path.startsWith(root.bytes() == "/" ? root.bytes() : root.bytes() + '/');
}

/// The root and the development folder that remain when the common end of both paths is cut off.
std::pair<QByteArray, QByteArray> withoutCommonEnd(QByteArray theirs, QByteArray ours)
{
    for (;;) {
        const qsizetype a = theirs.lastIndexOf('/');
        const qsizetype b = ours.lastIndexOf('/');
        if (QByteArrayView(theirs).sliced(a + 1) != QByteArrayView(ours).sliced(b + 1))
            return {theirs, ours};
        theirs.truncate(std::max<qsizetype>(a, 0));
        if (b < 0)
            return {theirs, {}};
        ours.truncate(b);
    }
}

class Locator
{
public:
    Locator(const AppEvidence &evidence, const TreeSnapshot &development)
        : m_evidence(evidence)
    {
        for (const TreeSnapshot::Item &item : development.items())
            if (item.entry.kind == EntryKind::File)
                m_filesByName[item.entry.name].append(item.path.bytes());
    }

    QList<AppCandidate> locate()
    {
        byFiles();
        for (const AppUnit &unit : m_evidence.units)
            if (!unit.isFromDistribution)
                byPlace(unit.workingFolder, unit.command, AppCandidate::Why::Unit, unit.name);
        QByteArrayList command;
        for (const QString &word : m_evidence.state.command)
            command << word.toUtf8();
        byPlace({}, command, AppCandidate::Why::Command, command.join(' '));
        for (const QByteArray &line : m_evidence.processes)
            byPlace({}, line.split(' '), AppCandidate::Why::Process, line);
        byPlace(m_evidence.state.workingFolder, {}, AppCandidate::Why::WorkingFolder,
                m_evidence.state.workingFolder);
        return m_found;
    }

private:
    void byFiles()
    {
        QHash<QByteArray, QHash<QByteArray, int>> votes; // root, development part, files
        for (const QByteArray &hit : m_evidence.hits) {
            for (const QByteArray &ours : m_filesByName.value(hit.mid(hit.lastIndexOf('/') + 1))) {
                const auto [root, part] = withoutCommonEnd(hit, ours);
                ++votes[root][part];
            }
        }
        for (const auto &[bytes, parts] : votes.asKeyValueRange()) {
            const Result<RootPath> root = RootPath::fromBytes(bytes.isEmpty() ? QByteArray("/") : bytes);
            if (!root || isSystemFolder(*root))
                continue;
            AppCandidate candidate{*root, AppCandidate::Why::Files, {}, 0, {}};
            for (const auto &[part, count] : parts.asKeyValueRange()) {
                candidate.names += count;
                // One name that happens to be the same must not pull a whole folder along.
                if (const Result<RelPath> path = RelPath::fromBytes(part);
                    path && (count > 1 || part.isEmpty()))
                    candidate.parts.append(*path);
            }
            if (candidate.parts.isEmpty())
                candidate.parts.append(RelPath());
            std::ranges::sort(candidate.parts);
            m_found.append(candidate);
        }
        // Among equals the whole tree goes before a part, and the shorter path before the longer.
        std::ranges::sort(m_found, [this](const AppCandidate &a, const AppCandidate &b) {
            if (a.names != b.names)
                return a.names > b.names;
            const bool runsA = unitFor(m_evidence, a.root).has_value();
            const bool runsB = unitFor(m_evidence, b.root).has_value();
            if (runsA != runsB)
                return runsA;
            return std::pair(a.root.bytes().size(), a.root.bytes()) <
                   std::pair(b.root.bytes().size(), b.root.bytes());
        });
        // A stray copy of one file is no application.
        const int best = m_found.isEmpty() ? 0 : m_found.first().names;
        m_found.removeIf([best](const AppCandidate &one) { return one.names * 4 < best; });
        m_found.resize(std::min<qsizetype>(m_found.size(), 5));
    }

    void byPlace(const QByteArray &folder, const QByteArrayList &command, AppCandidate::Why why,
                 const QByteArray &evidence)
    {
        add(folder, why, evidence);
        for (const QByteArray &word : command)
            if (word.startsWith('/') && word.lastIndexOf('/') > 0)
                add(word.left(word.lastIndexOf('/')), why, evidence);
    }

    /// "src" and its like are a part of the application, not the application.
    static RootPath applicationOf(const RootPath &folder)
    {
        static const QSet<QByteArray> inner{"src",    "app", "bin", "sbin", "lib",
                                            "public", "web", "www", "dist", "build"};
        RootPath root = folder;
        if (root.name() == "bin" && (root.parent().name() == "venv" || root.parent().name() == ".venv"))
            root = root.parent().parent();
        return inner.contains(root.name()) && !isSystemFolder(root.parent()) ? root.parent() : root;
    }

    void add(const QByteArray &folder, AppCandidate::Why why, const QByteArray &evidence)
    {
        const Result<RootPath> place = RootPath::fromBytes(folder);
        if (!place || folder.isEmpty() || isSystemFolder(*place))
            return;
        const RootPath root = applicationOf(*place);
        const auto is = [&root](const AppCandidate &one) { return one.root == root; };
        if (isSystemFolder(root) || std::ranges::any_of(m_found, is))
            return;
        m_found.append({root, why, evidence, 0, {RelPath()}});
    }

    const AppEvidence &m_evidence;
    QHash<QByteArray, QByteArrayList> m_filesByName;
    QList<AppCandidate> m_found;
};

} // namespace

QByteArrayList tellingNames(const TreeSnapshot &development)
{
    QHash<QByteArray, int> counts;
    for (const TreeSnapshot::Item &item : development.items())
        if (item.entry.kind == EntryKind::File)
            ++counts[item.entry.name];
    QByteArrayList rare;
    QByteArrayList others;
    for (const TreeSnapshot::Item &item : development.items()) {
        const QByteArray &name = item.entry.name;
        if (item.entry.kind != EntryKind::File || item.entry.size == 0 || rare.contains(name) ||
            others.contains(name))
            continue;
        (counts.value(name) == 1 && !isCommonName(name) ? rare : others).append(name);
    }
    if (rare.size() < namesAtMost)
        rare += others.first(std::min(others.size(), std::max<qsizetype>(0, 12 - rare.size())));
    if (rare.size() <= namesAtMost)
        return rare;
    QByteArrayList spread;
    for (qsizetype i = 0; i < namesAtMost; ++i)
        spread.append(rare[i * rare.size() / namesAtMost]);
    return spread;
}

QList<AppCandidate> locateApplication(const AppEvidence &evidence, const TreeSnapshot &development)
{
    return Locator(evidence, development).locate();
}

std::optional<AppUnit> unitFor(const AppEvidence &evidence, const RootPath &root)
{
    const AppUnit *best = nullptr;
    const auto rank = [](const AppUnit &unit) {
        return (unit.isFromDistribution ? 0 : 2) + (unit.isActive ? 1 : 0);
    };
    for (const AppUnit &unit : evidence.units) {
        const bool runsIt = isWithin(unit.workingFolder, root) ||
                            std::ranges::any_of(unit.command, [&root](const QByteArray &word) {
                                return isWithin(word, root);
                            });
        if (runsIt && (!best || rank(unit) > rank(*best)))
            best = &unit;
    }
    return best ? std::optional(*best) : std::nullopt;
}

QList<Mapping> matchWanted(const AppCandidate &candidate, const TreeSnapshot &development)
{
    QList<Mapping> wanted;
    for (const RelPath &part : candidate.parts) {
        for (const TreeSnapshot::Item &item : development.items()) {
            const bool isChild = !item.path.isRoot() && item.path.parent() == part;
            // A part that is mapped to the root by itself is not looked for below its own name too.
            if (!isChild || (part.isRoot() && candidate.parts.contains(item.path)))
                continue;
            if (wanted.size() < partsAtMost)
                wanted.append({item.path, item.path.from(part)});
        }
    }
    return wanted;
}

AppMatch matchCandidate(const AppCandidate &candidate, const TreeSnapshot &development,
                        const QHash<RelPath, TreeSnapshot> &theirs)
{
    AppMatch match;
    const QList<Mapping> wanted = matchWanted(candidate, development);
    bool isWhole = candidate.parts == QList<RelPath>{RelPath()};
    for (const TreeSnapshot::Item &item : development.items())
        match.total += item.entry.kind == EntryKind::File ? 1 : 0;
    for (const Mapping &pair : wanted) {
        const auto listed = theirs.constFind(pair.container);
        if (listed == theirs.cend()) {
            isWhole = false;
            continue;
        }
        match.mappings.append(pair);
        for (const TreeSnapshot::Item &item : development.items()) {
            if (item.entry.kind != EntryKind::File || !item.path.isBelow(pair.development))
                continue;
            const TreeSnapshot::Item *other = listed->find(item.path.from(pair.development));
            if (!other || other->entry.kind != EntryKind::File)
                continue;
            ++match.present;
            match.same += !item.entry.hash.isEmpty() && other->entry.hash == item.entry.hash ? 1 : 0;
        }
    }
    if (match.present == 0)
        match.mappings.clear();
    else if (isWhole)
        match.mappings = {Mapping{}};
    else if (candidate.parts.size() == 1 && !candidate.parts.first().isRoot() &&
             match.mappings.size() == wanted.size())
        match.mappings = {Mapping{candidate.parts.first(), RelPath()}};
    return match;
}

} // namespace Lotse
