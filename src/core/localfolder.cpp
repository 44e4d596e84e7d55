// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/localfolder.h"

#include "core/localname.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Lotse {

namespace {

constexpr size_t pieceSize = 256 * 1024;
constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
/// O_NONBLOCK: should a FIFO have taken the file's place, opening it must not wait for a writer.
constexpr int fileFlags = O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC;

void markUnreadable(TreeEntry &entry, int error)
{
    entry.unreadable = true;
    entry.error = qt_error_string(error);
}

std::unexpected<Error> folderFailure(const QString &name, int error)
{
    const Error::Kind kind = error == ENOENT || error == ENOTDIR ? Error::Kind::NotFound
                             : error == EACCES                   ? Error::Kind::Denied
                                                                 : Error::Kind::Storage;
    return fail(kind, Code::FolderUnreadable, {name}, qt_error_string(error));
}

EntryKind kindOf(mode_t mode)
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

void fill(TreeEntry &entry, const struct stat &facts)
{
    entry.kind = kindOf(facts.st_mode);
    entry.mode = facts.st_mode & 07777;
    entry.uid = facts.st_uid;
    entry.gid = facts.st_gid;
    entry.size = entry.kind == EntryKind::File ? facts.st_size : 0;
    entry.mtimeNs = nanosecondsOf(facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec);
}

/// Reads and closes `descriptor`. The size is what was read, so that size and hash belong together.
Result<> hashDescriptor(int descriptor, TreeEntry &entry, Sha256 &hasher, const CallContext &call)
{
    struct stat facts{};
    if (::fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode)) {
        markUnreadable(entry, EIO);
        ::close(descriptor);
        return {};
    }
    std::vector<char> piece(std::min(pieceSize, static_cast<size_t>(facts.st_size) + 1));
    qint64 total = 0;
    Result<> stopped;
    ssize_t got = 0;
    while (stopped && (got = ::read(descriptor, piece.data(), piece.size())) != 0) {
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            markUnreadable(entry, errno);
            break;
        }
        hasher.add(QByteArrayView(piece.data(), got));
        total += got;
        stopped = call.check();
    }
    ::close(descriptor);
    const QByteArray hash = hasher.result();
    if (!entry.unreadable) {
        entry.size = total;
        entry.hash = hash;
    }
    return stopped;
}

} // namespace

Result<std::shared_ptr<LocalFolder>> LocalFolder::open(const QString &path)
{
    const int descriptor = ::open(localNameBytes(path).constData(), folderFlags);
    if (descriptor < 0)
        return folderFailure(path, errno);
    return std::shared_ptr<LocalFolder>(new LocalFolder(descriptor));
}

LocalFolder::~LocalFolder()
{
    ::close(m_descriptor);
}

Result<std::shared_ptr<LocalFolder>> LocalFolder::subfolder(const QByteArray &name) const
{
    const int descriptor = ::openat(m_descriptor, name.constData(), folderFlags | O_NOFOLLOW);
    if (descriptor < 0)
        return folderFailure(displayText(name), errno);
    return std::shared_ptr<LocalFolder>(new LocalFolder(descriptor));
}

Result<std::vector<TreeEntry>> LocalFolder::entries() const
{
    // A descriptor of its own, since closing the stream closes it.
    const int own = ::openat(m_descriptor, ".", folderFlags);
    DIR *stream = own < 0 ? nullptr : ::fdopendir(own);
    if (!stream) {
        const int error = errno;
        if (own >= 0)
            ::close(own);
        return folderFailure({}, error);
    }
    std::vector<TreeEntry> found;
    errno = 0;
    while (const dirent *next = ::readdir(stream)) {
        TreeEntry entry;
        entry.name = next->d_name;
        if (entry.name != "." && entry.name != "..") {
            look(entry, next->d_type);
            found.push_back(std::move(entry));
        }
        errno = 0;
    }
    const int error = errno;
    ::closedir(stream);
    if (error)
        return folderFailure({}, error);
    std::ranges::sort(found, {}, &TreeEntry::name);
    return found;
}

void LocalFolder::look(TreeEntry &entry, unsigned char typeHint) const
{
    struct stat facts{};
    if (::fstatat(m_descriptor, entry.name.constData(), &facts, AT_SYMLINK_NOFOLLOW) != 0) {
        // A folder that may be listed but not searched: the names are known, and mostly their kinds.
        markUnreadable(entry, errno);
        entry.kind = kindOf(DTTOIF(typeHint == DT_UNKNOWN ? static_cast<unsigned char>(DT_REG) : typeHint));
        return;
    }
    fill(entry, facts);
    if (entry.kind == EntryKind::Link) {
        QByteArray target(std::max<qsizetype>(facts.st_size, 4096) + 1, Qt::Uninitialized);
        const ssize_t size = ::readlinkat(m_descriptor, entry.name.constData(), target.data(),
                                          static_cast<size_t>(target.size()));
        if (size < 0)
            markUnreadable(entry, errno);
        else
            entry.linkTarget = target.left(size);
    } else if (entry.kind == EntryKind::Folder) {
        // Asked now, since an unreadable folder must be marked in the list of its parent.
        const int descriptor = ::openat(m_descriptor, entry.name.constData(), folderFlags | O_NOFOLLOW);
        if (descriptor < 0)
            markUnreadable(entry, errno);
        else
            ::close(descriptor);
    }
}

Result<> LocalFolder::hash(TreeEntry &entry, Sha256 &hasher, const CallContext &call) const
{
    const int flags = fileFlags | O_NOFOLLOW;
    // Looking must leave no trace; only an owner may ask for that.
    int descriptor = ::openat(m_descriptor, entry.name.constData(), flags | O_NOATIME);
    if (descriptor < 0 && errno == EPERM)
        descriptor = ::openat(m_descriptor, entry.name.constData(), flags);
    if (descriptor < 0) {
        markUnreadable(entry, errno);
        return call.check();
    }
    return hashDescriptor(descriptor, entry, hasher, call);
}

Result<TreeEntry> LocalFolder::singleFile(const QString &path, const CallContext &call)
{
    const QByteArray name = localNameBytes(path);
    struct stat facts{};
    if (::stat(name.constData(), &facts) != 0)
        return folderFailure(path, errno);
    TreeEntry entry;
    fill(entry, facts);
    if (entry.kind != EntryKind::File)
        return entry;
    const int descriptor = ::open(name.constData(), fileFlags);
    if (descriptor < 0) {
        markUnreadable(entry, errno);
        return entry;
    }
    Sha256 hasher;
    if (Result<> hashed = hashDescriptor(descriptor, entry, hasher, call); !hashed)
        return pass(hashed);
    return entry;
}

} // namespace Lotse
