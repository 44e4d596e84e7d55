// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/unixlisting.h"

#include <sys/stat.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

EntryKind kindOf(quint32 mode)
{
    switch (mode & S_IFMT) {
    case S_IFREG:
        return EntryKind::File;
    case S_IFDIR:
        return EntryKind::Folder;
    case S_IFLNK:
        return EntryKind::Link;
    case S_IFIFO:
        return EntryKind::Fifo;
    case S_IFSOCK:
        return EntryKind::Socket;
    default:
        return EntryKind::Device;
    }
}

EntryKind kindOf(char letter)
{
    constexpr std::pair<char, EntryKind> letters[] = {{'f', EntryKind::File},
                                                      {'d', EntryKind::Folder},
                                                      {'l', EntryKind::Link},
                                                      {'p', EntryKind::Fifo},
                                                      {'s', EntryKind::Socket}};
    for (const auto &[known, kind] : letters) {
        if (known == letter)
            return kind;
    }
    return EntryKind::Device;
}

QByteArray escapedForSums(QByteArray name)
{
    return name.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r");
}

/// Reads the output from front to back; `cut` once something was missing.
class Reader
{
public:
    Reader(QByteArrayView output, TreeCollector &tree)
        : m_rest(output)
        , m_tree(tree)
    {
    }

    Result<> run(const CallContext &call)
    {
        const QByteArray head = until('\n').toByteArray();
        m_single = head.endsWith(" single");
        if (head.startsWith("gnu "))
            gnuEntries();
        else if (head.startsWith("plain "))
            plainEntries();
        else
            m_cut = true;
        for (QByteArray name = nextName(); !name.isEmpty(); name = nextName())
            mark(name, u"Permission denied"_s);
        if (m_rest != "lotse-end\n") {
            sums();
            for (const QByteArray &name : std::as_const(m_files))
                mark(name, u"not hashed"_s);
        }
        if (m_cut || m_rest != "lotse-end\n")
            return fail(Error::Kind::Unreachable, Code::CommandCutOff, {u"find"_s});
        if (m_refused)
            return std::unexpected(*m_refused);
        return call.check();
    }

private:
    QByteArrayView until(char end)
    {
        const auto at = m_rest.indexOf(end);
        if (at < 0) {
            m_cut = true;
            m_rest = {};
            return {};
        }
        const QByteArrayView piece = m_rest.first(at);
        m_rest = m_rest.sliced(at + 1);
        return piece;
    }
    QByteArray nextName() { return until('\0').toByteArray(); }
    bool skip(QByteArrayView expected)
    {
        if (!m_rest.startsWith(expected))
            return false;
        m_rest = m_rest.sliced(expected.size());
        return true;
    }
    std::optional<RelPath> pathOf(const QByteArray &name)
    {
        if (m_single)
            return RelPath();
        const Result<RelPath> path = RelPath::fromBytes(name == "." ? QByteArray() : name.mid(2));
        if (path)
            return *path;
        m_refused = path.error();
        return {};
    }
    TreeEntry *entryOf(const QByteArray &name)
    {
        const std::optional<RelPath> path = pathOf(name);
        return path ? m_tree.find(*path) : nullptr;
    }
    void mark(const QByteArray &name, const QString &reason)
    {
        if (TreeEntry *entry = entryOf(name)) {
            entry->unreadable = true;
            entry->error = reason;
        }
    }
    void add(const QByteArray &name, TreeEntry entry)
    {
        const std::optional<RelPath> path = pathOf(name);
        if (!path)
            return;
        const bool isFile = entry.kind == EntryKind::File;
        if (!isFile)
            entry.size = 0;
        if (m_single)
            m_tree.addSingle(std::move(entry));
        else if (!m_tree.add(*path, std::move(entry)))
            return;
        if (isFile && (m_single || m_tree.counts(*path)))
            m_files.insert(*path, name);
    }

