// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hosts/engineendpoint.h"
#include "hosts/sshdoor.h"

namespace Lotse {

/// The Docker engine in a guest of a Proxmox VE node: `docker system dial-stdio` by `pct exec` by SSH. Its
/// containers' own addresses lie in a network of the guest, so their published ports are asked, at `address`,
/// where the node reaches the guest. EngineNotOverSsh when there is no docker command in the guest, or it
/// does not lead to an engine.
Result<EngineEndpoint> guestEngine(const std::shared_ptr<SshDoor> &door, int guest, const QString &address,
                                   const CallContext &call);

} // namespace Lotse
