// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api.h"
#include "core/hostanswers.h"
#include "core/result.h"

#include <functional>

namespace Lotse {

/// Whom to believe at `uri`: what `vouched` trusts, and where that vouches for nobody, the certificates that
/// somebody has accepted there, which is noted when one of `answers` is new. `tryOut` makes a connection and
/// gives the fingerprint of who is there. Errors are those of `tryOut` without an acceptable certificate:
/// CertificateUnknown, CertificateChanged.
Result<TlsPolicy> findTrust(const QString &uri, const TlsPolicy &vouched, const HostAnswers &answers,
                            const std::function<Result<QString>(const TlsPolicy &)> &tryOut);

/// The same error with the codes of this kind of host where it is about a certificate.
Error withCodes(Error error, Code unknown, Code changed);

} // namespace Lotse
