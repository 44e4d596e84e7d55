// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QMap>
#include <QStringList>

namespace Lotse {

/// What somebody has answered to the questions of a host, which come as errors: IdentityUnknown is answered
/// by a fingerprint, Auth by a secret under the error's first argument. Nothing of it is stored here.
struct HostAnswers
{
    QStringList fingerprints;       ///< that are accepted; as the error showed them
    QMap<QString, QString> secrets; ///< "anna@host:22" (a password) or the path of a key (its passphrase)
    void add(const HostAnswers &more)
    {
        fingerprints += more.fingerprints;
        secrets.insert(more.secrets);
    }
};

/// The detail of an error that asks again: what was answered did not fit.
inline constexpr QLatin1StringView wrongPassphrase("wrong passphrase");
inline constexpr QLatin1StringView wrongCode("wrong code");

/// Whether the error asks for a secret under its first argument.
inline bool isSecretWanted(const Error &error)
{
    return error.code == Code::PasswordWanted || error.code == Code::PassphraseWanted ||
           error.code == Code::NodeSecretWanted || error.code == Code::OneTimeCodeWanted;
}

} // namespace Lotse
