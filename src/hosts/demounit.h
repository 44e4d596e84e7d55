// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/service.h"

#include <QByteArrayList>
#include <QMap>

namespace Lotse {

/// What the demonstration reads of a systemd unit file: enough to start what it describes and to answer for
/// it. A value; only simple lines, no quotes and no continuations.
struct DemoUnit
{
    QByteArray description;
    QByteArray workingFolder;
    QByteArray user;
    QByteArrayList command;
    QMap<QByteArray, QByteArray> environment;
    int restartDelayMs = 100; ///< systemd's own default

    static Result<DemoUnit> read(const QString &file);
    /// As `systemctl show` prints them: KEY=VALUE lines.
    QByteArray properties(const QByteArray &name, const ServiceState &state) const;
};

} // namespace Lotse
