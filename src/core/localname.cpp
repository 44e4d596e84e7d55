// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/localname.h"

#include <QStringDecoder>
#include <cerrno>
#include <climits>
#include <fcntl.h>
#include <unistd.h>

namespace Lotse {

QString localName(const QByteArray &bytes)
{
    QString name = QString::fromUtf8(bytes);
    if (name.toUtf8() == bytes)
        return name;
    name.clear();
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    for (qsizetype at = 0; at < bytes.size();) {
        const auto first = static_cast<unsigned char>(bytes.at(at));
        const qsizetype length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        const QByteArrayView piece = QByteArrayView(bytes).sliced(at, std::min(length, bytes.size() - at));
        const QString text = decoder.decode(piece);
        const bool isText = piece.size() == length && !decoder.hasError() && text.toUtf8() == piece;
        decoder.resetState();
        name += isText ? text : QString(QChar(char16_t(0xdc00 + first)));
        at += isText ? length : 1;
    }
    return name;
}

QByteArray localNameBytes(const QString &name)
{
    QByteArray bytes;
    qsizetype from = 0;
    for (qsizetype at = 0; at < name.size(); ++at) {
        const char16_t unit = name.at(at).unicode();
        const bool isPair = at > 0 && name.at(at - 1).isHighSurrogate();
        if (unit < 0xdc80 || unit > 0xdcff || isPair)
            continue;
        bytes += QStringView(name).sliced(from, at - from).toUtf8() + static_cast<char>(unit - 0xdc00);
        from = at + 1;
    }
    return bytes + QStringView(name).sliced(from).toUtf8();
}

QString localFileBelow(const QString &root, const RelPath &path)
{
    return path.isRoot() ? root : root + u'/' + localName(path.bytes());
}

int openLocalForReading(const QString &file)
{
    constexpr int flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
    QByteArray rest = localNameBytes(file);
    int folder = AT_FDCWD;
    // The kernel takes paths below PATH_MAX only; longer ones are walked in pieces.
    while (rest.size() >= PATH_MAX) {
        const qsizetype slash = rest.lastIndexOf('/', PATH_MAX - 2);
        const int next =
            slash <= 0 ? -1
                       : ::openat(folder, rest.left(slash).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        const int error = slash <= 0 ? ENAMETOOLONG : errno;
        if (folder != AT_FDCWD)
            ::close(folder);
        if (next < 0) {
            errno = error;
            return -1;
        }
        folder = next;
        rest = rest.mid(slash + 1);
    }
    const int descriptor = ::openat(folder, rest.constData(), flags);
    const int error = errno;
    if (folder != AT_FDCWD)
        ::close(folder);
    errno = error;
    return descriptor;
}

} // namespace Lotse
