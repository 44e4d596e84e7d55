// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>

namespace Lotse {

/// What somebody has answered to the questions of a host, which come as errors: IdentityUnknown is answered
/// by a fingerprint, Auth by a secret under the error's first argument. Nothing of it is stored here.
struct HostAnswers
{
    QStringList fingerprints;       ///< that are accepted; as the error showed them
    QMap<QString, QString> secrets; ///< "anna@host:22" (a password) or the path of a key (its passphrase)
};

} // namespace Lotse
