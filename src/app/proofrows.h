// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

namespace Lotse {

class CardRow;

/// What the verdict of a repair rests on: one row per kind of check, the second comparison, the kept backup.
QList<CardRow *> makeProofRows(const Ending &ending, const RunModel &run);
/// The versions after a repair, as far as they are proven; empty where nobody asked.
Versions provenVersions(const Ending &ending, const Versions &before);

} // namespace Lotse
