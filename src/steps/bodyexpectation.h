// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile.h"

namespace Lotse {

/// How one expectation on an answer's body turned out.
struct BodyVerdict
{
    bool holds = false;
    QString expected; ///< "/status is not \"fallback\"", translated
    QString found;    ///< what stands there instead, short
};

/// Judges an answer's body. Status codes alone lie: a fallback answers with 200. A body that is no JSON
/// fulfils no expectation on a pointer, not even "is not", since nothing was learnt from it. Pure, any
/// thread.
BodyVerdict judgeBody(const BodyExpectation &expectation, const QByteArray &body);

} // namespace Lotse
