// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rootpath.h"

namespace Lotse {

struct LogQuery
{
    enum class Source { Unit, Container, File };
    Source source = Source::Container;
    QByteArray unit;
    RootPath file;
    qint64 sinceMs = 0; ///< container clock; 0: from the beginning
    int lines = 2000;   ///< the newest so many
};
struct LogLine
{
    qint64 atMs = 0; ///< 0 when the line carries no time
    QString text;
};

} // namespace Lotse
