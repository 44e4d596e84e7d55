// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/callcontext.h"

namespace Lotse {

/// The evidence of one run as one file to hand on: report, journal, plan, profile, events, result and
/// manifests, packed as ZIP. The backup stays where it is: it is large, and it is the application, not
/// evidence. Returns the file's name, "evidence.zip" in the run's folder unless `file` says otherwise. Worker
/// thread; an interrupted one leaves no file.
Result<QString> packEvidence(const QString &runFolder, const CallContext &call, const QString &file = {});

} // namespace Lotse
