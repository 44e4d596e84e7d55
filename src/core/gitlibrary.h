// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <git2.h>
#include <memory>

namespace Lotse {

/// Prepares libgit2 once for the whole program; called before any other git_… function. Any thread.
void prepareGit();
/// libgit2's words on its last failure in this thread, for Error::detail.
QString gitError();

/// Frees a libgit2 object with its own function: `GitPointer<git_tree, git_tree_free>`.
template <typename T, void (*release)(T *)>
struct GitRelease
{
    void operator()(T *object) const { release(object); }
};
template <typename T, void (*release)(T *)>
using GitPointer = std::unique_ptr<T, GitRelease<T, release>>;

using GitRepository = GitPointer<git_repository, git_repository_free>;

} // namespace Lotse
