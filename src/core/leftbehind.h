// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rootpath.h"
#include "core/runrecord.h"

#include <optional>

// A run that is over may leave what it had put beside the application for itself (`.lotse-…`): when the
// connection, the engine or the container ends while it cleans up. The application does not see it, but it
// takes room. The journal tells: "will-tidy" stands before cleaning up, "tidied" after it.

namespace Lotse {

/// Nothing: a run has cleaned up, or never came to that. Else the folders that no step knows of, which may
/// be none.
std::optional<QList<RootPath>> leftBehind(const QList<QJsonObject> &records);

/// LOTSE-S020 with what stood in the way.
Error leftBehindError(const QString &run, const QString &container, const Error &cause);

/// Removes it, in a container that runs and whose locks are held. May run twice.
Result<> removeLeftBehind(RunRecord &record, Container &container, std::shared_ptr<const PlanInput> input,
                          std::span<const StepKind> kinds, const CallContext &call);

/// The same for an earlier run, from its folder alone. Blocks; worker thread.
Result<> tidyRun(const QString &runFolder, Container &container, std::span<const StepKind> kinds,
                 RunObserver &observer, const CallContext &call);

} // namespace Lotse
