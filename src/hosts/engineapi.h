// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hosts/engineendpoint.h"
#include "transport/httpclient.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Lotse {

/// What engines that speak the same API do differently; found by running the host contract on real ones
/// (Docker 26.1.5, Podman 5.4.2).
struct EngineTraits
{
    const char *name;
    const char *program; ///< for commands that are shown
    /// A path to read from is a pattern with [, ? and \, and one with * is never found; one to write to is
    /// not.
    bool readsPatterns;
    bool makesMissingFolders; ///< instead of refusing to unpack into them
    bool handsOutAsRoot;      ///< its archives do not tell whom an entry belongs to
};

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
    bool isElsewhere() const { return m_endpoint.isElsewhere; }
    bool reachesContainers() const { return m_endpoint.reachesContainers; }
    const TcpDialler &dial() const { return m_endpoint.dial; }
    const QByteArray &version() const { return m_version; } ///< "1.45"
    const EngineTraits &traits() const { return *m_traits; }

    /// Bytes of a path or name, percent-encoded for a query.
    static QByteArray encoded(const QByteArray &bytes);

private:
    explicit EngineApi(EngineEndpoint endpoint);
    EngineEndpoint m_endpoint;
    QByteArray m_version;
    const EngineTraits *m_traits;
};

} // namespace Lotse
