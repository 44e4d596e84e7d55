// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/prettyjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

constexpr qsizetype widest = 100;

/// A text, number, flag or null as JSON writes it.
QByteArray scalar(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QStringList ordered(QStringList keys, const QStringList &order)
{
    const auto rank = [&order](const QString &key) {
        const auto at = order.indexOf(key);
        return at < 0 ? order.size() : at;
    };
    std::ranges::stable_sort(keys, {}, rank); // Qt hands keys out by name
    return keys;
}

QByteArray written(const QJsonValue &value, const QStringList &order, qsizetype depth, qsizetype column)
{
    const QJsonArray array = value.toArray();
    const QJsonObject object = value.toObject();
    if (array.isEmpty() && object.isEmpty())
        return scalar(value);
    QByteArrayList pieces;
    bool nested = false;
    const auto add = [&](const QByteArray &front, const QJsonValue &part) {
        nested = nested || (part.isObject() && !part.toObject().isEmpty()) || part.toArray().size() > 3;
        pieces << front + written(part, order, depth + 1, 2 * (depth + 1) + front.size());
    };
    for (const QJsonValue &item : array)
        add({}, item);
    for (const QString &key : ordered(object.keys(), order))
        add(scalar(key) + ": ", object.value(key));
    const bool isArray = value.isArray();
    const QByteArray line = (isArray ? "[" : "{ ") + pieces.join(", ") + (isArray ? "]" : " }");
    if (depth > 0 && !nested && column + line.size() <= widest && !line.contains('\n'))
        return line;
    const QByteArray indent = '\n' + QByteArray(2 * (depth + 1), ' ');
    return (isArray ? "[" : "{") + indent + pieces.join(',' + indent) + '\n' + QByteArray(2 * depth, ' ') +
           (isArray ? "]" : "}");
}

} // namespace

QByteArray prettyJson(const QJsonObject &object, const QStringList &keyOrder)
{
    return written(object, keyOrder, 0, 0) + '\n';
}

} // namespace Lotse
