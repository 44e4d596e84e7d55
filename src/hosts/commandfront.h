// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

// The small shell that runs in front of a command in a container: it says its process id on the first line,
// and a mark with the exit code at the end of standard output. Pure.

namespace Lotse::CommandFront {

inline constexpr qsizetype markBytes = 32;
/// Nothing that a command prints can look like it.
QByteArray newMark();
/// `inputBytes`: the command is given so much and then its input's end; -1: for as long as something comes.
QByteArrayList wrap(const QByteArrayList &argv, const QByteArray &mark, qsizetype inputBytes = -1);
/// Ends what a front with this process id started, politely first.
QByteArrayList kill(qint64 process);

} // namespace Lotse::CommandFront
