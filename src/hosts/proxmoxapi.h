// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api.h"
#include "core/hostanswers.h"
#include "hosts/proxmoxaddress.h"
#include "transport/httpclient.h"

#include <QJsonValue>
#include <memory>

namespace Lotse {

/// What a node does in the background.
struct NodeTask
{
    enum class WhenStopped {
        LeaveIt, ///< half of it would be worse
        Abort
    };
    const char *method; ///< POST or DELETE
    QByteArray target;  ///< behind /api2/json
    QList<std::pair<QByteArray, QByteArray>> parameters;
    QString name; ///< for sentences
    WhenStopped whenStopped = WhenStopped::LeaveIt;
};

/// The REST API of a Proxmox VE node, on which one is signed in. A copy is cheap; copies share ticket and
/// answers. Each request has a connection of its own, since a node closes idle ones after five seconds.
/// Worker thread. Facts: pve-http-server, pve-access-control, and what nodes 8.4 and 9.2 answered.
class ProxmoxApi
{
public:
    using Parameters = QList<std::pair<QByteArray, QByteArray>>;

    /// Settles whom to believe and signs in. What is asked comes back as an error: NodeCertificateUnknown,
    /// NodeSecretWanted (answered under its first argument), OneTimeCodeWanted (the same). A refusal is
    /// NodeAuthRefused, another certificate than the accepted one NodeCertificateChanged.
    static Result<ProxmoxApi> connect(const ProxmoxAddress &address, const HostAnswers &answers,
                                      const CallContext &call);

    /// The answer's "data". `target` begins behind /api2/json. Errors: PrivilegeMissing, NodeAuthRefused, and
    /// NodeRefused with the node's own words.
    Result<QJsonValue> get(const QByteArray &target, const CallContext &call) const;
    /// Begins a task and follows it to its end. NodeTaskFailed with how it ended and the
    /// end of its log; a task that ends with warnings is a success.
    Result<> runTask(const NodeTask &task, const CallContext &call) const;
    Result<> put(const QByteArray &target, const Parameters &parameters, const CallContext &call) const;

    const ProxmoxAddress &address() const { return m_address; }
    const QString &version() const { return m_version; } ///< "9.2.11"

private:
    explicit ProxmoxApi(ProxmoxAddress address);
    Result<> trust(const HostAnswers &answers, const CallContext &call);
    Result<std::unique_ptr<ByteStream>> connectSecure(const TlsPolicy &policy, const CallContext &call) const;
    Result<> signIn(const HostAnswers &answers, const CallContext &call);
    Result<QJsonObject> ticket(const Parameters &parameters, const CallContext &call) const;
    void keepTicket(const QJsonObject &answer) const;
    Result<> renewTicket(const CallContext &call) const;
    Result<std::unique_ptr<HttpReply>> send(HttpRequest request, const CallContext &call) const;
    Result<QJsonValue> ask(const char *method, const QByteArray &target, const Parameters &parameters,
                           const CallContext &call) const;
    Error refusal(HttpReply &reply) const;

    struct Credentials
    {
        QByteArray token; ///< the header's value; or else:
        QByteArray ticket;
        QByteArray csrf;
        qint64 sinceMs = 0;
    };
    ProxmoxAddress m_address;
    TlsPolicy m_policy;
    QString m_version;
    std::shared_ptr<Credentials> m_credentials;
};

} // namespace Lotse
