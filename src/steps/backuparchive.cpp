// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/backuparchive.h"

#include "core/localfiles.h"

#include <KCompressionDevice>
#include <QFile>
#include <QFileInfo>
#include <unistd.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceBytes = 256 << 10;

std::unexpected<Error> unwritable(const QString &file, const QString &why)
{
    return fail(Error::Kind::Storage, Code::FileUnwritable, {file}, why);
}

/// Reads a compressed file piece by piece.
class UnpackedSource : public ByteSource
{
public:
    explicit UnpackedSource(const QString &file)
        : m_file(file)
        , m_device(&m_file, false, KCompressionDevice::Zstd)
    {
    }
    bool open() { return m_file.open(QIODevice::ReadOnly) && m_device.open(QIODevice::ReadOnly); }
    QString problem() const { return m_file.errorString(); }

    Result<QByteArray> read() override
    {
        QByteArray piece(pieceBytes, Qt::Uninitialized);
        const qint64 got = m_device.read(piece.data(), piece.size());
        if (got < 0)
            return fail(Error::Kind::Storage, Code::ArchiveDamaged, {m_file.fileName()},
                        m_device.errorString());
        piece.truncate(got);
        return piece;
    }

private:
    QFile m_file;
    KCompressionDevice m_device;
};

Result<> compress(const QString &name, ByteSource &source, QFile &file, const CallContext &call)
{
    KCompressionDevice device(&file, false, KCompressionDevice::Zstd);
    if (!device.open(QIODevice::WriteOnly))
        return unwritable(name, device.errorString());
    for (Progress progress{.unit = Progress::Unit::Bytes, .item = name};;) {
        if (const Result<> going = call.check(); !going)
            return going;
        const Result<QByteArray> piece = source.read();
        if (!piece)
            return pass(piece);
        if (piece->isEmpty())
            break;
        if (device.write(*piece) != piece->size())
            return unwritable(name, device.errorString());
        progress.done += piece->size();
        call.report(progress);
    }
    device.close(); // the last block is written here
    if (device.error() != QFileDevice::NoError || file.error() != QFileDevice::NoError)
        return unwritable(name, file.errorString());
    return {};
}

constexpr qint64 second = 1'000'000'000;

/// The time of `known`, where `entry` has the same one without its parts of a second.
void sharpenTime(TreeEntry &entry, const TreeSnapshot::Item *known)
{
    const auto wholeSecond = [](qint64 ns) { return ns - (ns % second + second) % second; };
    if (known && entry.mtimeNs == wholeSecond(known->entry.mtimeNs))
        entry.mtimeNs = known->entry.mtimeNs;
}

/// Of an archive that was never proven, or is older than manifests: nothing is known better.
TreeSnapshot keptManifest(const QString &archive)
{
    const Result<QByteArray> text = readLocalFile(manifestOf(archive));
    return text ? TreeSnapshot::fromText(*text).value_or(TreeSnapshot()) : TreeSnapshot();
}

/// Where the visitor of take() puts one content.
class FileSink : public ByteSink
{
public:
    Result<> begin(const QString &file)
    {
        m_file.setFileName(file);
        const auto mode = QIODevice::WriteOnly | QIODevice::NewOnly;
        return m_file.open(mode, QFile::ReadOwner | QFile::WriteOwner)
                   ? Result<>()
                   : unwritable(file, m_file.errorString());
    }
    Result<> write(QByteArrayView bytes) override
    {
        return m_file.write(bytes.data(), bytes.size()) == bytes.size()
                   ? Result<>()
                   : unwritable(m_file.fileName(), m_file.errorString());
    }
    Result<> end()
    {
        const bool written = !m_file.isOpen() || m_file.flush();
        m_file.close();
        return written ? Result<>() : unwritable(m_file.fileName(), m_file.errorString());
    }

private:
    QFile m_file;
};

} // namespace

QString manifestOf(const QString &archive)
{
    QString name = archive;
    if (name.endsWith(".tar.zst"_L1))
        name.chop(8);
    return name + u".manifest.jsonl"_s;
}

TreeSnapshot withExactTimes(const TreeSnapshot &archived, const TreeSnapshot &listed)
{
    TreeSnapshot exact;
    for (const TreeSnapshot::Item &item : archived.items()) {
        TreeEntry entry = item.entry;
        sharpenTime(entry, listed.find(item.path));
        std::ignore = exact.folder(item.path.parent(), std::span(&entry, 1));
    }
    return exact;
}

BackupArchive::BackupArchive(QString file)
    : m_file(std::move(file))
{
}

