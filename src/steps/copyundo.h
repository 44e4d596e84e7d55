// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"

namespace Lotse {

/// Takes one record of the copy step back. A record is written before its effect, so this looks first: what
/// was never done, or is undone already, is left alone. May run twice. `scratch` is a private folder on the
/// operator's disk for what comes from the archive.
Result<> undoCopyRecord(StepContext &context, const QJsonObject &record, const Profile &profile,
                        const QString &scratch);

} // namespace Lotse
