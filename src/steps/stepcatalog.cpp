// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/stepcatalog.h"

#include "steps/backupstep.h"
#include "steps/copystep.h"
#include "steps/restartstep.h"

namespace Lotse {

std::span<const StepKind> stepKinds()
{
    static constexpr StepKind kinds[] = {
        {"backup", makeBackupStep},
        {"copy", makeCopyStep},
        {"restart", makeRestartStep},
    };
    return kinds;
}

} // namespace Lotse
