// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair.h"
#include "steps/preflight.h"

namespace Lotse {

/// A dry run of a plan: space, tools, whether the plan still speaks of what is there, and what the checks say
/// now. It is handed a reader, which has no function that writes; what only writing can tell is named as not
/// tried. Blocks; worker thread.
QList<ProbeRow> tryOut(const Plan &plan, ContainerReader &container, const SurveyOptions &options,
                       std::span<const CheckKind> checks, const CallContext &call);

} // namespace Lotse
