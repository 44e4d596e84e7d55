// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hopchain.h"
#include "app/site.h"

namespace Lotse {

/// What is known of the way from this computer to the container at hand.
struct Way
{
    QString uri;
    QString hostName;                     ///< as the list calls it
    QStringList stations;                 ///< SSH servers on the way, see hosts/sshstations.h
    std::optional<Connection> connection; ///< the host answered
    std::optional<Error> error;           ///< it did not
    ContainerFacts container;
    std::optional<Reach> reach; ///< the container answered
    std::optional<Error> reachError;
    bool reaching = false;
};

/// What an address leads to.
bool isDemo(const QString &uri);
bool isProxmox(const QString &uri);
bool isElsewhere(const QString &uri); ///< another computer, perhaps

/// This computer, jump hosts, the socket or server, the engine, the container: each hop with its state. Pure.
QList<HopChain::Hop> hopsOf(const Way &way);

/// What decides which command helps against a hop that failed.
struct CureFacts
{
    QString socket;      ///< path that was tried
    QString socketGroup; ///< of the socket's file, where it is there
    bool hasDocker = false;
    bool hasPodman = false;
};
CureFacts cureFactsHere(const Error &error);
/// A command for somebody who may administrate this computer; empty when there is none that surely helps.
/// Pure.
QString cureCommand(const Error &error, const CureFacts &facts);

} // namespace Lotse
