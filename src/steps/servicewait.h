// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host.h"
#include "core/profile.h"

namespace Lotse {

/// Waits until the profile's service is ready: the same main process for settleMs and the ready check green,
/// within readyMs. Under Restart=always a crashing service is "active" between two crashes, so that a state
/// alone proves nothing. ServiceCrashLoop (last log lines in `detail`) or ServiceNotReady otherwise. Kind
/// None is ready at once.
Result<> waitUntilReady(ContainerReader &container, const Profile &profile, const CallContext &call);

/// What people call the service: unit, container or command.
QString serviceName(const Profile &profile);

/// Container clock in milliseconds; 0 when it cannot be asked (no shell).
Result<qint64> containerClockMs(ContainerReader &container, const CallContext &call);

/// The beginning of the container's next second, which has just begun when this returns: its clock tells
/// whole seconds, and what the old process says in its last one must not count as the new one's.
Result<qint64> nextClockTickMs(ContainerReader &container, const CallContext &call);

} // namespace Lotse
