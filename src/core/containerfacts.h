// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rootpath.h"

#include <QList>
#include <QMap>
#include <QStringList>

// The plain values about hosts and containers that travel through the ports of host.h: copyable, cross
// threads.

namespace Lotse {

struct HostFacts
{
    QString uri;              ///< as in --host and in profiles: "docker", "unix:///run/…", "demo"
    QString name;             ///< for people: "Docker on this computer"
    QString version;          ///< "Docker 26.1.5, API 1.45"
    bool isElsewhere = false; ///< on another computer: a browser here need not reach what answers there
};

struct ContainerFacts
{
    QString id;
    QString name;
    QString image;
    QString status; ///< the engine's own words: "Up 3 hours (healthy)"
    bool running = false;
    QString health; ///< "healthy", "unhealthy", "starting" or empty
    QStringList addresses;
    QString lock;           ///< a task of the host has it in its hands: "backup"
    bool isMachine = false; ///< a virtual machine: listed, but not entered; the status says why
};

/// Engines name their containers by 64 digits that nothing else ever bears. Other hosts give a number, and
/// give it again when it is free.
inline bool hasLastingId(const ContainerFacts &facts)
{
    constexpr qsizetype engineDigits = 64;
    return facts.id.size() == engineDigits;
}

struct Mount
{
    enum class Kind { Bind, Volume, Tmpfs, Other };
    Kind kind = Kind::Other;
    RootPath target;
    QString source;
    bool readOnly = false;
};

/// Whether the container's host can keep a moment of it.
enum class SnapshotAbility {
    Unknown, ///< this kind of host has none
    Possible,
    NoStorage,   ///< what it lies on cannot, or a folder of the host is mounted in it
    NoPrivilege, ///< whoever is signed in may not
};

/// Where the container's host can put a backup of its own.
struct BackupStorage
{
    QString name;
    qint64 freeBytes = 0;
};

/// What one container is and can, found by looking, not by its image's name.
struct ContainerState
{
    ContainerFacts facts;
    bool readOnlyRoot = false;
    SnapshotAbility snapshots = SnapshotAbility::Unknown;
    QList<BackupStorage> backupStorages;
    bool hasOwnDisk = false; ///< its root is no layer over an image: what is written there stays
    QList<Mount> mounts;
    QMap<QString, QString> labels;
    QByteArray workingFolder; ///< of the image's main command
    QStringList command;      ///< entry point and command
    QList<int> exposedPorts;
    QMap<int, QString> answersAt; ///< by port, seen from the host's computer: "172.17.0.2:5001"
    // Abilities; all false for a stopped container but archives, which always work.
    bool hasShell = false;
    bool hasPython3 = false;
    bool hasHashTools = false; ///< find, stat and sha256sum, GNU or busybox
    bool hasSystemd = false;
    bool hasTar = false;
    bool tellsOwners = true; ///< whether ContainerReader::readTar() says truly whom each entry belongs to
};

/// Where that port answers, seen from the host's computer; empty where nobody tells.
inline QString answeringPlace(const ContainerState &state, int port)
{
    const QString own = state.facts.addresses.value(0);
    return state.answersAt.value(port,
                                 own.isEmpty() ? QString() : own + QLatin1Char(':') + QString::number(port));
}

enum class ListTier { Best, Python3, Sha256sum, Archive };

struct ListOptions
{
    ListTier tier =
        ListTier::Best; ///< Best: the fastest that this container has; others are for tests and --tier
    bool hash = true;
    int depth = 0; ///< levels below the root that are read; 0: all. An archive is always read whole
};

} // namespace Lotse
