// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation.h"

#include <QJsonObject>

namespace Lotse {

// The undo records of the copy step, written and read: names in them survive whatever they consist of. Pure.

/// {"act": "staging", "folders": […]}
QJsonObject stagingRecord(const QList<RootPath> &folders);
/// {"act": "service"}: the service stands still or runs something else from here on.
QJsonObject serviceRecord();
/// {"act": "switch", "root", "archive", "staging": […], "renames": [[from, to], …]}
QJsonObject switchRecord(const QList<Rename> &renames, const QList<RootPath> &staging, const RootPath &root,
                         const QString &archive);
/// {"act": "folders-gone" or "attributes", "entries": [{"path", "mode", "uid", "gid"}, …]}
QJsonObject foldersRecord(const QList<AttributeChange> &folders);
QJsonObject attributesRecord(const QList<AttributeChange> &old);

Result<QList<AttributeChange>> attributesFrom(const QJsonObject &record);
Result<QList<RootPath>> rootsFrom(const QJsonValue &list);
Result<QList<Rename>> renamesFrom(const QJsonObject &record);

} // namespace Lotse
