// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/stepcatalog.h"

#include "steps/backupstep.h"
#include "steps/copystep.h"
#include "steps/restartstep.h"
#include "steps/snapshotstep.h"
#include "steps/vzdumpstep.h"

namespace Lotse {

std::span<const StepKind> stepKinds()
{
    static constexpr StepKind kinds[] = {
        {"snapshot", makeSnapshotStep, [](const PlanInput &input) { return !input.snapshot.isEmpty(); }},
        {"vzdump", makeVzdumpStep, [](const PlanInput &input) { return !input.hostBackup.isEmpty(); }},
        {"backup", makeBackupStep},
        {"copy", makeCopyStep},
        {"restart", makeRestartStep},
    };
    return kinds;
}

} // namespace Lotse
