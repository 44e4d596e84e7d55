// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/callcontext.h"
#include "core/hostanswers.h"
#include "transport/sshtarget.h"

struct ssh_session_struct;

namespace Lotse {

/// Signs in to a server that has proven who it is: with the agent, the keys, what the keyboard would be
/// asked, and the password, as far as the server takes them. PasswordWanted and PassphraseWanted say under
/// which name an answer is looked for; AuthRefused says what was tried.
Result<> authenticate(ssh_session_struct *session, const SshTarget &target, const HostAnswers &answers,
                      const CallContext &call);

} // namespace Lotse
