// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace Lotse {

/// JSON for people and for line-based diffs: two blanks, known keys in the given order and the others after
/// them by name, short lists and groups on one line, a newline at the end.
QByteArray prettyJson(const QJsonObject &object, const QStringList &keyOrder = {});

} // namespace Lotse
