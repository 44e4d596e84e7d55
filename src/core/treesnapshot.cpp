// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/treesnapshot.h"

#include "core/pathjson.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <ranges>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr auto schema = "lotse.tree/1"_L1;
constexpr std::array kindKeys{"file"_L1, "folder"_L1, "link"_L1, "fifo"_L1, "socket"_L1, "device"_L1};

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject toJson(const TreeSnapshot::Item &item)
{
    const TreeEntry &entry = item.entry;
    QJsonObject object;
    object.insert("path"_L1, pathToJson(item.path));
    object.insert("kind"_L1, kindKeys.at(static_cast<size_t>(entry.kind)));
    object.insert("mode"_L1, QString::number(entry.mode, 8));
    object.insert("uid"_L1, static_cast<qint64>(entry.uid));
    object.insert("gid"_L1, static_cast<qint64>(entry.gid));
    object.insert("mtime"_L1, entry.mtimeNs);
    if (entry.size)
        object.insert("size"_L1, entry.size);
    if (!entry.hash.isEmpty())
        object.insert("sha256"_L1, QString::fromLatin1(entry.hash.toHex()));
    if (entry.kind == EntryKind::Link)
        object.insert("target"_L1, bytesToJson(entry.linkTarget));
    if (entry.unreadable)
        object.insert("error"_L1, entry.error);
    return object;
}

Result<TreeSnapshot::Item> fromJson(const QJsonObject &object, const QString &line)
{
    const Result<RelPath> path = pathFromJson(object.value("path"_L1));
    if (!path)
        return pass(path);
    const auto kind = std::ranges::find(kindKeys, object.value("kind"_L1).toString());
    bool isOctal = false;
    const uint mode = object.value("mode"_L1).toString().toUInt(&isOctal, 8);
    if (kind == kindKeys.end() || !isOctal)
        return fail(Error::Kind::BadInput, Code::ArchiveDamaged, {line}, u"no kind or mode"_s);
    TreeEntry entry;
    entry.name = path->name();
    entry.kind = static_cast<EntryKind>(kind - kindKeys.begin());
    entry.mode = mode;
    entry.uid = static_cast<quint32>(object.value("uid"_L1).toInteger());
    entry.gid = static_cast<quint32>(object.value("gid"_L1).toInteger());
    entry.mtimeNs = object.value("mtime"_L1).toInteger();
    entry.size = object.value("size"_L1).toInteger();
    entry.hash = QByteArray::fromHex(object.value("sha256"_L1).toString().toLatin1());
    if (entry.kind == EntryKind::Link) {
        const Result<QByteArray> target = bytesFromJson(object.value("target"_L1));
        if (!target)
            return pass(target);
        entry.linkTarget = *target;
    }
    entry.unreadable = object.contains("error"_L1);
    entry.error = object.value("error"_L1).toString();
    return TreeSnapshot::Item{*path, entry};
}

} // namespace

Result<> TreeSnapshot::folder(const RelPath &path, std::span<const TreeEntry> entries)
{
    for (const TreeEntry &entry : entries)
        append({entry.name.isEmpty() ? path : path.child(entry.name), entry});
    return {};
}

void TreeSnapshot::append(const Item &item)
{
    m_index.insert(item.path, m_items.size());
    m_items.append(item);
}

const TreeSnapshot::Item *TreeSnapshot::find(const RelPath &path) const
{
    const auto found = m_index.constFind(path);
    return found == m_index.constEnd() ? nullptr : &m_items.at(*found);
}

Result<> TreeSnapshot::feed(TreeSink &sink) const
{
    QHash<RelPath, QList<TreeEntry>> folders;
    QList<RelPath> order{RelPath()};
    for (const Item &item : m_items) {
        folders[item.path.parent()].append(item.entry);
        if (item.entry.kind == EntryKind::Folder)
            order.append(item.path);
    }
    std::ranges::sort(order);
    for (const RelPath &path : order) {
        QList<TreeEntry> entries = folders.value(path);
        std::ranges::sort(entries, {}, &TreeEntry::name);
        if (Result<> sent = sink.folder(path, entries); !sent)
            return sent;
    }
    return {};
}

QByteArray TreeSnapshot::toText() const
{
    QList<const Item *> order;
    for (const Item &item : m_items)
        order.append(&item);
    std::ranges::sort(order, {}, [](const Item *item) -> const RelPath & { return item->path; });
    QByteArray text = lineOf({{u"schema"_s, schema}, {u"entries"_s, m_items.size()}});
    for (const Item *item : order)
        text += lineOf(toJson(*item));
    return text;
}

Result<TreeSnapshot> TreeSnapshot::fromText(const QByteArray &text)
{
    TreeSnapshot snapshot;
    QByteArrayList lines = text.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    const QJsonObject head = QJsonDocument::fromJson(lines.value(0)).object();
    if (head.value("schema"_L1).toString() != schema)
        return fail(Error::Kind::BadInput, Code::ArchiveDamaged, {u"1"_s}, u"no lotse.tree/1"_s);
    for (qsizetype number = 1; number < lines.size(); ++number) {
        const QString place = QString::number(number + 1);
        const QJsonDocument line = QJsonDocument::fromJson(lines.at(number));
        if (!line.isObject())
            return fail(Error::Kind::BadInput, Code::ArchiveDamaged, {place}, u"no JSON object"_s);
        const Result<Item> item = fromJson(line.object(), place);
        if (!item)
            return pass(item);
        if (snapshot.find(item->path))
            return fail(Error::Kind::BadInput, Code::ArchiveDamaged, {place}, u"named twice"_s);
        snapshot.append(*item);
    }
    // A cut text would otherwise pass as a smaller tree, and its files as removed ones.
    if (head.value("entries"_L1).toInteger(-1) != snapshot.m_items.size())
        return fail(Error::Kind::BadInput, Code::ArchiveDamaged, {QString::number(lines.size())},
                    u"cut off"_s);
    return snapshot;
}

bool operator==(const TreeSnapshot &a, const TreeSnapshot &b)
{
    return a.m_items.size() == b.m_items.size() && std::ranges::all_of(a.m_items, [&b](const auto &item) {
               const TreeSnapshot::Item *other = b.find(item.path);
               return other && item == *other;
           });
}

} // namespace Lotse
