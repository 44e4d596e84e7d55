// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check.h"

#include <span>

namespace Lotse {

/// The table of check kinds, in the order in which they are shown. A new kind is one file and one row.
std::span<const CheckKind> checkKinds();

} // namespace Lotse
