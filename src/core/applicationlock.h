// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host.h"
#include "core/lockowner.h"
#include "core/profile.h"

#include <optional>

// A folder beside the application, inside its container: the one Lotse whose name stands in it changes the
// application, whatever computer it runs on. (ContainerLock keeps apart those of one operator.)

namespace Lotse {

RootPath applicationLockPlace(const Profile &profile);
/// The folder that a run prepares and then gives that name: one rename, so that only one can succeed.
RootPath applicationLockClaim(const Profile &profile, const QString &run);

/// Who holds it; nothing: nobody.
Result<std::optional<LockOwner>> applicationLockOwner(ContainerReader &container, const Profile &profile,
                                                      const CallContext &call);

/// ApplicationLocked when another run holds it, with its owner. One that a process of this computer left,
/// which has ended, is no hindrance, and neither is the run's own.
Result<> mayLockApplication(ContainerReader &container, const Profile &profile, const QString &run,
                            const CallContext &call);

/// Takes it, over what is no hindrance. The container runs and has a shell.
Result<> lockApplication(Container &container, const Profile &profile, const QString &run,
                         const CallContext &call);

/// Gives it back; another run's stays. Safe when there is none.
Result<> unlockApplication(Container &container, const Profile &profile, const QString &run,
                           const CallContext &call);

} // namespace Lotse
