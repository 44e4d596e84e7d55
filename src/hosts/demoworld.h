// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace Lotse {

/// The folders of one demonstration: `container/` plays the root of a container that holds the stale
/// appliance, `development/whisper-appliance` is the tree it is repaired from. Both are made from files
/// inside the program, with a certificate of its own. A value; what is done to the folders afterwards
/// stays.
///   demo         the operator's own world below the data folder, made when missing
///   demo:new     the same place, put back into the stale state
///   demo:/path   a world in that folder, made when missing
class DemoWorld
{
public:
    /// Conflict when `demo:/path` names a folder with something else in it.
    static Result<DemoWorld> open(const QString &uri);

    /// How the world is found again: "demo:new" becomes "demo", since a second opening must not renew it.
    QString uri() const { return m_uri; }
    QString containerRoot() const { return m_base + QStringLiteral("/container"); }
    QString developmentFolder() const { return m_base + QStringLiteral("/development/whisper-appliance"); }

private:
    Result<> make() const;
    QString m_uri;
    QString m_base;
};

/// The development tree of the world that a demo URI names, for profiles that leave it open. Empty for other
/// hosts. Makes nothing.
QString demoDevelopmentFolder(const QString &uri);

} // namespace Lotse
