// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tararchive.h"

#include "core/rawpaxnames.h"
#include "core/sha256.h"

#include <QFile>
#include <QFileInfo>
#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t pieceSize = 128 * 1024;

EntryKind kindOf(const archive_entry *header)
{
    switch (archive_entry_filetype(const_cast<archive_entry *>(header))) {
    case AE_IFDIR:
        return EntryKind::Folder;
    case AE_IFLNK:
        return EntryKind::Link;
    case AE_IFIFO:
        return EntryKind::Fifo;
    case AE_IFSOCK:
        return EntryKind::Socket;
    case AE_IFCHR:
    case AE_IFBLK:
        return EntryKind::Device;
    default:
        return EntryKind::File;
    }
}

Result<RelPath> pathOf(const char *name)
{
    if (!name)
        return fail(Error::Kind::Protocol, Code::ArchiveDamaged, {}, u"an entry without a name"_s);
    QByteArray bytes = name;
    while (bytes.startsWith("./"))
        bytes.remove(0, 2);
    if (bytes == ".")
        bytes.clear();
    const Result<RelPath> path = RelPath::fromBytes(bytes);
    if (!path)
        return fail(Error::Kind::Protocol, Code::ArchiveRefused, {displayText(name)});
    return path;
}

/// libarchive's reader over a ByteSource. A failure of the source is passed on as it was.
class TarReader
{
public:
    TarReader(ByteSource &source, const CallContext &call)
        : m_source(source)
        , m_call(call)
    {
    }
    ~TarReader() { archive_read_free(m_archive); }
    TarReader(const TarReader &) = delete;
    TarReader &operator=(const TarReader &) = delete;

    Result<> open()
    {
        archive_read_support_format_tar(m_archive);
        return archive_read_open(m_archive, this, nullptr, &TarReader::give, nullptr) == ARCHIVE_OK
                   ? Result<>()
                   : Result<>(failure());
    }
    /// Null at the end.
    Result<archive_entry *> next()
    {
        if (Result<> stopped = m_call.check(); !stopped)
            return pass(stopped);
        archive_entry *header = nullptr;
        const int status = archive_read_next_header(m_archive, &header);
        if (status == ARCHIVE_EOF) {
            if (Result<> ended = drain(); !ended)
                return pass(ended);
            return nullptr;
        }
        // A warning is about names that the locale cannot show; their bytes are right.
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
            return failure();
        return header;
    }
    /// The next bytes of the current entry; empty at its end.
    Result<QByteArrayView> data()
    {
        if (Result<> stopped = m_call.check(); !stopped)
            return pass(stopped);
        const la_ssize_t got = archive_read_data(m_archive, m_data.data(), pieceSize);
        if (got < 0)
            return failure();
        return QByteArrayView(m_data.constData(), got);
    }

private:
    static la_ssize_t give(archive *archive, void *pointer, const void **bytes)
    {
        auto *self = static_cast<TarReader *>(pointer);
        Result<QByteArray> piece = self->m_source.read();
        if (!piece) {
            self->m_sourceError = piece.error();
            archive_set_error(archive, EIO, "the source failed");
            return -1;
        }
        self->m_piece = std::move(*piece);
        self->m_total += self->m_piece.size();
        *bytes = self->m_piece.constData();
        return self->m_piece.size();
    }
    /// libarchive takes an end without the closing zero blocks for an end. A cut stream ends just so.
    Result<> drain()
    {
        const qint64 end = archive_read_header_position(m_archive);
        for (;;) {
            Result<QByteArray> rest = m_source.read();
            if (!rest)
                return pass(rest);
            if (rest->isEmpty())
                break;
            m_total += rest->size();
        }
        if (m_total < end + 512)
            return fail(Error::Kind::Protocol, Code::ArchiveDamaged, {}, u"no end of archive"_s);
        return {};
    }
    std::unexpected<Error> failure() const
    {
        if (m_sourceError)
            return std::unexpected(*m_sourceError);
        return fail(Error::Kind::Protocol, Code::ArchiveDamaged, {},
                    QString::fromUtf8(archive_error_string(m_archive)));
    }

    RawPaxNames m_source;
    const CallContext &m_call;
    archive *m_archive = archive_read_new();
    QByteArray m_piece;
    QByteArray m_data{static_cast<qsizetype>(pieceSize), Qt::Uninitialized};
    qint64 m_total = 0;
    std::optional<Error> m_sourceError;
};

TreeEntry entryOf(archive_entry *header, const RelPath &path)
{
    TreeEntry entry;
    entry.name = path.name();
    entry.kind = kindOf(header);
    entry.mode = archive_entry_perm(header) & 07777;
    entry.uid = static_cast<quint32>(archive_entry_uid(header));
    entry.gid = static_cast<quint32>(archive_entry_gid(header));
    entry.mtimeNs = nanosecondsOf(archive_entry_mtime(header), archive_entry_mtime_nsec(header));
    if (entry.kind == EntryKind::File)
        entry.size = archive_entry_size(header);
    if (entry.kind == EntryKind::Link)
        entry.linkTarget = archive_entry_symlink(header);
    return entry;
}

