// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/enginefinder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(in.readAll()).object() : QJsonObject();
}

QString dockerConfiguration()
{
    return qEnvironmentVariable("DOCKER_CONFIG", QDir::homePath() + u"/.docker"_s);
}

struct DockerContext
{
    QString address;
    QString certificates; ///< empty: it has none of its own
};

/// The Docker contexts of this user, by name. They lie in folders named by a hash of their name; reading the
/// name in each is simpler than hashing.
QMap<QString, DockerContext> dockerContexts()
{
    QMap<QString, DockerContext> found;
    const QString place = dockerConfiguration() + u"/contexts/"_s;
    const QDir contexts(place + u"meta"_s);
    for (const QString &folder : contexts.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QJsonObject meta = jsonOf(contexts.filePath(folder + u"/meta.json"_s));
        const QString certificates = place + u"tls/"_s + folder + u"/docker"_s;
        found.insert(
            meta.value("Name"_L1).toString(),
            {meta.value("Endpoints"_L1).toObject().value("docker"_L1).toObject().value("Host"_L1).toString(),
             QFileInfo(certificates).isDir() ? certificates : QString()});
    }
    return found;
}

/// As the docker command decides: DOCKER_HOST, then the chosen context.
QString dockerConfigured()
{
    if (const QString address = qEnvironmentVariable("DOCKER_HOST"); !address.isEmpty())
        return address;
    const QString context = qEnvironmentVariable(
        "DOCKER_CONTEXT",
        jsonOf(dockerConfiguration() + u"/config.json"_s).value("currentContext"_L1).toString(u"default"_s));
    if (context.isEmpty() || context == "default"_L1)
        return {};
    const QString address = dockerContexts().value(context).address;
    return address.isEmpty() ? u"context "_s + context : address;
}

/// Below the user's runtime folder, which a login by su or cron does not have.
QStringList inRuntimeFolder(const QString &socket)
{
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return folder.isEmpty() ? QStringList() : QStringList{folder + u'/' + socket};
}

QStringList dockerSockets()
{
    return QStringList{u"/var/run/docker.sock"_s} + inRuntimeFolder(u"docker.sock"_s) +
           QStringList{QDir::homePath() + u"/.docker/run/docker.sock"_s,
                       QDir::homePath() + u"/.docker/desktop/docker.sock"_s};
}

QString podmanConfigured()
{
    return qEnvironmentVariable("CONTAINER_HOST");
}

QStringList podmanSockets()
{
    return inRuntimeFolder(u"podman/podman.sock"_s) + QStringList{u"/run/podman/podman.sock"_s};
}

} // namespace

const EngineFlavour &dockerFlavour()
{
    static const EngineFlavour flavour{
        "docker", [] { return QCoreApplication::translate("Engine", "Docker on this computer"); },
        &dockerConfigured, &dockerSockets};
    return flavour;
}

const EngineFlavour &podmanFlavour()
{
    static const EngineFlavour flavour{
        "podman", [] { return QCoreApplication::translate("Engine", "Podman on this computer"); },
        &podmanConfigured, &podmanSockets};
    return flavour;
}

Result<QString> socketOf(const QString &address)
{
    if (address.startsWith("unix:///"_L1))
        return address.mid(7);
    return fail(Error::Kind::BadInput, Code::HostUriUnknown, {address});
}

Result<QString> findSocket(const EngineFlavour &flavour)
{
    if (const QString configured = flavour.configured(); !configured.isEmpty())
        return socketOf(configured);
    const QStringList places = flavour.sockets();
    for (const QString &place : places) {
        if (QFileInfo::exists(place))
            return place;
    }
    return fail(Error::Kind::Unreachable, Code::EngineNotFound, {places.join(u", "_s)});
}

QList<HostFacts> contextEngines()
{
    const QStringList taken{findSocket(dockerFlavour()).value_or(QString()),
                            findSocket(podmanFlavour()).value_or(QString())};
    QList<HostFacts> engines;
    for (const auto &[name, context] : dockerContexts().asKeyValueRange()) {
        const Result<QString> socket = socketOf(context.address);
        const bool leadsElsewhere =
            context.address.startsWith("ssh://"_L1) || context.address.startsWith("tcp://"_L1);
        const bool isThere = socket && !taken.contains(*socket) && QFileInfo::exists(*socket);
        if (!leadsElsewhere && !isThere)
            continue;
        //: %1 is the name of a Docker context, which its user chose
        engines.append({context.address,
                        QCoreApplication::translate("Engine", "Docker, context \"%1\"").arg(name),
                        socket ? *socket : context.address.section(u"//"_s, 1)});
    }
    return engines;
}

QString certificateFolder(const QString &address)
{
    for (const DockerContext &context : dockerContexts())
        if (context.address == address && !context.certificates.isEmpty())
            return context.certificates;
    return qEnvironmentVariable("DOCKER_CERT_PATH", dockerConfiguration());
}

} // namespace Lotse
