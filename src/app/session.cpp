// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

namespace Lotse {

Session::Session()
    : site(std::make_shared<Site>())
{
    worker.keepUntilTheEnd(site);
}

} // namespace Lotse
