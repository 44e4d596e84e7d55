// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hostkind.h"

#include <span>

namespace Lotse {

/// The table of host kinds, in the order in which they are offered. A new kind is one class and one row.
std::span<const HostKind> hostKinds();

/// Connects to what `uri` names; its scheme ("docker", "unix:///path", "demo:new") chooses the row. Worker
/// thread.
Result<std::unique_ptr<Host>> connectHost(const QString &uri, const CallContext &call,
                                          const HostAnswers &answers = {});

/// Addresses for whoever types one: what ~/.ssh/config names. Nobody is asked whether an engine is there.
QStringList suggestedHosts();

} // namespace Lotse
