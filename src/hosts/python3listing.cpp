// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/unixlisting.h"

#include <QtEndian>
#include <utility>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// Walks relative to open folders (a name swapped for a link is not followed) and prints, little-endian:
/// 'D' length path, then per entry 'E' kind flags mode uid gid size mtime [hash] name link error, each text
/// with its length; 'F' instead of 'D' when the root is no folder; 'Z' and the number of folders at the end.
constexpr auto script = R"py(
import os, sys, stat, hashlib, struct
root = os.fsencode(sys.argv[1])
wanted = sys.argv[2] == "hash"
depth = int(sys.argv[3])
hidden = set(os.fsencode(n) for n in sys.argv[4:])
out = sys.stdout.buffer
fields = struct.Struct("<cBIIIQq").pack
length = struct.Struct("<I").pack
sys.setrecursionlimit(20000)
kinds = ((stat.S_ISDIR, b"d"), (stat.S_ISREG, b"f"), (stat.S_ISLNK, b"l"), (stat.S_ISFIFO, b"p"), (stat.S_ISSOCK, b"s"))
flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
parts, held, count = [], 0, 0

def text(b):
    return length(len(b)) + b

def digest(name, at, size):
    f = os.open(name, flags, dir_fd=at)
    try:
        h = hashlib.sha256()
        while True:
            b = os.read(f, min(max(size, 0) + 1, 1 << 20))
            if not b:
                return h.digest()
            h.update(b)
    finally:
        os.close(f)

def put(*pieces):
    global held
    for p in pieces:
        parts.append(p)
        held += len(p)
    if held > 60000:
        flush()

def flush():
    global held
    out.write(b"".join(parts))
    out.flush()
    del parts[:]
    held = 0

def entry(name, at):
    try:
        s = os.stat(name, dir_fd=at, follow_symlinks=False)
    except FileNotFoundError:
        return None
    kind = b"o"
    for test, letter in kinds:
        if test(s.st_mode):
            kind = letter
    h = k = e = b""
    try:
        if kind == b"f" and wanted:
            h = digest(name, at, s.st_size)
        elif kind == b"l":
            k = os.readlink(name, dir_fd=at)
    except OSError as problem:
        e = os.fsencode(problem.strerror or "error")
    return kind, s, h, k, e

def show(name, kind, s, h, k, e):
    put(b"E", fields(kind, (1 if h else 0) | (2 if e else 0), s.st_mode & 4095, s.st_uid, s.st_gid,
        s.st_size if kind == b"f" else 0, s.st_mtime_ns), h, text(name), text(k), text(e))

def folder(path, at, level):
    global count
    count += 1
    put(b"D", text(path))
    below = []
    for name in sorted(os.fsencode(n) for n in os.listdir(at)):
        found = entry(name, at)
        if not found:
            continue
        kind, s, h, k, e = found
        if kind == b"d" and name not in hidden and level != depth:
            try:
                os.close(os.open(name, flags | os.O_DIRECTORY, dir_fd=at))
                below.append(name)
            except OSError as problem:
                e = os.fsencode(problem.strerror or "error")
        show(name, kind, s, h, k, e)
    for name in below:
        fd = os.open(name, flags | os.O_DIRECTORY, dir_fd=at)
        try:
            folder(path + b"/" + name if path else name, fd, level + 1)
        finally:
            os.close(fd)

if not os.path.lexists(root):
    sys.exit(44)
if os.path.isdir(root):
    fd = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    folder(b"", fd, 1)
else:
    fd = os.open(os.path.dirname(root) or b"/", os.O_RDONLY | os.O_DIRECTORY)
    found = entry(os.path.basename(root), fd)
    count += 1
    put(b"F", text(b""))
    show(b"", *found)
put(b"Z", length(count))
flush()
)py";

EntryKind kindOf(char letter)
{
    switch (letter) {
    case 'f':
        return EntryKind::File;
    case 'd':
        return EntryKind::Folder;
    case 'l':
        return EntryKind::Link;
    case 'p':
        return EntryKind::Fifo;
    case 's':
        return EntryKind::Socket;
    default:
        return EntryKind::Device;
    }
}

/// Takes numbers and texts from the front; `short_` says that the rest has not arrived yet.
struct Cursor
{
    QByteArrayView rest;
    bool tooShort = false;

    QByteArrayView bytes(qsizetype count)
    {
        if (rest.size() < count)
            tooShort = true;
        const QByteArrayView piece = tooShort ? QByteArrayView() : rest.first(count);
        rest = tooShort ? rest : rest.sliced(count);
        return piece;
    }
    template <typename T>
    T number()
    {
        const QByteArrayView piece = bytes(sizeof(T));
        return tooShort ? T() : qFromLittleEndian<T>(piece.data());
    }
    QByteArray text() { return bytes(number<quint32>()).toByteArray(); }
};

