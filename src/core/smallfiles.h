// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host.h"

#include <QHash>

namespace Lotse {

/// Fetches regular files below `root` of a container into memory, in one transfer. Larger ones than
/// `maximumBytes` and what is no file are left out; a missing name fails the call, as readTar does. Worker
/// thread.
Result<QHash<RelPath, QByteArray>> readSmallFiles(ContainerReader &container, const RootPath &root,
                                                  std::span<const RelPath> paths, qint64 maximumBytes,
                                                  const CallContext &call);

/// The version that a version file's or answer's text states: first group of `pattern`, or the first line.
QString versionIn(const QByteArray &text, const QString &pattern);

} // namespace Lotse
