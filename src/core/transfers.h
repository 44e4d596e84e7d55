// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"

namespace Lotse {

/// What a plan does with every path, by the default actions of gui.md §3.2 and the operator's choices.
struct Decisions
{
    QList<Transfer> transfers; ///< in tree order of the container, parents first
    QList<RelPath> kept;       ///< container paths that only the container has, and that stay
    QList<RelPath> keptOver;   ///< … that differ and stay by choice, or for being secret
    QList<Error> obstacles;    ///< what no plan may touch: type conflicts, unreadable entries
};

/// Pure. Files only in the container stay unless they are ticked or the profile says that they must be gone;
/// secrets are not copied unless ticked; folders that the copied entries need come with them.
Decisions decideTransfers(const Survey &survey, const Profile &profile, const Choices &choices);

} // namespace Lotse
