// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/workplace.h"

#include "cli/certificates.h"
#include "cli/hostquestions.h"
#include "core/runcontainer.h"
#include "core/runrecord.h"
#include "hosts/demoworld.h"
#include "shared/bundledprofiles.h"

#include <QCoreApplication>
#include <QDir>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// The profile before a container is known: the named file, or nothing.
Result<std::optional<Profile>> namedProfile(const Options &options)
{
    if (options.profileFile.isEmpty())
        return std::nullopt;
    Result<Profile> profile = loadProfile(options.profileFile);
    if (!profile)
        return pass(profile);
    return std::optional(*std::move(profile));
}

/// The named container, else the only one.
Result<QString> chooseContainer(Host &host, const QString &named, const CallContext &call,
                                QStringList &several)
{
    if (!named.isEmpty())
        return named;
    const Result<QList<ContainerFacts>> containers = host.containers(call);
    if (!containers)
        return pass(containers);
    if (containers->size() == 1)
        return containers->first().name;
    for (const ContainerFacts &one : *containers)
        several << one.name;
    return QString();
}

void applyOptions(const Options &options, Workplace &place)
{
    Profile &profile = place.profile;
    if (!options.developmentRoot.isEmpty()) {
        profile.developmentRoot = QDir::cleanPath(QDir::current().absoluteFilePath(options.developmentRoot));
        profile.gitRef.clear();
    }
    if (options.root)
        profile.applicationRoot = *options.root;
    if (!options.mappings.isEmpty())
        profile.mappings = options.mappings;
    if (options.modes)
        profile.modes = *options.modes;
    profile.defaultIgnores = profile.defaultIgnores && options.useDefaultIgnores;
    place.survey.tier = options.tier;
    place.survey.modes = options.modes;
    place.survey.ignore = options.ignore;
    place.survey.useDefaultIgnores = options.useDefaultIgnores;
}

void rememberBaseline(Workplace &place)
{
    place.baseline = place.store.baseline(place.profile);
    if (place.baseline)
        place.baseline->applyTo(place.survey);
}

std::expected<std::unique_ptr<Host>, ExitCode> connectTo(const QString &uri, const Options &options,
                                                         Console &console, const CallContext &call)
{
    Result<std::unique_ptr<Host>> host = connectAsking(uri, options, console, call);
    if (!host)
        return std::unexpected(console.failed(host.error()));
    return *std::move(host);
}

/// What is left to do when the container has been opened.
std::expected<std::unique_ptr<Workplace>, ExitCode> settle(std::unique_ptr<Workplace> place,
                                                           Result<std::unique_ptr<Container>> container,
                                                           const Options &options, Console &console,
                                                           const CallContext &call)
{
    if (!container)
        return std::unexpected(console.failed(container.error()));
    place->container = *std::move(container);
    if (const Result<> settled = settleCertificates(*place, options, console, call); !settled)
        return std::unexpected(console.failed(settled.error()));
    rememberBaseline(*place);
    return place;
}

} // namespace

std::expected<std::unique_ptr<Host>, ExitCode> openHost(const Options &options, Console &console,
                                                        const CallContext &call)
{
    const Result<std::optional<Profile>> named = namedProfile(options);
    if (!named)
        return std::unexpected(console.failed(named.error()));
    QString uri = options.host;
    if (uri.isEmpty() && *named)
        uri = (*named)->host;
    return connectTo(uri.isEmpty() ? u"docker"_s : uri, options, console, call);
}

std::expected<std::unique_ptr<Workplace>, ExitCode> openWorkplace(const Options &options, Console &console,
                                                                  const CallContext &call)
{
    const Result<std::optional<Profile>> named = namedProfile(options);
    if (!named)
        return std::unexpected(console.failed(named.error()));
    auto place = std::make_unique<Workplace>();
    place->profile = named->value_or(emptyProfile());
    std::expected<std::unique_ptr<Host>, ExitCode> host = openHost(options, console, call);
    if (!host)
        return std::unexpected(host.error());
    place->host = *std::move(host);

    QStringList several;
    const QString wanted = options.container.isEmpty() ? place->profile.container : options.container;
    const Result<QString> name = chooseContainer(*place->host, wanted, call, several);
    if (!name)
        return std::unexpected(console.failed(name.error()));
    if (name->isEmpty())
        return std::unexpected(console.wrongUsage(
            several.isEmpty()
                ? QCoreApplication::translate("Cli", "This host has no container; name one with --container.")
                //: %1 lists the names of containers
                : QCoreApplication::translate("Cli", "Name the container with --container; there are: %1.")
                      .arg(several.join(u", "_s))));

    // A bundled profile speaks of its own folders; whoever names others means something else.
    const bool isFree = !*named && !options.root && options.mappings.isEmpty();
    std::optional<Profile> bundled = isFree ? bundledProfileFor(*name) : std::nullopt;
    if (bundled)
        place->profile = *std::move(bundled);
    else if (!*named && !options.root)
        return std::unexpected(console.wrongUsage(QCoreApplication::translate(
            "Cli", "Say what is to be compared: --profile FILE, or --dev DIR and --root PATH.")));
    place->profile.host = place->host->facts().uri;
    place->profile.container = *name;
    if (place->profile.name.isEmpty())
        place->profile.name = *name;
    if (place->profile.developmentRoot.isEmpty())
        place->profile.developmentRoot = demoDevelopmentFolder(place->profile.host);
    applyOptions(options, *place);
    Result<std::unique_ptr<Container>> container = place->host->open(*name, call);
    return settle(std::move(place), std::move(container), options, console, call);
}

std::expected<std::unique_ptr<Workplace>, ExitCode> openWorkplaceOfRun(const RunStore::Run &run,
                                                                       const Options &options,
                                                                       Console &console,
                                                                       const CallContext &call)
{
    const Result<std::shared_ptr<PlanInput>> input = RunRecord::input(run.folder);
    if (!input)
        return std::unexpected(console.failed(input.error()));
    auto place = std::make_unique<Workplace>();
    place->profile = (*input)->profile;
    std::expected<std::unique_ptr<Host>, ExitCode> host =
        connectTo(options.host.isEmpty() ? run.host : options.host, options, console, call);
    if (!host)
        return std::unexpected(host.error());
    place->host = *std::move(host);
    Result<std::unique_ptr<Container>> container = options.container.isEmpty()
                                                       ? openContainerOfRun(*place->host, **input, call)
                                                       : place->host->open(options.container, call);
    if (!options.container.isEmpty())
        place->profile.container = options.container;
    std::expected<std::unique_ptr<Workplace>, ExitCode> opened =
        settle(std::move(place), std::move(container), options, console, call);
    // Its certificate was accepted under the old name; from here on it has the one it bears now.
    if (opened)
        if (const Result<ContainerState> state = (*opened)->container->state(call))
            (*opened)->profile.container = state->facts.name;
    return opened;
}

} // namespace Lotse
