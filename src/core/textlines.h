// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textdiff.h"

#include <QByteArrayList>

namespace Lotse {

/// A text cut into lines: raw ones for comparing, shown ones for people; see ShownText.
struct TextLines
{
    QByteArrayList raw; ///< without line ends and byte order mark
    ShownText shown;
};
TextLines textLines(const QByteArray &bytes);

} // namespace Lotse
