// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site.h"

#include "core/developmenttree.h"
#include "core/entrylookup.h"
#include "core/smallfiles.h"
#include "hosts/hostcatalog.h"
#include "shared/savedconnections.h"

#include <QElapsedTimer>
#include <algorithm>
#include <thread>

namespace Lotse {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto glanceLimit = 5s;
constexpr auto controlLimit = 60s;

bool isDemo(const QString &uri)
{
    return uri.section(u':', 0, 0) == "demo"_L1;
}

void readVersions(Look &look, ContainerReader &container, const Profile &profile, const CallContext &call)
{
    const RelPath &file = profile.version.file;
    if (file.isRoot() || profile.developmentRoot.isEmpty())
        return;
    const std::optional<QByteArray> ours = DevelopmentTree(profile).read(file, call);
    look.development = versionIn(ours.value_or(QByteArray()), profile.version.pattern);
    const Result<QHash<RelPath, QByteArray>> theirs =
        readSmallFiles(container, profile.applicationRoot, std::span(&file, 1), 1 << 20, call);
    if (theirs)
        look.container = versionIn(theirs->value(file), profile.version.pattern);
}

} // namespace

QList<KnownHost> Site::knownHosts()
{
    QList<KnownHost> all;
    QList<KnownHost> demos;
    for (const HostKind &kind : hostKinds())
        for (const HostFacts &facts : kind.found ? kind.found() : QList<HostFacts>())
            (isDemo(facts.uri) ? demos : all).append({facts, false});
    for (const SavedConnections::Connection &one : SavedConnections().all()) {
        const auto found =
            std::ranges::find(all, one.uri, [](const KnownHost &host) { return host.facts.uri; });
        if (found == all.end())
            all.append({{one.uri, one.name, {}}, true});
    }
    return all + demos;
}

Result<Connection> Site::connect(const QString &uri, const HostAnswers &answers, const CallContext &call)
{
    m_answers.insert(uri, answers);
    QElapsedTimer clock;
    clock.start();
    m_container.reset(); // choosing a host means looking again
    m_host.reset();
    const Result<Host *> at = host(uri, call);
    if (!at)
        return pass(at);
    Result<QList<ContainerFacts>> list = (*at)->containers(call);
    if (!list)
        return pass(list);
    if (!isDemo(uri)) {
        // A full disk must not keep anybody from connecting.
        [[maybe_unused]] const Result<> kept = SavedConnections().remember((*at)->facts());
    }
    return Connection{(*at)->facts(), *std::move(list), clock.elapsed()};
}

Result<Reach> Site::reach(const QString &uri, const QString &container, const CallContext &call)
{
    QElapsedTimer clock;
    clock.start();
    const Result<Host *> at = host(uri, call);
    if (!at)
        return pass(at);
    const Result<std::unique_ptr<Container>> opened = (*at)->open(container, call);
    if (!opened)
        return pass(opened);
    Result<ContainerState> state = (*opened)->state(call);
    if (!state)
        return pass(state);
    return Reach{*std::move(state), clock.elapsed()};
}

Result<DriftGlance> Site::glance(const Profile &profile, const ContainerFacts &facts, const CallContext &call)
{
    const Result<Host *> at = host(profile.host, call);
    if (!at)
        return pass(at);
    const Result<std::unique_ptr<Container>> opened = (*at)->open(profile.container, call);
    if (!opened)
        return pass(opened);
    // What lies on a disk of its own is mounted by its host, which locks it meanwhile: not unasked.
    const Result<ContainerState> stopped =
        facts.running ? Result<ContainerState>() : (*opened)->state(call.within(glanceLimit));
    if (!stopped || stopped->hasOwnDisk)
        return stopped ? Result<DriftGlance>() : pass(stopped);
    return glanceAtDrift(**opened, profile, glanceLimit, call);
}

Result<QList<ContainerFacts>> Site::control(const QString &uri, const QString &container,
                                            ServiceAction action, const CallContext &call)
{
    const CallContext limited = call.within(controlLimit);
    const Result<Host *> at = host(uri, limited);
    if (!at)
        return pass(at);
    const Result<std::unique_ptr<Container>> opened = (*at)->open(container, limited);
    if (!opened)
        return pass(opened);
    ServiceRef itself;
    itself.kind = ServiceRef::Kind::Container;
    if (const Result<> done = (*opened)->control(itself, action, limited); !done)
        return pass(done);
    m_container.reset(); // what it could do is not what it can do now
    for (;;) {
        Result<QList<ContainerFacts>> list = (*at)->containers(limited);
        if (!list)
            return list;
        const auto one = std::ranges::find_if(*list, [&container](const ContainerFacts &facts) {
            return facts.id == container || facts.name == container;
        });
        if (one != list->end() && one->running == (action != ServiceAction::Stop))
            return list;
        if (const Result<> goOn = limited.check(); !goOn)
            return pass(goOn);
        std::this_thread::sleep_for(limited.slice());
    }
}

Result<Look> Site::look(const Profile &profile, const CallContext &call)
{
    QElapsedTimer clock;
    clock.start();
    Result<Container *> opened = container(profile, call);
    if (!opened)
        return pass(opened);
    Result<ContainerState> state = (*opened)->state(call);
    if (!state)
        return pass(state);
    const Result<std::optional<TreeEntry>> root = lookUp(**opened, profile.applicationRoot, call);
    if (!root)
        return pass(root);
    if (!*root)
        return fail(Error::Kind::NotFound, Code::PathNotInContainer, {profile.applicationRoot.display()});
    Look look{*std::move(state), {}, clock.elapsed(), {}, {}};
    readVersions(look, **opened, profile, call);
    if (profile.service.kind != ServiceRef::Kind::Unit || !look.state.facts.running)
        return look;
    const Result<CommandOutput> shown = (*opened)->ask(UnitProperties{profile.service.unit}, call);
    if (!shown || shown->exitCode != 0)
        return look; // then the page says less; the survey will tell what is wrong
    for (const QByteArray &line : shown->out.split('\n'))
        if (const qsizetype at = line.indexOf('='); at > 0)
            look.unit.insert(QString::fromUtf8(line.left(at)), displayText(line.mid(at + 1)));
    return look;
}

} // namespace Lotse
