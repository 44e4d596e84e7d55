// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>
#include <QStringList>

namespace Lotse {

/// One SSH server and how to sign in there, after ~/.ssh/config had its say.
struct SshTarget
{
    QString host; ///< name or address that is connected to
    int port = 22;
    QString user;
    QStringList identityFiles;   ///< private keys, in the order of trying
    bool identitiesOnly = false; ///< the agent's other keys are not offered
    QList<SshTarget> jumps;      ///< servers in between, nearest first

    QString address() const; ///< "anna@host:22"; for people, errors and secrets
    /// As known_hosts writes it: "host", or "[host]:2222".
    QString knownAs() const;
};

/// What "anna@host:2222" means to the ssh command of this user: `Host`, `HostName`, `User`, `Port`,
/// `IdentityFile`, `IdentitiesOnly`, `ProxyJump` and `Include` of ~/.ssh/config, then of
/// /etc/ssh/ssh_config. `Match` sections other than `Match all` are passed over: their conditions may run
/// commands. BadInput for an address that cannot be one. `home` is where .ssh lies; empty: this user's.
/// `user` signs in where neither address nor configuration names one; empty: who works here.
Result<SshTarget> sshTarget(const QString &address, const QString &home = {}, const QString &user = {});

/// The names that ~/.ssh/config has entries for, without patterns: suggestions.
QStringList sshConfigNames(const QString &home = {});

} // namespace Lotse
