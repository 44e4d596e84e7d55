// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hosts/engineendpoint.h"
#include "transport/httpclient.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Lotse {

/// The REST API that Docker speaks and Podman imitates, over one endpoint: requests with the negotiated
/// version, refusals as errors with the engine's own words. Each request has a connection of its own; a copy
/// is cheap.
class EngineApi
{
public:
    /// Asks /_ping for the version that is spoken from then on.
    static Result<EngineApi> connect(EngineEndpoint endpoint, const CallContext &call);

    /// An answer of any status. `target` begins behind the version: "/containers/json".
    Result<std::unique_ptr<HttpReply>> send(HttpRequest request, const CallContext &call) const;
    /// The same, and any status but 2xx, 304 and 101 is an error.
    Result<std::unique_ptr<HttpReply>> sendWell(HttpRequest request, const CallContext &call) const;
    Result<QJsonDocument> get(const QByteArray &target, const CallContext &call) const;
    Result<QJsonDocument> post(const QByteArray &target, const QJsonObject &body,
                               const CallContext &call) const;

    const QString &address() const { return m_endpoint.address; }
    bool halfCloses() const { return m_endpoint.halfCloses; }
    const TcpDialler &dial() const { return m_endpoint.dial; }
    const QByteArray &version() const { return m_version; } ///< "1.45"
    bool isPodman() const { return m_isPodman; }

    /// Bytes of a path or name, percent-encoded for a query.
    static QByteArray encoded(const QByteArray &bytes);

private:
    explicit EngineApi(EngineEndpoint endpoint)
        : m_endpoint(std::move(endpoint))
    {
    }
    EngineEndpoint m_endpoint;
    QByteArray m_version;
    bool m_isPodman = false;
};

} // namespace Lotse
