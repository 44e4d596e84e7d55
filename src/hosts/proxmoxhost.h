// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hostkind.h"
#include "hosts/proxmoxapi.h"
#include "hosts/sshdoor.h"

#include <QJsonArray>

namespace Lotse {

/// A Proxmox VE node, or the cluster that it belongs to: guests and their power by its API, what lies in them
/// by SSH to the node that owns them. Worker thread.
class ProxmoxHost : public Host
{
public:
    /// For the table of host kinds: "proxmox://root@pam!lotse@cellar".
    static HostKind kind();

    /// `clusterStatus` says where its nodes are.
    ProxmoxHost(ProxmoxApi api, QJsonArray clusterStatus, HostAnswers answers, HostFacts facts);
    HostFacts facts() const override { return m_facts; }
    /// Virtual machines, too, with the word that they are reached otherwise.
    Result<QList<ContainerFacts>> containers(const CallContext &call) override;
    /// By number or name.
    Result<std::unique_ptr<Container>> open(const QString &container, const CallContext &call) override;

private:
    static Result<std::unique_ptr<Host>> connect(const QString &uri, const HostAnswers &answers,
                                                 const CallContext &call);
    static Result<std::unique_ptr<Host>> connectDocker(ProxmoxHost &node, const ProxmoxAddress &address,
                                                       const QString &uri, const CallContext &call);
    /// Signed in by SSH where `node` is reached, and sure that guests can be entered there.
    Result<std::shared_ptr<SshDoor>> door(const QString &node, const CallContext &call);

    ProxmoxApi m_api;
    QJsonArray m_cluster;
    HostAnswers m_answers;
    HostFacts m_facts;
    QMap<QString, std::shared_ptr<SshDoor>> m_doors; ///< by node
};

} // namespace Lotse
