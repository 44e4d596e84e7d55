// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Lotse {

/// What is to be reached through the connection.
struct SshOpening
{
    enum class Kind { Command, LocalSocket, Tcp };
    Kind kind = Kind::Command;
    QByteArray what; ///< a line for the remote shell, a socket's path, a host
    int port = 0;
};

} // namespace Lotse
