// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace Lotse::Test {

struct TwinOutput
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    QByteArray all() const { return out + err; }
    QJsonObject lastJson() const; ///< of the last line that is one
};

/// What every call of runTwin() finds on standard input from now on.
void answerTwin(const QByteArray &lines);

/// Runs lotse-cli as a script would: no terminal, nothing on standard input, English unless the arguments say
/// else. State lies in the test's own home (tests/support/in-temporary-home).
TwinOutput runTwin(const QStringList &arguments, int limitMs = 180000);

} // namespace Lotse::Test
