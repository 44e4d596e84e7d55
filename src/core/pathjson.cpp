// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pathjson.h"

#include <QJsonObject>
#include <QStringDecoder>

namespace Lotse {

using namespace Qt::StringLiterals;

QJsonValue bytesToJson(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    // A decoder drops a byte order mark in front; only what comes back as it was may be text.
    if (!decoder.hasError() && text.toUtf8() == bytes)
        return text;
    return QJsonObject{{u"base64"_s, QString::fromLatin1(bytes.toBase64())}};
}

Result<QByteArray> bytesFromJson(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toUtf8();
    const auto decoded = QByteArray::fromBase64Encoding(value[u"base64"_s].toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!value[u"base64"_s].isString() || !decoded)
        return fail(Error::Kind::BadInput, Code::PathRefused, {u"?"_s}, u"neither text nor base64"_s);
    return decoded.decoded;
}

QJsonValue pathToJson(const RelPath &path)
{
    return bytesToJson(path.bytes());
}

Result<RelPath> pathFromJson(const QJsonValue &value)
{
    const Result<QByteArray> bytes = bytesFromJson(value);
    return bytes ? RelPath::fromBytes(*bytes) : pass(bytes);
}

QJsonValue rootToJson(const RootPath &path)
{
    return bytesToJson(path.bytes());
}

Result<RootPath> rootFromJson(const QJsonValue &value)
{
    const Result<QByteArray> bytes = bytesFromJson(value);
    return bytes ? RootPath::fromBytes(*bytes) : pass(bytes);
}

QJsonArray pathsToJson(const QList<RelPath> &paths)
{
    QJsonArray array;
    for (const RelPath &path : paths)
        array.append(pathToJson(path));
    return array;
}

Result<QList<RelPath>> pathsFromJson(const QJsonValue &value)
{
    QList<RelPath> paths;
    for (const QJsonValue &one : value.toArray()) {
        const Result<RelPath> path = pathFromJson(one);
        if (!path)
            return pass(path);
        paths.append(*path);
    }
    return paths;
}

} // namespace Lotse
