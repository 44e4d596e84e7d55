// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace Lotse {

/// The SSH servers on the way to what an "ssh://" address names, each as "anna@host:22": the jump hosts that
/// ~/.ssh/config names, and the server itself last. Empty for other addresses, and for one that is wrong.
/// Reads the configuration each time.
QStringList sshStations(const QString &uri);

/// Which of the stations an error speaks of; -1: of none.
qsizetype stationOf(const Error &error, const QStringList &stations);

} // namespace Lotse
