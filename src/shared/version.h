// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Lotse {

/// Which commit this was built from, in the words of packaging/version.cmake; the package has the same
/// version. Only the two programs ask for it: a new commit compiles one file and links two programs.
const char *version();

} // namespace Lotse
