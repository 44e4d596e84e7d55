// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>
#include <optional>

namespace Lotse {

/// What an RFC 6901 pointer ("/data/0/status", "" for the whole) names in a JSON text of any kind (also a
/// bare number or string); nothing when the text is no JSON or the pointer leads nowhere. Pure, any thread.
std::optional<QJsonValue> jsonAt(const QByteArray &json, const QString &pointer);

/// A value as people compare it: strings without quotes, everything else as compact JSON.
QString jsonText(const QJsonValue &value);

} // namespace Lotse
