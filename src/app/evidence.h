// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check.h"

class QWidget;

namespace Lotse {

/// What a check got back, as people read it: JSON line by line with the member that is wrong marked, a long
/// text from its end, where the reason stands. Never interprets what came.
QWidget *makeEvidence(const CheckResult &result);
/// JSON indented; anything else as it is, without control characters.
QString readableEvidence(const CheckResult &result);
/// Lines of readableEvidence() that a red check complains about.
QList<int> guiltyLines(const CheckResult &result, const QString &readable);

} // namespace Lotse
