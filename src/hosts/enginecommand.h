// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hosts/engineapi.h"
#include "transport/commandrunner.h"

namespace Lotse {

/// A program in a container, by exec with a raw stream both ways. A small shell in front of it prints its
/// process id and, at the end, a mark with the exit code: the id is how a stop reaches the program (the
/// engine would let it run on), the mark is how a cut stream is told from an ended one.
Result<std::unique_ptr<RunningCommand>> startInContainer(const EngineApi &engine, const QByteArray &container,
                                                         const Command &command, ByteSource *input,
                                                         const CallContext &call);

} // namespace Lotse
