// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings.h"

namespace Lotse {

/// Conclusions with what they rest on, as lines for a terminal.
QStringList findingLines(const QList<Finding> &findings);

} // namespace Lotse
