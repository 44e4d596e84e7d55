// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/difference.h"
#include "core/host.h"
#include "core/profile.h"

namespace Lotse {

/// One side of a path as far as it may be looked into. A value; crosses threads.
struct FileSide
{
    enum class Kind { Absent, Text, Binary, TooLarge, Secret, Ignored, Unreadable, Link, Folder, Other };
    Kind kind = Kind::Absent;
    qint64 size = 0;
    QByteArray bytes;           ///< Text only
    QByteArray linkTarget;      ///< Link only, raw
    std::optional<Error> error; ///< Unreadable, where there is one
};

struct FileContents
{
    FileSide development;
    FileSide container;
};

/// What both sides hold at one path of a comparison. `localFile` holds development's content (see
/// Survey::localFiles); empty: it is looked up below the profile's root. Secrets and what is ignored (old
/// copies of secrets among it) are never opened, neither here nor there; nothing larger than largestShownText
/// is fetched; links are not followed. What cannot be had is said per side, so only a stop and a passed
/// deadline are failures. Worker thread.
Result<FileContents> readFileContents(ContainerReader &container, const Profile &profile,
                                      const Difference &difference, const QString &localFile,
                                      const CallContext &call);

} // namespace Lotse
