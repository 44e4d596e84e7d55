// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

namespace Lotse {

Session::Session()
    : site(std::make_shared<Site>())
{
    worker.keepUntilTheEnd(site);
}

void Session::answer(OperatorAnswer::Choice choice)
{
    if (answers)
        answers->offer({choice, run.question() ? run.question()->number : 0});
}

} // namespace Lotse
