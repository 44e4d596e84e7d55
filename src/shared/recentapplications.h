// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile.h"

#include <optional>

namespace Lotse {

/// What somebody compared before, newest first: `recent.json` beside the runs. The next visit begins with the
/// same folder and the same profile. A profile with a secret in it (a token in a request) is not kept. Any
/// thread, one at a time.
class RecentApplications
{
public:
    static constexpr qsizetype kept = 20;
    explicit RecentApplications(const QString &base = {}); ///< empty: the state folder of this user

    /// The profile that was used last for its container. One that is the bundled profile but for its places
    /// follows the bundled one, so that a newer Lotse brings its improvements.
    Result<> remember(const Profile &profile);
    std::optional<Profile> find(const QString &host, const QString &container) const;
    QStringList folders() const; ///< development folders that are still there, each once

private:
    QString m_file;
};

} // namespace Lotse
