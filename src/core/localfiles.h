// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

// The operator's disk: small files of Lotse's own, private to the operator. Any thread.

namespace Lotse {

Result<QByteArray> readLocalFile(const QString &file);
/// Whole or not at all, and on the disk when it returns; mode 0600. Replaces an existing file.
Result<> writeLocalFile(const QString &file, const QByteArray &bytes);
/// With all parents; the ones that are made get mode 0700.
Result<> makePrivateFolder(const QString &folder);
/// A new name in a folder survives a power cut only after this.
Result<> syncFolder(const QString &folder);

} // namespace Lotse
