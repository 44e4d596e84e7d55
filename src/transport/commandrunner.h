// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/byteflow.h"
#include "core/callcontext.h"
#include "core/reading.h"

#include <memory>
#include <optional>

namespace Lotse {

/// One program to run: arguments as bytes, never a shell line. Names travel as arguments or in `input`.
struct Command
{
    QByteArrayList argv;
    QByteArray input;               ///< for standard input, which is closed behind it
    std::optional<QByteArray> user; ///< unset: whoever administers; "": as the container runs by itself
};

/// A program that runs now. read() gives its standard output; an empty piece says that it has ended and that
/// everything it wrote was seen, and only then exitCode() counts. Destroying it earlier ends the program.
class RunningCommand : public ByteSource
{
public:
    int exitCode() const { return m_exitCode; }
    const QByteArray &err() const { return m_err; } ///< the first 1 MiB of standard error

protected:
    void keepErr(QByteArrayView bytes);
    int m_exitCode = -1;
    QByteArray m_err;
};

/// Where commands can be run: this computer, a container. `input` (may be null) streams into standard input
/// instead of Command::input and must outlive the command.
class CommandRunner
{
public:
    virtual ~CommandRunner() = default;
    virtual Result<std::unique_ptr<RunningCommand>> start(const Command &command, ByteSource *input,
                                                          const CallContext &call) = 0;
    /// Runs to the end and collects; output beyond 64 MiB is a Protocol error. The exit code is the caller's
    /// to judge.
    Result<CommandOutput> run(const Command &command, const CallContext &call);
};

/// Collects what a started command writes, to its end.
Result<CommandOutput> collect(RunningCommand &running);

/// A command as a person would type it: for plan and report, never executed.
QString commandText(const QByteArrayList &argv);

} // namespace Lotse
