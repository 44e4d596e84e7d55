// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"

namespace Lotse {

using namespace Qt::StringLiterals;

QString sourcePath(const QString &name)
{
    return QStringLiteral(LOTSE_SOURCE_DIR) + u'/' + name;
}

QString programPath(const QString &name)
{
    return QStringLiteral(LOTSE_BIN_DIR) + u'/' + name;
}

} // namespace Lotse
