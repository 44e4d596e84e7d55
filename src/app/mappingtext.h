// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile.h"

namespace Lotse {

/// Mappings as the pairs of lines in which they are edited: development, container, development, … Names that
/// are no UTF-8 cannot be typed; such mappings come from profiles only and are shown escaped there.
QStringList textsFromMappings(const QList<Mapping> &mappings);
/// Nothing when one of the lines is no path inside a tree.
std::optional<QList<Mapping>> mappingsFromTexts(const QStringList &texts);

} // namespace Lotse
