// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonpointer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

std::optional<QJsonValue> inside(const QJsonValue &value, const QString &name)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const auto found = object.find(name);
        return found == object.end() ? std::nullopt : std::optional(found.value());
    }
    bool isNumber = false;
    const qsizetype index = name.toLongLong(&isNumber);
    const bool canonical = isNumber && QString::number(index) == name; // RFC 6901: no leading zeros
    if (!value.isArray() || !canonical || index < 0 || index >= value.toArray().size())
        return std::nullopt;
    return value.toArray().at(index);
}

} // namespace

std::optional<QJsonValue> jsonAt(const QByteArray &json, const QString &pointer)
{
    // QJsonDocument of Qt 6.8 wants an array or object at the top; a bare value is wrapped.
    const QJsonDocument document = QJsonDocument::fromJson('[' + json + ']');
    if (document.array().size() != 1)
        return std::nullopt;
    QJsonValue value = document.array().at(0);
    if (pointer.isEmpty())
        return value;
    if (!pointer.startsWith(u'/'))
        return std::nullopt;
    for (QString name : pointer.mid(1).split(u'/')) {
        name.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
        const std::optional<QJsonValue> next = inside(value, name);
        if (!next)
            return std::nullopt;
        value = *next;
    }
    return value;
}

QString jsonText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.mid(1, wrapped.size() - 2));
}

} // namespace Lotse
