// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Lotse::Test {

/// Files of a test's own, without the code that is tested. Folders on the way are made.
inline bool write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    return QDir().mkpath(QFileInfo(file).path()) && out.open(QIODevice::WriteOnly) &&
           out.write(bytes) == bytes.size();
}

/// Of /proc, too, where no file has a size. Empty: there is none.
inline QByteArray contents(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace Lotse::Test