Result<BackupArchive> BackupArchive::write(const QString &file, ByteSource &source, const CallContext &call)
{
    if (const Result<> folder = makePrivateFolder(QFileInfo(file).absolutePath()); !folder)
        return pass(folder);
    QFile handle(file);
    if (!handle.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return unwritable(file, handle.errorString());
    Result<> written = compress(file, source, handle, call);
    // KCompressionDevice closes only what it opened itself.
    if (written && (!handle.flush() || ::fsync(handle.handle()) != 0))
        written = unwritable(file, handle.errorString());
    if (written)
        written = syncFolder(QFileInfo(file).absolutePath());
    if (!written) {
        handle.remove();
        return pass(written);
    }
    return BackupArchive(file);
}

Result<std::unique_ptr<ByteSource>> BackupArchive::tar() const
{
    auto source = std::make_unique<UnpackedSource>(m_file);
    if (!source->open())
        return fail(Error::Kind::Storage, Code::FileUnreadable, {m_file}, source->problem());
    return source;
}

Result<TreeSnapshot> BackupArchive::list(const CallContext &call) const
{
    const Result<std::unique_ptr<ByteSource>> source = tar();
    if (!source)
        return pass(source);
    TreeSnapshot found;
    RelPath linkedTo;
    TarVisitor visitor;
    visitor.begin = [&](const RelPath &, const TreeEntry &, const RelPath &hardLinkTo) -> Result<ByteSink *> {
        linkedTo = hardLinkTo;
        return nullptr;
    };
    visitor.end = [&](const RelPath &path, const TreeEntry &seen) -> Result<> {
        TreeEntry entry = seen;
        if (path.isRoot())
            return {};
        if (const TreeSnapshot::Item *target = linkedTo.isRoot() ? nullptr : found.find(linkedTo))
            entry = target->entry;
        entry.name = path.name();
        return found.folder(path.parent(), std::span(&entry, 1));
    };
    const Result<> read = readTar(**source, visitor, call);
    if (!read)
        return pass(read);
    return found;
}

Result<QList<TarItem>> BackupArchive::take(const QSet<RelPath> &paths, const QString &scratch,
                                           const CallContext &call) const
{
    // A hard link has no content of its own: which entries carry one for us is known only after a first look.
    QHash<RelPath, RelPath> links;
    QSet<RelPath> contents = paths;
    TarVisitor visitor;
    visitor.begin = [&](const RelPath &path, const TreeEntry &,
                        const RelPath &hardLinkTo) -> Result<ByteSink *> {
        if (!hardLinkTo.isRoot() && paths.contains(path)) {
            links.insert(path, hardLinkTo);
            contents.insert(hardLinkTo);
        }
        return nullptr;
    };
    visitor.end = [](const RelPath &, const TreeEntry &) -> Result<> { return {}; };
    Result<std::unique_ptr<ByteSource>> source = tar();
    Result<> read = source ? readTar(**source, visitor, call) : pass(source);
    if (!read)
        return pass(read);

    const TreeSnapshot known = keptManifest(m_file);
    QHash<RelPath, TarItem> carriers;
    QList<TarItem> items;
    FileSink sink;
    visitor.begin = [&](const RelPath &path, const TreeEntry &entry,
                        const RelPath &hardLinkTo) -> Result<ByteSink *> {
        if (!contents.contains(path) || entry.kind != EntryKind::File || !hardLinkTo.isRoot())
            return nullptr;
        const Result<> begun = sink.begin(scratch + u'/' + QString::number(carriers.size()));
        return begun ? Result<ByteSink *>(&sink) : pass(begun);
    };
    visitor.end = [&](const RelPath &path, const TreeEntry &entry) -> Result<> {
        if (!contents.contains(path))
            return {};
        if (links.contains(path)) {
            TarItem item = carriers.value(links.value(path));
            item.path = path;
            item.entry.name = path.name();
            if (paths.contains(links.value(path)))
                item.hardLinkTo = links.value(path);
            items.append(item);
            return {};
        }
        TarItem item{.path = path, .entry = entry, .localFile = {}, .inlineBytes = {}, .hardLinkTo = {}};
        sharpenTime(item.entry, known.find(path));
        if (entry.kind == EntryKind::File)
            item.localFile = scratch + u'/' + QString::number(carriers.size());
        carriers.insert(path, item);
        if (paths.contains(path))
            items.append(item);
        return sink.end();
    };
    source = tar();
    read = source ? readTar(**source, visitor, call) : pass(source);
    if (!read)
        return pass(read);
    return items;
}

} // namespace Lotse
