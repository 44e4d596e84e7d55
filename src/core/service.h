// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

namespace Lotse {

/// What is restarted, and how: a systemd unit in the container, the container itself, or commands of the
/// profile.
struct ServiceRef
{
    enum class Kind { None, Unit, Container, Commands };
    Kind kind = Kind::None;
    QByteArray unit;
    QByteArrayList startCommand;
    QByteArrayList stopCommand;
    QByteArrayList stateCommand; ///< exits 0 while it runs, prints the main process id
};
enum class ServiceAction { Start, Stop, Restart };

struct ServiceState
{
    bool running = false;
    bool restarting = false; ///< between two crashes (systemd: activating/auto-restart)
    qint64 mainProcess = 0;  ///< process id inside the container, 0 when there is none
    qint64 startedAtMs = 0;  ///< container clock, milliseconds since 1970; 0 when unknown
    int restarts = 0;        ///< how often the supervisor restarted it by itself
    QString text;            ///< the supervisor's own words
};

} // namespace Lotse
