// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/containerfacts.h"
#include "core/result.h"

namespace Lotse {

/// The hosts somebody has reached before: `connections.json` beside the runs. Name and address only; a
/// password in an address is cut out before anything is written. Any thread, one at a time.
class SavedConnections
{
public:
    struct Connection
    {
        QString name; ///< as its owner called it, else as the host calls itself
        QString uri;
        friend bool operator==(const Connection &, const Connection &) = default;
    };
    explicit SavedConnections(const QString &base = {}); ///< empty: the state folder of this user

    QList<Connection> all() const; ///< in the order in which they were first reached
    /// After a connection succeeded. A name that somebody gave stays.
    Result<> remember(const HostFacts &host);
    Result<> rename(const QString &uri, const QString &name); ///< an empty name is refused silently
    /// With the certificate that was accepted for it.
    Result<> forget(const QString &uri);

private:
    Result<> write(const QList<Connection> &connections) const;
    QString folder() const { return m_file.section(u'/', 0, -2); }
    QString m_file;
};

} // namespace Lotse
