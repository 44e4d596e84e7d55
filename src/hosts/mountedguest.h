// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rootpath.h"
#include "hosts/sshdoor.h"

#include <QJsonObject>
#include <functional>
#include <span>

namespace Lotse {

/// A stopped guest of a Proxmox VE node, to be looked at. `pct mount` shows its files below a folder of the
/// node and locks the guest; the lock lives as long as one command, and the node itself takes it back, when
/// the connection is cut, too. Nothing of the guest is run: the tools are the node's, in the guest's user
/// namespace where it has one, and links on the way to a path lead where they lead in the guest. One thread
/// at a time. Errors: GuestLocked, PctUnusable, CommandFailed with the words of pct, and those of the
/// connection.
class MountedGuest
{
public:
    /// `config` is the guest's, from the API.
    MountedGuest(std::shared_ptr<SshDoor> door, int id, QString name, const QJsonObject &config);
    /// `make` is given the word that stands for `path` among the command's arguments.
    Result<std::unique_ptr<RunningCommand>> start(const RootPath &path,
                                                  const std::function<Command(const QByteArray &place)> &make,
                                                  const CallContext &call) const;
    /// ContainerReader::readTar().
    Result<std::unique_ptr<ByteSource>> readTar(const RootPath &root, std::span<const RelPath> paths,
                                                const CallContext &call) const;

private:
    std::shared_ptr<SshDoor> m_door;
    int m_id;
    QString m_name;
    QByteArrayList m_mapped; ///< in front of a command that shall see the guest's owners
};

} // namespace Lotse
