// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/retention.h"

#include "steps/backuparchive.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

QStringList archivesToRemove(const QStringList &archives, const QStringList &proven, int keep)
{
    QStringList newestFirst = archives;
    std::ranges::sort(newestFirst, std::ranges::greater(),
                      [](const QString &f) { return QFileInfo(f).fileName(); });
    const QSet<QString> good(proven.begin(), proven.end());
    QStringList removed;
    int kept = 0;
    for (const QString &archive : std::as_const(newestFirst)) {
        if (kept >= std::max(keep, 1))
            removed.append(archive);
        else if (good.contains(archive))
            ++kept;
    }
    return removed;
}

Result<QStringList> removeOldArchives(const QStringList &folders, const QString &ending, int keep)
{
    QStringList archives;
    QStringList proven;
    for (const QString &folder : folders) {
        const QDir dir(folder);
        for (const QString &name : dir.entryList({u"*.tar.zst"_s}, QDir::Files | QDir::Hidden)) {
            if (!name.endsWith(ending))
                continue;
            archives.append(dir.filePath(name));
            if (QFileInfo::exists(manifestOf(archives.last())))
                proven.append(archives.last());
        }
    }
    const QStringList removed = archivesToRemove(archives, proven, keep);
    for (const QString &archive : removed) {
        // The manifest goes first: an archive without one is not taken for proven.
        if ((QFileInfo::exists(manifestOf(archive)) && !QFile::remove(manifestOf(archive))) ||
            !QFile::remove(archive))
            return fail(Error::Kind::Storage, Code::FileUnwritable, {archive});
    }
    return removed;
}

} // namespace Lotse
