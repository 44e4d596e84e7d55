// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/containerfacts.h"
#include "core/result.h"

#include <QStringList>

namespace Lotse {

/// What differs between the engines that speak Docker's API: how they are called and where they listen.
struct EngineFlavour
{
    const char *id; ///< the URI
    QString (*name)();
    QString (*configured)();  ///< an address ("unix:///…") that this user has set, or nothing
    QStringList (*sockets)(); ///< where it listens by custom, in the order of trying
};
const EngineFlavour &dockerFlavour();
const EngineFlavour &podmanFlavour();

/// The socket to use: the configured one and no other, or the first by custom that is there.
Result<QString> findSocket(const EngineFlavour &flavour);
/// What this user's Docker contexts name beside the engines of findSocket(). Sockets of this computer only
/// when they are there; what leads elsewhere is not asked.
QList<HostFacts> contextEngines();
/// Where the docker command looks for ca.pem, cert.pem and key.pem for this address: beside the context that
/// names it, else in DOCKER_CERT_PATH, else in ~/.docker.
QString certificateFolder(const QString &address);
/// "unix:///path" as a path; HostUriUnknown for addresses that are no local socket.
Result<QString> socketOf(const QString &address);

} // namespace Lotse
