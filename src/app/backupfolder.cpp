// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupfolder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>
#include <QTemporaryFile>

namespace Lotse {

using namespace Qt::StringLiterals;

QString backupFolderProblem(const QString &folder)
{
    if (!QFileInfo(folder).isDir())
        return QCoreApplication::translate("BackupFolder", "The folder “%1” is not there.").arg(folder);
    QTemporaryFile probe(folder + u"/.lotse-probe-XXXXXX"_s);
    if (!probe.open() || probe.write("lotse") != 5 || !probe.flush())
        return QCoreApplication::translate(
                   "BackupFolder", "Lotse may not write into “%1”. Choose a folder of your own, or ask "
                                   "whoever looks after this computer for the right to write there.")
            .arg(folder);
    return {};
}

QString freeSpaceText(const QString &folder)
{
    QString there = folder;
    while (!QFileInfo::exists(there) && there.size() > 1)
        there = QFileInfo(there).path();
    const QStorageInfo disk(there);
    if (!disk.isValid())
        return {};
    //: %1 is a size like "12 GB"
    return QCoreApplication::translate("BackupFolder", "%1 free")
        .arg(QLocale().formattedDataSize(disk.bytesAvailable(), 1, QLocale::DataSizeSIFormat));
}

} // namespace Lotse
