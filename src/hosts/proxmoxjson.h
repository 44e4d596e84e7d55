// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/containerfacts.h"
#include "core/service.h"

#include <QJsonArray>
#include <QJsonObject>

// What the answers of a Proxmox VE node mean. Its types are loose: numbers may be texts or null, switches are
// 0 or
// 1. Pure.

namespace Lotse {

/// A row of /cluster/resources.
struct GuestRow
{
    int id = 0;
    QString node;
    ContainerFacts facts; ///< named by the host name; where several have it, with the number: "web (101)"
};
QList<GuestRow> guestsFromJson(const QJsonArray &resources);

/// Of one guest, from its status, its configuration and its interfaces (null while it does not run, or where
/// the node is too old to say: then the configuration's address counts).
ContainerState guestFromJson(int id, const QJsonObject &status, const QJsonObject &config,
                             const QJsonValue &interfaces);
/// How the owners in an unprivileged guest are those on the node, in the form of `lxc-usernsexec -m`:
/// "u:0:100000:65536". None for a privileged one. Source: pve-container, PVE/LXC.pm.
QByteArrayList idMapsFromJson(const QJsonObject &config);
ServiceState guestServiceFromJson(const QJsonObject &status);

/// The name of the node that answers, from /cluster/status.
QString answeringNode(const QJsonArray &clusterStatus);
/// Where to sign in by SSH for that node: `apiHost` for the one that answers, else its address from
/// /cluster/status. Empty: no such node.
QString nodeAddress(const QJsonArray &clusterStatus, const QString &node, const QString &apiHost);

/// Whether somebody with these permissions (/access/permissions) may see a guest at all.
bool seesGuests(const QJsonObject &permissions);

/// Storages that take backups and are there, from /nodes/NODE/storage.
QList<BackupStorage> backupStoragesFromJson(const QJsonArray &storages);

} // namespace Lotse
