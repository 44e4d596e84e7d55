// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hosts/sshdoor.h"

namespace Lotse {

/// A program in a guest of a Proxmox VE node: `pct exec` by SSH on the node, the small shell of CommandFront
/// in front, in an environment of the guest's own (pct would hand the node's in). The exit code of `pct exec`
/// is not relied on, since pct fails with the same ones. Closing the connection does not end a program in a
/// guest: it is ended by a second one.
/// Errors: ContainerStopped, ContainerNotFound, AbilityMissing without a shell, PctUnusable, CommandCutOff.
Result<std::unique_ptr<RunningCommand>> startInGuest(const std::shared_ptr<SshDoor> &door, int guest,
                                                     const Command &command, ByteSource *input,
                                                     const CallContext &call);

/// The words in front of what only root may do, for this user; none for root.
QByteArrayList administratorWords(const SshTarget &target);
/// The words in front of `pct` for this user; "sudo -n" for everybody but root.
QByteArrayList pctWords(const SshTarget &target);

/// What runs `argv` in the guest, for the node's shell: in an environment of the guest's own.
QByteArrayList wordsInGuest(const SshTarget &target, int guest, const QByteArrayList &argv);

} // namespace Lotse
