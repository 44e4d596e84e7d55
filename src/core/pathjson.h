// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rootpath.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QList>

// Names in JSON without loss: a string where they are UTF-8, else {"base64": "…"}. Undo records, plans and
// baselines use these, since a name that was changed on the way would undo the wrong thing.

namespace Lotse {

QJsonValue bytesToJson(const QByteArray &bytes);
Result<QByteArray> bytesFromJson(const QJsonValue &value);
QJsonValue pathToJson(const RelPath &path);
Result<RelPath> pathFromJson(const QJsonValue &value);
QJsonValue rootToJson(const RootPath &path);
Result<RootPath> rootFromJson(const QJsonValue &value);
QJsonArray pathsToJson(const QList<RelPath> &paths);
Result<QList<RelPath>> pathsFromJson(const QJsonValue &value);

} // namespace Lotse
