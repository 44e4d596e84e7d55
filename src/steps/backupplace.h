// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"

namespace Lotse {

/// Where a run's archive lies on the operator's disk: in the profile's backup folder, else in the run's own.
/// Pure.
QString archiveFile(const PlanInput &input);
/// The copy beside a mapped path: "src" has "src_backup_20261123_211500"; the whole root has its copy beside
/// the root. Nothing where there is no beside: for "/", or when the name would be longer than 255 bytes.
/// Pure.
std::optional<RootPath> copyBeside(const PlanInput &input, const RelPath &mapped);

} // namespace Lotse
