// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/textforms.h"

#include "core/localfiles.h"
#include "core/smallfiles.h"

namespace Lotse {

namespace {

constexpr qint64 largestFile = 256 << 10;
constexpr qint64 largestFetch = 8 << 20;

bool isCandidate(const Difference &entry)
{
    return entry.state == DiffState::Differs && !entry.secret && entry.development && entry.container &&
           entry.development->kind == EntryKind::File && entry.container->kind == EntryKind::File &&
           entry.development->size <= largestFile && entry.container->size <= largestFile;
}

} // namespace

QByteArray bareText(const QByteArray &bytes)
{
    if (bytes.contains('\0'))
        return bytes;
    QByteArray text = bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
    QByteArray bare;
    bare.reserve(text.size());
    for (QByteArray line : text.split('\n')) {
        // In front of a line, blanks mean something in Python.
        while (line.endsWith('\r') || line.endsWith(' ') || line.endsWith('\t'))
            line.chop(1);
        bare += line + '\n';
    }
    while (bare.endsWith('\n'))
        bare.chop(1);
    return bare;
}

Result<> findTextForms(ContainerReader &container, const RootPath &root,
                       const QHash<RelPath, QString> &localFiles, TreeDiff &diff, const CallContext &call)
{
    QList<RelPath> wanted;
    qint64 bytes = 0;
    for (const Difference &entry : std::as_const(diff.entries)) {
        if (!isCandidate(entry) || bytes + entry.container->size > largestFetch)
            continue;
        bytes += entry.container->size;
        wanted.append(entry.containerPath);
    }
    if (wanted.isEmpty())
        return {};
    const Result<QHash<RelPath, QByteArray>> theirs =
        readSmallFiles(container, root, wanted, largestFile, call);
    if (!theirs)
        return call.check(); // a nicety: without it the files simply differ
    for (Difference &entry : diff.entries) {
        const auto found = theirs->constFind(entry.containerPath);
        if (!isCandidate(entry) || found == theirs->constEnd())
            continue;
        const Result<QByteArray> ours = readLocalFile(localFiles.value(entry.path));
        if (!ours || bareText(*ours) != bareText(*found))
            continue;
        --diff.counts[DiffState::Differs];
        ++diff.counts[DiffState::TextForm];
        entry.state = DiffState::TextForm;
    }
    return {};
}

} // namespace Lotse
