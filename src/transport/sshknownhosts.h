// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Lotse {

/// Whether a known_hosts file revokes a server's key: a line `@revoked` whose pattern (plain, with * ? !, or
/// hashed) fits the server and whose key is this one (sshd(8)). libssh passes these lines over: a key that is
/// known and revoked counts as known there (measured with 0.11). `knownAs` is SshTarget::knownAs(),
/// `keyBase64` the public key.
bool isHostKeyRevoked(const QByteArray &knownHosts, const QString &knownAs, const QByteArray &keyBase64);

} // namespace Lotse
