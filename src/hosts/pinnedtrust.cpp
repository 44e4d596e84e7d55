// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/pinnedtrust.h"

#include "core/knowncertificates.h"

namespace Lotse {

Result<TlsPolicy> findTrust(const QString &uri, const TlsPolicy &vouched, const HostAnswers &answers,
                            const std::function<Result<QString>(const TlsPolicy &)> &tryOut)
{
    const Result<QString> first = tryOut(vouched);
    if (first)
        return vouched;
    const bool isAboutTrust =
        first.error().code == Code::TlsFailed || first.error().kind == Error::Kind::IdentityUnknown;
    if (!isAboutTrust)
        return pass(first);
    KnownCertificates known;
    TlsPolicy pinned;
    pinned.trust = TlsPolicy::Trust::Fingerprint;
    pinned.fingerprints = known.acceptedFor(uri) + answers.fingerprints;
    const Result<QString> second = tryOut(pinned);
    if (!second)
        return pass(second);
    if (answers.fingerprints.contains(*second)) {
        if (const Result<> kept = known.accept(uri, {}, *second); !kept)
            return pass(kept);
    }
    return pinned;
}

Error withCodes(Error error, Code unknown, Code changed)
{
    if (error.code == Code::CertificateUnknown)
        error.code = unknown;
    else if (error.code == Code::CertificateChanged)
        error.code = changed;
    return error;
}

} // namespace Lotse
