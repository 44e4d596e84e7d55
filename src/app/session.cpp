// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "app/settings.h"

namespace Lotse {

Session::Session()
    : site(std::make_shared<Site>())
{
    worker.keepUntilTheEnd(site);
}

OperatorPatience::Limits Session::patienceNow() const
{
    return patience.value_or(
        OperatorPatience::Limits{.pause = std::chrono::seconds(Settings().pauseSeconds())});
}

void Session::answer(OperatorAnswer::Choice choice)
{
    if (answers)
        answers->offer({choice, run.question() ? run.question()->number : 0});
}

} // namespace Lotse