    void gnuEntries()
    {
        for (QByteArray name = nextName(); !name.isEmpty(); name = nextName()) {
            const QByteArrayList fields = until('\0').toByteArray().split(' ');
            const QByteArray target = nextName();
            if (fields.size() != 6 || fields.first().size() != 1) {
                m_cut = true;
                return;
            }
            TreeEntry entry;
            entry.kind = kindOf(fields.at(0).front());
            entry.mode = fields.at(1).toUInt(nullptr, 8);
            entry.uid = fields.at(2).toUInt();
            entry.gid = fields.at(3).toUInt();
            entry.size = fields.at(4).toLongLong();
            const auto dot = fields.at(5).indexOf('.');
            entry.mtimeNs =
                nanosecondsOf(fields.at(5).left(dot).toLongLong(), fields.at(5).mid(dot + 1, 9).toLongLong());
            entry.linkTarget = target;
            add(name, std::move(entry));
        }
    }

    QByteArrayList batch()
    {
        QByteArrayList names;
        for (QByteArray name = nextName(); !name.isEmpty(); name = nextName())
            names << name;
        return names;
    }

    void plainEntries()
    {
        for (QByteArrayList names = batch(); !names.isEmpty(); names = batch()) {
            for (const QByteArray &name : std::as_const(names))
                statLine(name);
            if (!until('\0').isEmpty())
                m_cut = true;
        }
        for (QByteArray name = nextName(); !name.isEmpty(); name = nextName()) {
            const QByteArray target = nextName();
            if (TreeEntry *entry = entryOf(name))
                entry->linkTarget = target;
        }
    }
    /// "MODE UID GID SIZE TIME NAME\n"; when the name is another one, this one vanished meanwhile.
    void statLine(const QByteArray &name)
    {
        qsizetype at = 0;
        for (int field = 0; field < 5 && at >= 0; ++field)
            at = m_rest.indexOf(' ', at) + 1;
        const QByteArrayList fields = m_rest.first(std::max<qsizetype>(at, 0)).toByteArray().split(' ');
        if (fields.size() != 6 ||
            m_rest.sliced(at).first(std::min(m_rest.size() - at, name.size() + 1)) != name + '\n')
            return;
        m_rest = m_rest.sliced(at + name.size() + 1);
        const quint32 mode = fields.at(0).toUInt(nullptr, 16);
        TreeEntry entry;
        entry.kind = kindOf(mode);
        entry.mode = mode & 07777;
        entry.uid = fields.at(1).toUInt();
        entry.gid = fields.at(2).toUInt();
        entry.size = fields.at(3).toLongLong();
        entry.mtimeNs = nanosecondsOf(fields.at(4).toLongLong());
        add(name, std::move(entry));
    }

    /// "HASH  NAME\n", or "\HASH  ESCAPED NAME\n". Busybox, old or new, may escape or not: both are tried.
    void sums()
    {
        for (QByteArrayList names = batch(); !names.isEmpty(); names = batch()) {
            for (const QByteArray &name : std::as_const(names)) {
                const QByteArrayView line = m_rest;
                const bool escaped = skip("\\");
                const QByteArray hash =
                    QByteArray::fromHex(m_rest.first(std::min<qsizetype>(64, m_rest.size())).toByteArray());
                m_rest = m_rest.sliced(std::min<qsizetype>(64, m_rest.size()));
                if (hash.size() == 32 && skip("  ") && skip((escaped ? escapedForSums(name) : name) + '\n')) {
                    take(name, hash);
                    continue;
                }
                m_rest = line; // this file could not be read: the line is another one's
            }
            if (!until('\0').isEmpty())
                m_cut = true;
        }
    }
    void take(const QByteArray &name, const QByteArray &hash)
    {
        const std::optional<RelPath> path = pathOf(name);
        if (path && m_files.remove(*path) > 0) {
            if (TreeEntry *entry = m_tree.find(*path))
                entry->hash = hash;
        }
    }

    QByteArrayView m_rest;
    TreeCollector &m_tree;
    QHash<RelPath, QByteArray> m_files; ///< not hashed yet
    std::optional<Error> m_refused;
    bool m_single = false;
    bool m_cut = false;
};

} // namespace

Result<> readSha256sumListing(QByteArrayView output, TreeCollector &tree, const CallContext &call)
{
    return Reader(output, tree).run(call);
}

} // namespace Lotse
