// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "core/host.h"

namespace Lotse {

/// Connects to a host and answers what it asks on the way: with the fingerprints of the command line, the
/// lines behind --secret-fd, and whoever sits at the terminal, in this order. Without an answer the question
/// is the error.
Result<std::unique_ptr<Host>> connectAsking(const QString &uri, const Options &options, Console &console,
                                            const CallContext &call);

} // namespace Lotse
