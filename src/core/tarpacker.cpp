// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tararchive.h"

#include "core/localname.h"
#include "core/sha256.h"

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pieceSize = 256 * 1024;

mode_t typeBits(EntryKind kind)
{
    switch (kind) {
    case EntryKind::File:
        return AE_IFREG;
    case EntryKind::Folder:
        return AE_IFDIR;
    case EntryKind::Link:
        return AE_IFLNK;
    case EntryKind::Fifo:
        return AE_IFIFO;
    default:
        return 0;
    }
}

/// Writes entry after entry into a buffer, each time somebody wants to read and the buffer is empty.
class TarPacker : public ByteSource
{
public:
    TarPacker(QList<TarItem> items, const CallContext &call)
        : m_items(std::move(items))
        , m_call(call)
    {
    }
    ~TarPacker() override
    {
        closeFile();
        // Freeing closes, and closing fills up what is unfinished: nobody reads that any more. Declaring the
        // archive failed instead would leave libarchive's own buffer behind (seen by the sanitizer with 3.7).
        m_isAbandoned = true;
        archive_write_free(m_archive);
    }
    TarPacker(const TarPacker &) = delete;
    TarPacker &operator=(const TarPacker &) = delete;

    Result<QByteArray> read() override
    {
        if (!m_archive) {
            if (Result<> opened = open(); !opened)
                return pass(opened);
        }
        while (m_buffer.size() < pieceSize && !m_finished) {
            if (Result<> stopped = m_call.check(); !stopped)
                return pass(stopped);
            if (Result<> stepped = m_file >= 0 ? copyPiece() : beginNext(); !stepped)
                return pass(stepped);
        }
        return std::exchange(m_buffer, {});
    }

private:
    Result<> open()
    {
        m_archive = archive_write_new();
        // Not the restricted variant: that one drops sub-second times. Names are bytes, whatever the locale
        // says.
        const bool ready =
            archive_write_set_format_pax(m_archive) == ARCHIVE_OK &&
            archive_write_set_format_option(m_archive, nullptr, "hdrcharset", "BINARY") == ARCHIVE_OK &&
            archive_write_set_bytes_per_block(m_archive, 0) == ARCHIVE_OK &&
            archive_write_open(m_archive, this, nullptr, &TarPacker::take, nullptr) == ARCHIVE_OK;
        return ready ? Result<>() : archiveFailure({});
    }

    static la_ssize_t take(archive *, void *self, const void *bytes, size_t size)
    {
        auto *packer = static_cast<TarPacker *>(self);
        if (!packer->m_isAbandoned)
            packer->m_buffer.append(static_cast<const char *>(bytes), qsizetype(size));
        return la_ssize_t(size);
    }

    Result<> beginNext()
    {
        if (m_next == m_items.size()) {
            m_finished = true;
            return archive_write_close(m_archive) == ARCHIVE_OK ? Result<>() : archiveFailure({});
        }
        const TarItem &item = m_items.at(m_next++);
        const mode_t type = typeBits(item.entry.kind);
        if (type == 0)
            return fail(Error::Kind::Unsupported, Code::ArchiveRefused, {item.path.display()},
                        u"a socket or device"_s);
        const bool hasContent = item.entry.kind == EntryKind::File && item.hardLinkTo.isRoot();
        if (hasContent && !item.localFile.isEmpty()) {
            if (Result<> opened = openFile(item); !opened)
                return opened;
        }
        if (!writeHeader(item, type, hasContent))
            return archiveFailure(item.path);
        if (hasContent && item.localFile.isEmpty() && !writeBytes(item.inlineBytes))
            return archiveFailure(item.path);
        return {};
    }

