// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/relpath.h"

namespace Lotse {

// Local file names as text without loss: a byte that is no UTF-8 becomes one lone surrogate (U+DC80 to
// U+DCFF), as Python does it, so that QString can carry names that QFile::decodeName() would spoil. Any
// thread.

QString localName(const QByteArray &bytes);
QByteArray localNameBytes(const QString &name);
/// The file of `path` below the local folder `root`.
QString localFileBelow(const QString &root, const RelPath &path);

/// Opens for reading, however long the path is; a link at its end is not followed. -1 and errno when it
/// fails.
int openLocalForReading(const QString &file);

} // namespace Lotse
