// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"

namespace Lotse {

class Card;

/// What only the operator can decide, one tick a row: secrets, what only the container has, requests that
/// change something. A tick goes into `choices`, which outlives the card, and `decided` is called.
void addChoices(Card &card, const TreeDiff &diff, const Profile &profile, const ContainerState &container,
                Choices &choices, const std::function<void()> &decided);

} // namespace Lotse