    bool writeHeader(const TarItem &item, mode_t type, bool hasContent)
    {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> header(archive_entry_new(),
                                                                                   &archive_entry_free);
        const TreeEntry &entry = item.entry;
        archive_entry_copy_pathname(header.get(), item.path.isRoot() ? "." : item.path.bytes().constData());
        archive_entry_set_mode(header.get(), type | entry.mode);
        archive_entry_set_uid(header.get(), entry.uid);
        archive_entry_set_gid(header.get(), entry.gid);
        // Rounded down, so that the part below a second is never negative.
        const qint64 second = 1'000'000'000;
        const qint64 below = ((entry.mtimeNs % second) + second) % second;
        archive_entry_set_mtime(header.get(), entry.mtimeNs / second - (entry.mtimeNs % second < 0 ? 1 : 0),
                                static_cast<long>(below));
        if (entry.kind == EntryKind::Link)
            archive_entry_copy_symlink(header.get(), entry.linkTarget.constData());
        if (!item.hardLinkTo.isRoot())
            archive_entry_copy_hardlink(header.get(), item.hardLinkTo.bytes().constData());
        const qint64 size = item.localFile.isEmpty() ? item.inlineBytes.size() : entry.size;
        archive_entry_set_size(header.get(), hasContent ? size : 0);
        return archive_write_header(m_archive, header.get()) == ARCHIVE_OK;
    }

    Result<> openFile(const TarItem &item)
    {
        m_file = openLocalForReading(item.localFile);
        struct stat facts{};
        if (m_file < 0 || ::fstat(m_file, &facts) != 0 || !S_ISREG(facts.st_mode))
            return fail(Error::Kind::Storage, Code::FileUnreadable, {item.path.display()},
                        qt_error_string(errno));
        m_left = item.entry.size;
        return facts.st_size == item.entry.size ? Result<>() : changed();
    }

    Result<> copyPiece()
    {
        QByteArray piece(std::min<qint64>(pieceSize, m_left + 1), Qt::Uninitialized);
        const ssize_t got = ::read(m_file, piece.data(), static_cast<size_t>(piece.size()));
        const TarItem &item = m_items.at(m_next - 1);
        if (got < 0 && errno != EINTR)
            return fail(Error::Kind::Storage, Code::FileUnreadable, {item.path.display()},
                        qt_error_string(errno));
        if (got > m_left || (got == 0 && m_left > 0))
            return changed();
        if (got > 0) {
            piece.truncate(got);
            m_hasher.add(piece);
            m_left -= got;
            return writeBytes(piece) ? Result<>() : archiveFailure(item.path);
        }
        if (got == 0) {
            closeFile();
            const QByteArray hash = m_hasher.result();
            if (!item.entry.hash.isEmpty() && hash != item.entry.hash)
                return changed();
        }
        return {};
    }

    bool writeBytes(const QByteArray &bytes)
    {
        return bytes.isEmpty() || archive_write_data(m_archive, bytes.constData(),
                                                     static_cast<size_t>(bytes.size())) == bytes.size();
    }

    void closeFile()
    {
        if (m_file >= 0)
            ::close(m_file);
        m_file = -1;
    }

    /// Named by its place on the operator's disk: that is where somebody writes.
    std::unexpected<Error> changed() const
    {
        return fail(Error::Kind::Conflict, Code::DevelopmentChanged,
                    {displayText(m_items.at(m_next - 1).localFile.toUtf8())},
                    u"the file changed while it was read"_s);
    }
    std::unexpected<Error> archiveFailure(const RelPath &path) const
    {
        return fail(Error::Kind::Storage, Code::ArchiveRefused, {path.display()},
                    QString::fromUtf8(archive_error_string(m_archive)));
    }

    const QList<TarItem> m_items;
    const CallContext m_call;
    archive *m_archive = nullptr;
    QByteArray m_buffer;
    qsizetype m_next = 0;
    int m_file = -1;
    qint64 m_left = 0;
    Sha256 m_hasher;
    bool m_finished = false;
    bool m_isAbandoned = false;
};

} // namespace

std::unique_ptr<ByteSource> packTar(QList<TarItem> items, const CallContext &call)
{
    return std::make_unique<TarPacker>(std::move(items), call);
}

} // namespace Lotse
