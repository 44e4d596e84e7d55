// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/callcontext.h"
#include "core/hostanswers.h"
#include "transport/filedescriptor.h"
#include "transport/sshtarget.h"

#include <memory>

struct ssh_session_struct;

namespace Lotse {

struct SshFree
{
    void operator()(ssh_session_struct *session) const;
};
using SshHandle = std::unique_ptr<ssh_session_struct, SshFree>;

/// Greets the server at the other end of `socket`, proves who it is and signs in. The session that comes back
/// does not block and belongs to one thread at a time.
///
/// Known hosts are OpenSSH's files. An unknown key is HostKeyUnknown with its fingerprint; when that is among
/// the answers, it is written to ~/.ssh/known_hosts. A changed one is HostKeyChanged, a revoked one
/// HostKeyRevoked; no answer helps there. Then authenticate(). `home` is where .ssh lies.
Result<SshHandle> signIn(const SshTarget &target, FileDescriptor socket, const HostAnswers &answers,
                         const QString &home, const CallContext &call);

} // namespace Lotse
