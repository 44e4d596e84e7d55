// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"

namespace Lotse {

/// The plan's steps and commands as a text to read and to file, in the form of a shell script that refuses to
/// run: it is a record, not what Lotse runs. Every command stands as the plan shows it. Pure.
QByteArray planToScript(const Plan &plan);

} // namespace Lotse
