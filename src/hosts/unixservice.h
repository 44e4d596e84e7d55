// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logline.h"
#include "core/reading.h"
#include "core/service.h"

#include <QList>

// What UnixCommands::serviceState and ::log print, read back. Pure.

namespace Lotse {

Result<ServiceState> parseServiceState(const ServiceRef &service, const CommandOutput &output);

/// Lines of the journal (JSON) or of a file (the zone first), from `sinceMs` on. Lines of a file that carry
/// no time of their own take the one of the line before them; before the first time they count as old. A file
/// without any time comes whole.
Result<QList<LogLine>> parseLog(const LogQuery &query, const CommandOutput &output);

/// The time at the start of a log line ("2026-11-23 21:15:00,123", "2026-11-23T21:15:00.5Z", in brackets or
/// not), in milliseconds since 1970; 0 when there is none. `zoneSeconds` counts where the line names no zone.
qint64 timeOfLine(const QByteArray &line, int zoneSeconds);

} // namespace Lotse
