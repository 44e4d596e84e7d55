// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>

namespace Lotse {

/// The tags of the repository in which `folder` lies, the highest version first. Empty where there is no
/// repository. Worker thread.
QStringList gitTags(const QString &folder);

} // namespace Lotse
