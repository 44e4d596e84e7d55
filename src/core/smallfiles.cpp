// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/smallfiles.h"

#include "core/tararchive.h"

#include <QRegularExpression>

namespace Lotse {

namespace {

struct MemorySink : ByteSink
{
    Result<> write(QByteArrayView piece) override
    {
        bytes.append(piece);
        return {};
    }
    QByteArray bytes;
};

} // namespace

Result<QHash<RelPath, QByteArray>> readSmallFiles(ContainerReader &container, const RootPath &root,
                                                  std::span<const RelPath> paths, qint64 maximumBytes,
                                                  const CallContext &call)
{
    const Result<std::unique_ptr<ByteSource>> source = container.readTar(root, paths, call);
    if (!source)
        return pass(source);
    QHash<RelPath, QByteArray> files;
    MemorySink sink;
    const auto isWanted = [maximumBytes](const TreeEntry &entry) {
        return entry.kind == EntryKind::File && entry.size <= maximumBytes;
    };
    TarVisitor visitor;
    visitor.begin = [&](const RelPath &, const TreeEntry &entry, const RelPath &) -> Result<ByteSink *> {
        sink.bytes.clear();
        return isWanted(entry) ? &sink : nullptr;
    };
    visitor.end = [&](const RelPath &path, const TreeEntry &entry) -> Result<> {
        if (isWanted(entry))
            files.insert(path, sink.bytes);
        return {};
    };
    const Result<> read = readTar(**source, visitor, call);
    if (!read)
        return pass(read);
    return files;
}

QString versionIn(const QByteArray &text, const QString &pattern)
{
    const QString all = QString::fromUtf8(text);
    if (pattern.isEmpty())
        return all.section(u'\n', 0, 0).trimmed();
    const auto match = QRegularExpression(pattern, QRegularExpression::MultilineOption).match(all);
    return match.captured(match.lastCapturedIndex() > 0 ? 1 : 0).trimmed();
}

} // namespace Lotse
