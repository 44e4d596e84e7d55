// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/callcontext.h"

#include <libssh/libssh.h>
#include <memory>
#include <poll.h>

namespace Lotse {

/// Asks a session that does not block again as long as it says `again`, and waits for its socket in between.
template <typename F>
Result<int> awaitSsh(ssh_session session, int again, const CallContext &call, F ask)
{
    for (;;) {
        if (const Result<> allowed = call.check(); !allowed)
            return pass(allowed);
        const int answer = ask();
        if (answer != again)
            return answer;
        short events = POLLIN;
        if ((ssh_get_poll_flags(session) & SSH_WRITE_PENDING) != 0)
            events = short(events | POLLOUT);
        pollfd one{ssh_get_fd(session), events, 0};
        ::poll(&one, 1, static_cast<int>(call.slice().count()));
    }
}

struct SshKeyFree
{
    void operator()(ssh_key key) const { ssh_key_free(key); }
};
using SshKey = std::unique_ptr<ssh_key_struct, SshKeyFree>;

} // namespace Lotse
