// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey.h"

#include <QJsonObject>

namespace Lotse {

enum class Entries { Drift, All };

/// "lotse.compare/1" as the README describes it.
QJsonObject comparisonToJson(const Survey &survey, const Profile &profile, Entries entries);
QJsonArray findingsToJson(const QList<Finding> &findings);
/// Records of letter, TAB, path, NUL, sorted by the bytes of the path.
QByteArray comparisonToRecords(const TreeDiff &diff);
/// Whether an entry is listed without --all.
bool isListed(const Difference &entry);

} // namespace Lotse
