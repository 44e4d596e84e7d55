// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filecontents.h"

#include "core/developmenttree.h"
#include "core/localname.h"
#include "core/smallfiles.h"
#include "core/textdiff.h"

#include <QFile>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

using Kind = FileSide::Kind;
constexpr qsizetype mostLines = 200'000;

/// What the listing alone tells; Text: the content is worth fetching.
FileSide fromListing(const std::optional<TreeEntry> &entry, const Difference &difference)
{
    FileSide side;
    if (!entry)
        return side;
    side.size = entry->size;
    side.linkTarget = entry->linkTarget;
    if (entry->kind == EntryKind::Folder)
        side.kind = Kind::Folder;
    else if (difference.secret)
        side.kind = Kind::Secret;
    else if (difference.state == DiffState::Ignored)
        side.kind = Kind::Ignored;
    else if (entry->unreadable) {
        side.kind = Kind::Unreadable;
        side.error =
            Error{Error::Kind::Denied, Code::EntryUnreadable, {difference.path.display()}, entry->error};
    } else if (entry->kind == EntryKind::Link)
        side.kind = Kind::Link;
    else if (entry->kind != EntryKind::File)
        side.kind = Kind::Other;
    else
        side.kind = entry->size > largestShownText ? Kind::TooLarge : Kind::Text;
    return side;
}

void take(FileSide &side, QByteArray bytes)
{
    side.size = bytes.size();
    if (bytes.size() > largestShownText || bytes.count('\n') > mostLines)
        side.kind = Kind::TooLarge; // it may have grown since it was listed
    else if (isBinary(bytes))
        side.kind = Kind::Binary;
    else
        side.bytes = std::move(bytes);
}

void failed(FileSide &side, Error error)
{
    side.kind = Kind::Unreadable;
    side.error = std::move(error);
}

void readLocal(FileSide &side, const QString &file, const RelPath &path)
{
    const int descriptor = openLocalForReading(file);
    QFile opened;
    if (descriptor < 0 || !opened.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        failed(side, {Error::Kind::Storage, Code::FileUnreadable, {path.display()}, qt_error_string()});
        return;
    }
    take(side, opened.read(largestShownText + 1));
}

} // namespace

Result<FileContents> readFileContents(ContainerReader &container, const Profile &profile,
                                      const Difference &difference, const QString &localFile,
                                      const CallContext &call)
{
    FileContents both{fromListing(difference.development, difference),
                      fromListing(difference.container, difference)};
    if (both.development.kind == Kind::Text) {
        Result<DevelopmentTree::Files> files = DevelopmentTree::Files{{{difference.path, localFile}}, {}};
        if (localFile.isEmpty())
            files = DevelopmentTree(profile).files({difference.path}, call);
        if (files)
            readLocal(both.development, files->paths.value(difference.path), difference.path);
        else
            failed(both.development, files.error());
    }
    if (both.container.kind == Kind::Text) {
        const RelPath &path = difference.containerPath;
        Result<QHash<RelPath, QByteArray>> files =
            readSmallFiles(container, profile.applicationRoot, std::span(&path, 1), largestShownText, call);
        if (!files)
            failed(both.container, files.error());
        else if (const auto found = files->constFind(path); found != files->cend())
            take(both.container, *found);
        else
            both.container.kind = Kind::TooLarge;
    }
    const Result<> stillWanted = call.check();
    if (!stillWanted)
        return pass(stillWanted);
    return both;
}

} // namespace Lotse
