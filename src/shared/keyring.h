// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hostanswers.h"

#include <functional>
#include <optional>

class QObject;

namespace Lotse {

// The operator's keyring: the Secret Service (GNOME Keyring, KeePassXC) or KWallet, by qtkeychain. An entry
// stands under the service "Lotse" and the name by which a host asks, as "anna@host:22" or the path of a key.
// A locked keyring asks its owner itself. Main thread, whose events must be handled: the answers come there,
// or never when `context` is gone by then. KeyringUnusable where none answers; nothing is ever stored
// elsewhere instead.

/// Nothing where the keyring has no such entry.
using StoredSecret = Result<std::optional<QString>>;
void readFromKeyring(const QString &name, QObject *context, const std::function<void(StoredSecret)> &then);
void writeToKeyring(const QString &name, const QString &secret, QObject *context,
                    const std::function<void(Result<>)> &then);
void removeFromKeyring(const QString &name, QObject *context, const std::function<void(Result<>)> &then);

/// Whether an error asks for something that is worth keeping; a code of an app is good for once only.
bool isLastingSecretWanted(const Error &error);

} // namespace Lotse
