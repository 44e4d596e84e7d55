// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secretforms.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Lotse {

namespace {

QByteArray jsonEscaped(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(2, list.size() - 4);
}

/// As Python and others write it: everything that is not ASCII as \uXXXX.
QByteArray asciiEscaped(const QByteArray &json)
{
    QByteArray all;
    for (const QChar c : QString::fromUtf8(json)) {
        if (c.unicode() < 0x80)
            all += static_cast<char>(c.unicode());
        else
            all += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return all;
}

} // namespace

QByteArrayList secretForms(const QByteArray &value)
{
    const QString text = QString::fromUtf8(value);
    const QByteArray percent = value.toPercentEncoding();
    const QByteArray json = jsonEscaped(text);
    const QByteArray base64 = value.toBase64(QByteArray::OmitTrailingEquals);
    QByteArrayList forms{value,
                         percent,
                         base64,
                         value.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
                         json,
                         jsonEscaped(QString::fromUtf8(json)),
                         asciiEscaped(json),
                         text.toHtmlEscaped().toUtf8()};
    QByteArray other = percent;
    forms << other.replace("%20", "+");
    other = json;
    forms << other.replace("/", "\\/");
    other = value;
    forms << other.replace("'", "'\\''");
    // Hexadecimal digits of either case; letters that were no digits stay as they are.
    other = percent;
    for (qsizetype at = other.indexOf('%'); at >= 0; at = other.indexOf('%', at + 3))
        other.replace(at, 3, other.mid(at, 3).toLower());
    forms << other;
    return forms;
}

} // namespace Lotse
