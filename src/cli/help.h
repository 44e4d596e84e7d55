// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Lotse {

/// The whole of `--help` in the current language.
QString helpText();

} // namespace Lotse
