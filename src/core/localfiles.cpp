// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/localfiles.h"

#include "core/localname.h"

#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> unwritable(const QString &path)
{
    return fail(Error::Kind::Storage, Code::FileUnwritable, {path},
                QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace

Result<QByteArray> readLocalFile(const QString &file)
{
    QFile handle(file);
    // A name that QFile would spoil could lead to another file.
    const bool isOdd = QFile::encodeName(file) != localNameBytes(file);
    const bool opened =
        isOdd ? handle.open(openLocalForReading(file), QIODevice::ReadOnly, QFile::AutoCloseHandle)
              : handle.open(QIODevice::ReadOnly);
    if (!opened)
        return fail(Error::Kind::Storage, Code::FileUnreadable, {file}, handle.errorString());
    const QByteArray bytes = handle.readAll();
    if (handle.error() != QFile::NoError)
        return fail(Error::Kind::Storage, Code::FileUnreadable, {file}, handle.errorString());
    return bytes;
}

Result<> writeLocalFile(const QString &file, const QByteArray &bytes)
{
    const QString fresh = file + u".new"_s;
    QFile handle(fresh);
    if (!handle.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered,
                     QFile::ReadOwner | QFile::WriteOwner))
        return fail(Error::Kind::Storage, Code::FileUnwritable, {file}, handle.errorString());
    const bool written = handle.write(bytes) == bytes.size() && ::fsync(handle.handle()) == 0;
    handle.close();
    if (!written ||
        ::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(file).constData()) != 0) {
        const auto failed = unwritable(file);
        QFile::remove(fresh);
        return failed;
    }
    return syncFolder(QFileInfo(file).absolutePath());
}

Result<> makePrivateFolder(const QString &folder)
{
    const QByteArray name = QFile::encodeName(folder);
    if (::mkdir(name.constData(), 0700) == 0)
        return syncFolder(QFileInfo(folder).absolutePath());
    if (errno == EEXIST && QFileInfo(folder).isDir())
        return {};
    const QString parent = QFileInfo(folder).absolutePath();
    if (errno != ENOENT || parent == folder)
        return unwritable(folder);
    const Result<> made = makePrivateFolder(parent);
    if (!made)
        return made;
    // Once more, not again and again: /proc says "no such folder" to everything below it.
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return unwritable(folder);
    return syncFolder(parent);
}

Result<> syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return unwritable(folder);
    const bool synced = ::fsync(handle) == 0 || errno == EINVAL; // some network file systems cannot
    ::close(handle);
    if (!synced)
        return unwritable(folder);
    return {};
}

} // namespace Lotse
