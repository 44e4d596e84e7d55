// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile.h"

namespace Lotse {

/// What an answer of the application is worth.
struct ApiJudgement
{
    bool holds = false;
    QString expected; ///< of what does not hold, else of everything
    QString found;    ///< short: status and what speaks against it
};

/// "status 200, /status is not \"fallback\"", translated.
QString expectedText(const ApiExpectation &expectation);
/// Judges status and body. Pure, any thread; also used while waiting for a service to be ready.
ApiJudgement judgeReply(const ApiExpectation &expectation, const ApiReply &reply);

} // namespace Lotse
