// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <functional>

class QWidget;

namespace Lotse {

/// One kind of file a dialog offers: its words with the pattern, "Web page (*.html)", and its ending,
/// ".html".
struct FileKind
{
    QString filter;
    QString ending;
};

/// What is asked in a file dialog. `purpose` is a word of ours: where the dialog was left is remembered by
/// it.
struct FileQuestion
{
    QString title;
    QString purpose;
    QString name; ///< proposed; a folder wins over the remembered one
    QList<FileKind> kinds;
};

using FileAnswer = std::function<void(const QString &file)>;

/// Dialogs that do not hold the window up: the answer comes later, and only while `asker` lives; none comes
/// when nothing was chosen. A name without one of the endings gets that of the chosen kind. GUI thread.
void askWhereToSave(QWidget *asker, const FileQuestion &question, FileAnswer answer);
void askWhatToOpen(QWidget *asker, const FileQuestion &question, FileAnswer answer);
void askForFolder(QWidget *asker, const FileQuestion &question, FileAnswer answer);

} // namespace Lotse
