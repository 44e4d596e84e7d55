// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/workplace.h"

namespace Lotse {

/// Settles which certificates of the application count: those of the command line are remembered, unknown
/// ones are asked for at a terminal, and the demonstration's, which Lotse made itself, is accepted and named.
/// Without a terminal an unknown one stays unknown; the checks then tell its fingerprint.
Result<> settleCertificates(Workplace &place, const Options &options, Console &console,
                            const CallContext &call);

} // namespace Lotse
