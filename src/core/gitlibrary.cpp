// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gitlibrary.h"

namespace Lotse {

void prepareGit()
{
    static const bool ready = [] {
        git_libgit2_init();
        // Objects are only read and nothing a repository configures is run, so whose it is does not matter:
        // an administrator may well point at a colleague's checkout.
        git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
        return true;
    }();
    Q_UNUSED(ready)
}

QString gitError()
{
    const git_error *error = git_error_last();
    return error && error->message ? QString::fromUtf8(error->message) : QString();
}

} // namespace Lotse