std::unexpected<Error> diskFailure(archive *disk, const RelPath &path)
{
    // What the SECURE flags refuse has no errno.
    const bool refused = archive_errno(disk) <= 0;
    return fail(refused ? Error::Kind::Protocol : Error::Kind::Storage,
                refused ? Code::ArchiveRefused : Code::FileUnwritable, {path.display()},
                QString::fromUtf8(archive_error_string(disk)));
}

} // namespace

Result<> readTar(ByteSource &source, const TarVisitor &visitor, const CallContext &call)
{
    TarReader reader(source, call);
    if (Result<> opened = reader.open(); !opened)
        return opened;
    Sha256 hasher;
    for (;;) {
        const Result<archive_entry *> header = reader.next();
        if (!header)
            return pass(header);
        if (!*header)
            return {};
        const Result<RelPath> path = pathOf(archive_entry_pathname(*header));
        if (!path)
            return pass(path);
        TreeEntry entry = entryOf(*header, *path);
        Result<RelPath> hardLinkTo;
        if (const char *target = archive_entry_hardlink(*header)) {
            hardLinkTo = pathOf(target);
            if (!hardLinkTo)
                return pass(hardLinkTo);
        }
        Result<ByteSink *> sink = nullptr;
        if (visitor.begin)
            sink = visitor.begin(*path, entry, *hardLinkTo);
        if (!sink)
            return pass(sink);
        const bool hasContent = entry.kind == EntryKind::File && hardLinkTo->isRoot();
        while (hasContent) {
            const Result<QByteArrayView> bytes = reader.data();
            if (!bytes)
                return pass(bytes);
            if (bytes->isEmpty())
                break;
            hasher.add(*bytes);
            if (Result<> written = *sink ? (*sink)->write(*bytes) : Result<>(); !written)
                return written;
        }
        if (hasContent)
            entry.hash = hasher.result();
        if (Result<> ended = visitor.end ? visitor.end(*path, entry) : Result<>(); !ended)
            return ended;
    }
}

Result<> unpackTar(ByteSource &source, const QString &folder, const CallContext &call)
{
    // Links on the way to the folder are the operator's own; below it none is followed.
    const QByteArray root = QFile::encodeName(QFileInfo(folder).canonicalFilePath());
    if (root.isEmpty())
        return fail(Error::Kind::NotFound, Code::FolderUnreadable, {folder});
    TarReader reader(source, call);
    if (Result<> opened = reader.open(); !opened)
        return opened;
    const std::unique_ptr<archive, decltype(&archive_write_free)> disk(archive_write_disk_new(),
                                                                       &archive_write_free);
    int flags = ARCHIVE_EXTRACT_TIME | ARCHIVE_EXTRACT_PERM | ARCHIVE_EXTRACT_SECURE_SYMLINKS |
                ARCHIVE_EXTRACT_SECURE_NODOTDOT;
    if (::geteuid() == 0)
        flags |= ARCHIVE_EXTRACT_OWNER;
    archive_write_disk_set_options(disk.get(), flags);
    for (;;) {
        const Result<archive_entry *> header = reader.next();
        if (!header)
            return pass(header);
        if (!*header)
            break;
        const Result<RelPath> path = pathOf(archive_entry_pathname(*header));
        if (!path)
            return pass(path);
        archive_entry_copy_pathname(*header, (root + '/' + path->bytes()).constData());
        if (const char *target = archive_entry_hardlink(*header)) {
            const Result<RelPath> hardLinkTo = pathOf(target);
            if (!hardLinkTo)
                return pass(hardLinkTo);
            archive_entry_copy_hardlink(*header, (root + '/' + hardLinkTo->bytes()).constData());
        }
        if (archive_write_header(disk.get(), *header) < ARCHIVE_WARN)
            return diskFailure(disk.get(), *path);
        while (archive_entry_filetype(*header) == AE_IFREG && !archive_entry_hardlink(*header)) {
            const Result<QByteArrayView> bytes = reader.data();
            if (!bytes)
                return pass(bytes);
            if (bytes->isEmpty())
                break;
            if (archive_write_data(disk.get(), bytes->data(), static_cast<size_t>(bytes->size())) <
                bytes->size())
                return diskFailure(disk.get(), *path);
        }
        if (archive_write_finish_entry(disk.get()) < ARCHIVE_WARN)
            return diskFailure(disk.get(), *path);
    }
    // Modes and times of folders are set now, after everything in them.
    return archive_write_close(disk.get()) < ARCHIVE_WARN ? Result<>(diskFailure(disk.get(), {}))
                                                          : Result<>();
}

} // namespace Lotse
