// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errorcode.h"

#include <array>
#include <span>

namespace Lotse {

/// One row of the catalogue: the sentences of one Code, marked for translation in the context "Messages". The
/// comment above a row names its arguments; a missing argument shows as "…", so that a sentence never shows a
/// "%1". Every line says one thing to somebody who never opens a terminal.
struct MessageRow
{
    Code code;
    const char *id; ///< never renamed, never used again
    const char *happened;
    const char *meaning;
    const char *did;
    const char *cure;
};

std::span<const MessageRow> localMessages();  ///< general, files and trees, profiles
std::span<const MessageRow> engineMessages(); ///< connections, engines, containers
std::span<const MessageRow> remoteMessages(); ///< the way to another computer
std::span<const MessageRow> nodeMessages();   ///< Proxmox VE
std::span<const MessageRow> runMessages();    ///< plans, steps, journal, checks

/// The whole catalogue.
inline std::array<std::span<const MessageRow>, 5> allMessages()
{
    return {localMessages(), engineMessages(), remoteMessages(), nodeMessages(), runMessages()};
}

} // namespace Lotse
