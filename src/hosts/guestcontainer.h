// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hosts/mountedguest.h"
#include "hosts/proxmoxapi.h"
#include "hosts/sshdoor.h"
#include "hosts/unixcontainer.h"

namespace Lotse {

/// One LXC container of a Proxmox VE node. Its state and its power are the API's, files and commands go by
/// SSH and `pct exec`: the API has no exec for containers. A stopped one shows its files. One thread at a
/// time.
class GuestContainer : public UnixContainer
{
public:
    GuestContainer(ProxmoxApi api, std::shared_ptr<SshDoor> door, const QString &node, int id, QString name);

    Result<ContainerState> state(const CallContext &call) override;
    Result<> list(const RootPath &root, const IgnoreRules &ignore, const ListOptions &options, TreeSink &sink,
                  const CallContext &call) override;
    Result<std::unique_ptr<ByteSource>> readTar(const RootPath &root, std::span<const RelPath> paths,
                                                const CallContext &call) override;
    Result<ServiceState> serviceState(const ServiceRef &service, const CallContext &call) override;
    Result<ApiReply> callApi(const ApiRequest &request, const CallContext &call) override;
    Result<> control(const ServiceRef &service, ServiceAction action, const CallContext &call) override;
    Result<> snapshot(const SnapshotOperation &operation, const CallContext &call) override;
    Result<> hostBackup(const HostBackupOperation &operation, const CallContext &call) override;
    Result<bool> hasSnapshot(const QString &name, const CallContext &call) override;
    QStringList describe(const Operation &operation) const override;

protected:
    Result<ContainerState> inspect(const CallContext &call) override;
    Result<std::unique_ptr<RunningCommand>> start(const Command &command, ByteSource *input,
                                                  const CallContext &call) override;

private:
    Result<QJsonObject> status(const CallContext &call) const;
    Result<> waitUntilUnlocked(const CallContext &call) const;
    Result<> refuseLocked(const QJsonObject &status, const CallContext &call) const;
    Result<std::optional<MountedGuest>> whenStopped(const CallContext &call); ///< none while it runs
    Result<> change(const char *verb, const CallContext &call) const;

    ProxmoxApi m_api;
    std::shared_ptr<SshDoor> m_door;
    QByteArray m_node; ///< "/nodes/pve"
    QByteArray m_path; ///< "/nodes/pve/lxc/101"
    int m_id;
    QString m_name;
};

} // namespace Lotse
