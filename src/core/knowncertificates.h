// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile.h"

namespace Lotse {

/// The certificates somebody said yes to, by host and container: `certificates.json` beside the runs, so that
/// profiles stay free of what belongs to one place. A changed certificate is not accepted by asking again: it
/// has to be accepted by its fingerprint, on purpose. One thread at a time.
class KnownCertificates
{
public:
    explicit KnownCertificates(const QString &base = {}); ///< empty: the state folder of this user

    QStringList acceptedFor(const Profile &profile) const;
    Result<> accept(const Profile &profile, const QString &fingerprint);
    /// Fills in what is accepted wherever the profile trusts by fingerprint and names none itself.
    void applyTo(Profile &profile) const;

private:
    QString m_file;
};

} // namespace Lotse
