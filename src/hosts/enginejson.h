// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/containerfacts.h"
#include "core/logline.h"
#include "core/service.h"
#include "hosts/appapi.h"

#include <QJsonArray>
#include <QJsonObject>

// The engine's answers as plain values. Pure.

namespace Lotse {

QList<ContainerFacts> containersFromJson(const QJsonArray &list);
/// Of /containers/NAME/json; abilities stay false.
ContainerState containerFromJson(const QJsonObject &inspected);
ServiceState serviceFromJson(const QJsonObject &inspected);
bool hasTerminal(const QJsonObject &inspected);
/// Where a port of the container can be reached: at its own addresses, then where it is published. The own
/// ones of an engine without root lie in a network of its own, and those of an engine on another computer in
/// that one's: `onlyPublished`.
QList<AppAddress> addressesFromJson(const QJsonObject &inspected, int port, bool onlyPublished);
/// By port, for a browser on the engine's computer: the first of these for each port that it tells of.
QMap<int, QString> placesFromJson(const QJsonObject &inspected, bool onlyPublished);
bool isRootless(const QJsonObject &engineInfo); ///< of /info

/// Lines "2026-11-23T21:15:00.123456789Z text"; a line without a time takes the one before it.
QList<LogLine> linesWithTimes(const QByteArray &text);

} // namespace Lotse
