// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/commandrunner.h"

namespace Lotse {

/// Runs programs on this computer. Not QProcess: its arguments are text, ours are bytes, and it reads ahead
/// without limit. Each program leads its own session; a stop ends the whole group. Any thread; no event loop.
class LocalCommandRunner : public CommandRunner
{
public:
    Result<std::unique_ptr<RunningCommand>> start(const Command &command, ByteSource *input,
                                                  const CallContext &call) override;

    /// The whole environment of programs started from now on, as NAME=VALUE; unset: this process's own.
    void setEnvironment(std::optional<QByteArrayList> environment) { m_environment = std::move(environment); }
    void setWorkingFolder(const QByteArray &folder) { m_workingFolder = folder; }

private:
    std::optional<QByteArrayList> m_environment;
    QByteArray m_workingFolder;
};

} // namespace Lotse
