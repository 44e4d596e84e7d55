// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/httpclient.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Lotse {

/// The REST API that Docker speaks and Podman imitates, over one local socket: requests with the negotiated
/// version, refusals as errors with the engine's own words. Each request has a connection of its own; a copy
/// is cheap.
class EngineApi
{
public:
    /// Asks /_ping for the version that is spoken from then on.
    static Result<EngineApi> connect(const QString &socketPath, const CallContext &call);

    /// An answer of any status. `target` begins behind the version: "/containers/json".
    Result<std::unique_ptr<HttpReply>> send(HttpRequest request, const CallContext &call) const;
    /// The same, and any status but 2xx, 304 and 101 is an error.
    Result<std::unique_ptr<HttpReply>> sendWell(HttpRequest request, const CallContext &call) const;
    Result<QJsonDocument> get(const QByteArray &target, const CallContext &call) const;
    Result<QJsonDocument> post(const QByteArray &target, const QJsonObject &body,
                               const CallContext &call) const;

    const QString &socketPath() const { return m_socketPath; }
    const QByteArray &version() const { return m_version; } ///< "1.45"
    bool isPodman() const { return m_isPodman; }

    /// Bytes of a path or name, percent-encoded for a query.
    static QByteArray encoded(const QByteArray &bytes);

private:
    explicit EngineApi(QString socketPath)
        : m_socketPath(std::move(socketPath))
    {
    }
    QString m_socketPath;
    QByteArray m_version;
    bool m_isPodman = false;
};

} // namespace Lotse
