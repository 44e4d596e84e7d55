// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"

#include <span>

namespace Lotse {

/// Empty when all is well, else the sentence that says what is wrong.
using Complaint = QString;

/// One row per option; `set` gets the value, empty for those that take none.
struct OptionRow
{
    const char *name;
    bool takesValue;
    Complaint (*set)(Options &, const QByteArray &value);
};
std::span<const OptionRow> optionRows();

/// A path below the application root, as options and verbs take it.
Complaint addPath(QList<RelPath> &paths, const QByteArray &value);

} // namespace Lotse
