// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/copyrecords.h"

#include "core/pathjson.h"

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QJsonObject attributesJson(const QString &act, const QList<AttributeChange> &changes)
{
    QJsonArray entries;
    for (const AttributeChange &change : changes)
        entries.append(QJsonObject{{u"path"_s, rootToJson(change.path)},
                                   {u"mode"_s, QString::number(change.mode, 8)},
                                   {u"uid"_s, static_cast<qint64>(change.uid)},
                                   {u"gid"_s, static_cast<qint64>(change.gid)}});
    return {{u"act"_s, act}, {u"entries"_s, entries}};
}

} // namespace

QJsonObject stagingRecord(const QList<RootPath> &folders)
{
    QJsonArray list;
    for (const RootPath &folder : folders)
        list.append(rootToJson(folder));
    return {{u"act"_s, u"staging"_s}, {u"folders"_s, list}};
}

QJsonObject serviceRecord()
{
    return {{u"act"_s, u"service"_s}};
}

QJsonObject switchRecord(const QList<Rename> &renames, const QList<RootPath> &staging, const RootPath &root,
                         const QString &archive)
{
    QJsonArray list;
    for (const Rename &rename : renames)
        list.append(QJsonArray{rootToJson(rename.from), rootToJson(rename.to)});
    return {{u"act"_s, u"switch"_s},
            {u"root"_s, rootToJson(root)},
            {u"archive"_s, archive},
            {u"staging"_s, stagingRecord(staging)[u"folders"_s]},
            {u"renames"_s, list}};
}

QJsonObject foldersRecord(const QList<AttributeChange> &folders)
{
    return attributesJson(u"folders-gone"_s, folders);
}

QJsonObject attributesRecord(const QList<AttributeChange> &old)
{
    return attributesJson(u"attributes"_s, old);
}

Result<QList<AttributeChange>> attributesFrom(const QJsonObject &record)
{
    QList<AttributeChange> changes;
    for (const QJsonValue &entry : record[u"entries"_s].toArray()) {
        const Result<RootPath> path = rootFromJson(entry[u"path"_s]);
        if (!path)
            return pass(path);
        changes.append({*path, entry[u"mode"_s].toString().toUInt(nullptr, 8),
                        static_cast<quint32>(entry[u"uid"_s].toInteger()),
                        static_cast<quint32>(entry[u"gid"_s].toInteger())});
    }
    return changes;
}

Result<QList<RootPath>> rootsFrom(const QJsonValue &list)
{
    QList<RootPath> roots;
    for (const QJsonValue &one : list.toArray()) {
        const Result<RootPath> root = rootFromJson(one);
        if (!root)
            return pass(root);
        roots.append(*root);
    }
    return roots;
}

Result<QList<Rename>> renamesFrom(const QJsonObject &record)
{
    QList<Rename> renames;
    for (const QJsonValue &pair : record[u"renames"_s].toArray()) {
        const Result<RootPath> from = rootFromJson(pair[0]);
        const Result<RootPath> to = rootFromJson(pair[1]);
        if (!from || !to)
            return from ? pass(to) : pass(from);
        renames.append({*from, *to});
    }
    return renames;
}

} // namespace Lotse
