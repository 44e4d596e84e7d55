// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile.h"

#include <QJsonObject>

namespace Lotse {

/// The certificates somebody said yes to, by host and container (none for the host's own):
/// `certificates.json` beside the runs, so that profiles stay free of what belongs to one place. A changed
/// certificate is not accepted by asking again: it has to be accepted by its fingerprint, on purpose. One
/// thread at a time.
class KnownCertificates
{
public:
    explicit KnownCertificates(const QString &base = {}); ///< empty: the state folder of this user

    QStringList acceptedFor(const QString &host, const QString &container = {}) const;
    Result<> accept(const QString &host, const QString &container, const QString &fingerprint);
    /// For the host's own certificate; those of its containers are left alone.
    Result<> forget(const QString &host);
    /// Fills in what is accepted wherever the profile trusts by fingerprint and names none itself.
    void applyTo(Profile &profile) const;

private:
    QJsonObject certificates() const;
    Result<> write(const QJsonObject &certificates) const;
    QString m_file;
};

} // namespace Lotse
