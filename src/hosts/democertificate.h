// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace Lotse {

struct SelfSignedCertificate
{
    QByteArray certificate; ///< PEM
    QByteArray key;         ///< PEM, not encrypted
};

/// A fresh key and a certificate it signed itself, for the demonstration's service: nobody trusts it until an
/// operator accepted its fingerprint, exactly like the one of a real appliance. Any thread.
Result<SelfSignedCertificate> makeSelfSignedCertificate(const QByteArray &commonName);

} // namespace Lotse
