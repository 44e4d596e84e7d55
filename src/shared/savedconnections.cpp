// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/savedconnections.h"

#include "core/knowncertificates.h"
#include "core/localfiles.h"
#include "hosts/engineendpoint.h"
#include "hosts/proxmoxaddress.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QString withoutPassword(const QString &uri)
{
    static const QRegularExpression password(u"(?<=//)([^/@:]*):[^/@]*@"_s);
    return QString(uri).replace(password, u"\\1@"_s);
}

} // namespace

SavedConnections::SavedConnections(const QString &base)
    : m_file((base.isEmpty()
                  ? QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + "/lotse"_L1
                  : base) +
             "/connections.json"_L1)
{
}

QList<SavedConnections::Connection> SavedConnections::all() const
{
    QList<Connection> connections;
    const Result<QByteArray> bytes = readLocalFile(m_file);
    const QJsonObject json = QJsonDocument::fromJson(bytes.value_or(QByteArray())).object();
    for (const QJsonValue &value : json.value("connections"_L1).toArray()) {
        const Connection one{value["name"_L1].toString(), value["uri"_L1].toString()};
        if (!one.uri.isEmpty())
            connections.append(one);
    }
    return connections;
}

Result<> SavedConnections::remember(const HostFacts &host)
{
    const QString uri = withoutPassword(host.uri);
    QList<Connection> connections = all();
    if (uri.isEmpty() || std::ranges::contains(connections, uri, &Connection::uri))
        return {};
    connections.append({withoutPassword(host.name.isEmpty() ? uri : host.name), uri});
    return write(connections);
}

Result<> SavedConnections::rename(const QString &uri, const QString &name)
{
    QList<Connection> connections = all();
    const auto one = std::ranges::find(connections, uri, &Connection::uri);
    if (one == connections.end() || name.trimmed().isEmpty())
        return {};
    one->name = name.trimmed();
    return write(connections);
}

Result<> SavedConnections::forget(const QString &uri)
{
    QString server; // whose certificate was accepted
    if (const Result<TcpAddress> engine = tcpAddress(uri))
        server = engine->uri;
    else if (const Result<ProxmoxAddress> node = proxmoxAddress(uri))
        server = node->server();
    if (!server.isEmpty()) {
        if (const Result<> forgotten = KnownCertificates(folder()).forget(server); !forgotten)
            return forgotten;
    }
    QList<Connection> connections = all();
    connections.removeIf([&uri](const Connection &one) { return one.uri == uri; });
    return write(connections);
}

Result<> SavedConnections::write(const QList<Connection> &connections) const
{
    QJsonArray list;
    for (const Connection &one : connections)
        list.append(QJsonObject{{u"name"_s, one.name}, {u"uri"_s, one.uri}});
    if (const Result<> made = makePrivateFolder(folder()); !made)
        return made;
    return writeLocalFile(m_file,
                          QJsonDocument(QJsonObject{{u"lotse"_s, 1}, {u"connections"_s, list}}).toJson());
}

} // namespace Lotse