Error notUnderstood(const char *what)
{
    return {Error::Kind::Protocol, Code::AnswerNotUnderstood, {u"python3"_s}, QString::fromLatin1(what)};
}

} // namespace

Command python3Listing(const QByteArray &root, const QByteArrayList &hiddenFolders,
                       const ListOptions &options)
{
    return {QByteArrayList{"python3", "-I", "-S", "-c", script, root, options.hash ? "hash" : "names",
                           QByteArray::number(options.depth)} +
                hiddenFolders,
            {},
            {}};
}

Python3Reader::Python3Reader(const IgnoreRules &ignore, TreeSink &sink, const CallContext &call)
    : m_ignore(ignore)
    , m_sink(sink)
    , m_call(call)
{
}

Result<> Python3Reader::take(QByteArrayView bytes)
{
    m_buffer += bytes;
    QByteArrayView rest = m_buffer;
    for (;;) {
        const Result<bool> taken = takeRecord(rest);
        if (!taken)
            return pass(taken);
        if (!*taken)
            break;
    }
    m_buffer.remove(0, m_buffer.size() - rest.size());
    return {};
}

Result<bool> Python3Reader::takeRecord(QByteArrayView &rest)
{
    if (rest.isEmpty())
        return false;
    Cursor cursor{rest.sliced(1)};
    const char tag = rest.front();
    if (m_complete)
        return std::unexpected(notUnderstood("bytes behind the end"));
    if (tag == 'D' || tag == 'F') {
        const QByteArray name = cursor.text();
        if (cursor.tooShort)
            return false;
        if (const Result<> sent = flush(); !sent)
            return pass(sent);
        const Result<RelPath> path = RelPath::fromBytes(name);
        if (!path)
            return pass(path);
        m_folder = *path;
        ++m_folders;
    } else if (tag == 'E' && m_folder) {
        TreeEntry entry;
        const QByteArrayView kind = cursor.bytes(1);
        const auto flags = cursor.number<quint8>();
        entry.mode = cursor.number<quint32>();
        entry.uid = cursor.number<quint32>();
        entry.gid = cursor.number<quint32>();
        entry.size = static_cast<qint64>(cursor.number<quint64>());
        entry.mtimeNs = cursor.number<qint64>();
        entry.hash = (flags & 1) ? cursor.bytes(32).toByteArray() : QByteArray();
        entry.name = cursor.text();
        entry.linkTarget = cursor.text();
        entry.error = QString::fromUtf8(cursor.text());
        if (cursor.tooShort)
            return false;
        entry.kind = kindOf(kind.front());
        entry.unreadable = (flags & 2) != 0;
        const Result<RelPath> name = RelPath::fromBytes(entry.name);
        if (!name || entry.name.contains('/'))
            return std::unexpected(notUnderstood("a name with a slash"));
        m_entries.push_back(std::move(entry));
    } else if (tag == 'Z') {
        const auto count = cursor.number<quint32>();
        if (cursor.tooShort)
            return false;
        if (count != m_folders)
            return std::unexpected(notUnderstood("folders are missing"));
        m_complete = true;
        if (const Result<> sent = flush(); !sent)
            return pass(sent);
    } else {
        return std::unexpected(notUnderstood("an unknown record"));
    }
    rest = cursor.rest;
    return true;
}

Result<> Python3Reader::flush()
{
    if (!m_folder)
        return {};
    if (const Result<> allowed = m_call.check(); !allowed)
        return allowed;
    const RelPath path = *std::exchange(m_folder, std::nullopt);
    std::vector<TreeEntry> entries = std::exchange(m_entries, {});
    // Parents come before children: a hidden one has marked the path of its child, or lies in the set itself.
    if (m_hidden.contains(path) || (!path.isRoot() && m_hidden.contains(path.parent()))) {
        m_hidden.insert(path);
        return {};
    }
    for (TreeEntry &entry : entries) {
        const bool isFolder = entry.kind == EntryKind::Folder;
        if (entry.name.isEmpty() ||
            m_ignore.verdict(path.child(entry.name), isFolder) != IgnoreRules::Verdict::Ignored)
            continue;
        entry.hash.clear();
        if (isFolder)
            m_hidden.insert(path.child(entry.name));
    }
    m_call.report({m_folders, 0, Progress::Unit::Items, path.display()});
    return m_sink.folder(path, entries);
}

Result<> Python3Reader::finish() const
{
    if (!m_complete)
        return fail(Error::Kind::Unreachable, Code::CommandCutOff, {u"python3"_s});
    return {};
}

} // namespace Lotse
