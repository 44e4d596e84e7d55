// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Lotse {

/// A file of the checkout, named from its top: "tests/support/make_trees.py". Only places.cpp knows where the
/// checkout lies, so that the compiler's cache serves the other sources in every checkout.
QString sourcePath(const QString &name);

/// A program that was built: "lotse-cli".
QString programPath(const QString &name);

} // namespace Lotse
