// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace Lotse {

/// What "proxmox://root@pam!lotse@cellar:8006/pve/101" means.
struct ProxmoxAddress
{
    QString host;
    int port = 8006;
    QString user = QStringLiteral("root@pam"); ///< with its realm
    QString token;                             ///< the token's name; empty: the user signs in with a password
    QString node;                              ///< empty: the whole cluster
    int guest = 0;                             ///< 0: all
    bool isDocker = false;                     ///< the Docker engine in that guest is meant

    QString principal() const; ///< "root@pam!lotse"
    QString place() const;     ///< "cellar:8006"
    QString server() const;    ///< "proxmox://cellar:8006": whose certificate it is
    QString shown() const;     ///< "root@pam!lotse@cellar:8006": for people and secrets
};

/// "proxmox://[user@realm[!token]@]host[:port][/node[/vmid[/docker]]]"; HostUriUnknown for everything else.
Result<ProxmoxAddress> proxmoxAddress(const QString &uri);

} // namespace Lotse
