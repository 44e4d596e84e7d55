// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonplace.h"

#include "core/pathjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Profile)
};

} // namespace

JsonPlace::JsonPlace(QJsonValue value, QString pointer, ProfileProblems &problems)
    : m_value(std::move(value))
    , m_pointer(std::move(pointer))
    , m_problems(&problems)
{
}

JsonPlace JsonPlace::at(const QString &key) const
{
    return {m_value.toObject().value(key), m_pointer + pointerStep(key), *m_problems};
}

QList<JsonPlace> JsonPlace::items() const
{
    QList<JsonPlace> all;
    for (const QJsonValue &value : m_value.toArray())
        all << JsonPlace(value, m_pointer + pointerStep(QString::number(all.size())), *m_problems);
    return all;
}

QStringList JsonPlace::keys() const
{
    return m_value.toObject().keys();
}

bool JsonPlace::has(const QString &key) const
{
    return m_value.toObject().contains(key);
}

QString JsonPlace::text(const QString &otherwise) const
{
    return m_value.toString(otherwise);
}

int JsonPlace::number(int otherwise) const
{
    return m_value.toInt(otherwise);
}

bool JsonPlace::flag(bool otherwise) const
{
    return m_value.toBool(otherwise);
}

QByteArray JsonPlace::bytes(const QByteArray &otherwise) const
{
    if (!m_value.isString() && !m_value.isObject())
        return otherwise;
    const Result<QByteArray> read = bytesFromJson(m_value);
    if (!read)
        complain(Words::tr("This is no valid base64 text."));
    return read.value_or(otherwise);
}

QByteArrayList JsonPlace::bytesList() const
{
    QByteArrayList all;
    for (const JsonPlace &item : items())
        all << item.bytes();
    return all;
}

QStringList JsonPlace::texts() const
{
    QStringList all;
    for (const JsonPlace &item : items())
        all << item.text();
    return all;
}

RelPath JsonPlace::relPath() const
{
    const Result<RelPath> path = RelPath::fromBytes(bytes());
    if (path)
        return *path;
    complain(Words::tr(
        "The path must not leave its folder: no \"/\" in front, no \"..\" and no empty part in it."));
    return {};
}

QList<RelPath> JsonPlace::relPaths() const
{
    QList<RelPath> all;
    for (const JsonPlace &item : items())
        all << item.relPath();
    return all;
}

RootPath JsonPlace::rootPath(const RootPath &otherwise) const
{
    if (!m_value.isString() && !m_value.isObject())
        return otherwise;
    const Result<RootPath> path = RootPath::fromBytes(bytes());
    if (path)
        return *path;
    complain(Words::tr("The path must begin with \"/\" and must not contain \"..\" or an empty part."));
    return otherwise;
}

QString JsonPlace::jsonPointer() const
{
    if (!isJsonPointer(text()))
        complain(
            Words::tr("A JSON pointer is empty or begins with \"/\", and its \"~\" is written \"~0\", its "
                      "\"/\" \"~1\"."));
    return text();
}

QString JsonPlace::expression() const
{
    const QRegularExpression expression(text());
    if (!expression.isValid()) {
        //: %1 is the reason, in English, %2 the position of a character
        complain(Words::tr("The regular expression cannot be used: %1 (at character %2).")
                     .arg(expression.errorString(), QString::number(expression.patternErrorOffset() + 1)));
    } else if (!text().isEmpty() && expression.captureCount() == 0) {
        complain(
            Words::tr("The regular expression needs a group in round brackets: that group is the version."));
    }
    return text();
}

QString JsonPlace::localPath(const QString &folder) const
{
    if (text().isEmpty())
        return {};
    return QDir::cleanPath(QDir(folder).absoluteFilePath(text()));
}

void JsonPlace::complain(const QString &sentence) const
{
    m_problems->add(m_pointer, sentence);
}

} // namespace Lotse
