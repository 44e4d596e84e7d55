// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/checkcatalog.h"

#include "steps/apicheck.h"
#include "steps/importcheck.h"
#include "steps/logcheck.h"
#include "steps/pathcheck.h"
#include "steps/versioncheck.h"

namespace Lotse {

std::span<const CheckKind> checkKinds()
{
    static constexpr CheckKind kinds[] = {
        {"path", makePathChecks}, {"version", makeVersionChecks}, {"import", makeImportChecks},
        {"api", makeApiChecks},   {"log", makeLogChecks},
    };
    return kinds;
}

} // namespace Lotse
