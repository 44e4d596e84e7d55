// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filequestion.h"

#include "app/settings.h"

#include <QDir>
#include <QFileDialog>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QFileDialog *makeDialog(QWidget *asker, const FileQuestion &question)
{
    auto *dialog = new QFileDialog(asker, question.title, Settings().lastFolder(question.purpose));
    dialog->setObjectName(u"fileQuestion"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QStringList filters;
    for (const FileKind &kind : question.kinds)
        filters.append(kind.filter);
    if (!filters.isEmpty())
        dialog->setNameFilters(filters);
    return dialog;
}

void openDialog(QFileDialog *dialog, QWidget *asker, const FileQuestion &question, FileAnswer answer)
{
    QObject::connect(dialog, &QFileDialog::fileSelected, asker,
                     [purpose = question.purpose, answer = std::move(answer)](const QString &file) {
                         Settings().setLastFolder(purpose, file);
                         answer(file);
                     });
    dialog->open();
}

bool hasOneOf(const QString &file, const QList<FileKind> &kinds)
{
    return std::ranges::any_of(
        kinds, [&file](const FileKind &kind) { return file.endsWith(kind.ending, Qt::CaseInsensitive); });
}

} // namespace

void askWhereToSave(QWidget *asker, const FileQuestion &question, FileAnswer answer)
{
    QFileDialog *dialog = makeDialog(asker, question);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(question.name);
    const auto endingOf = [kinds = question.kinds](const QString &filter) {
        const auto kind = std::ranges::find(kinds, filter, &FileKind::filter);
        return kind == kinds.end() ? kinds.first().ending : kind->ending;
    };
    const auto follow = [dialog, endingOf](const QString &filter) {
        dialog->setDefaultSuffix(endingOf(filter).mid(1)); // Qt asks before it overwrites, by the whole name
    };
    follow(dialog->selectedNameFilter());
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, follow);
    openDialog(dialog, asker, question, [=, answer = std::move(answer)](const QString &file) {
        if (hasOneOf(file, question.kinds)) {
            answer(file);
            return;
        }
        // A name with a dot in it takes Qt's ending for its own.
        const QString whole = file + endingOf(dialog->selectedNameFilter());
        if (!QFileInfo::exists(whole)) {
            answer(whole);
            return;
        }
        FileQuestion again = question;
        again.name = whole;
        askWhereToSave(asker, again, answer);
    });
}

void askWhatToOpen(QWidget *asker, const FileQuestion &question, FileAnswer answer)
{
    QFileDialog *dialog = makeDialog(asker, question);
    dialog->setFileMode(QFileDialog::ExistingFile);
    openDialog(dialog, asker, question, std::move(answer));
}

void askForFolder(QWidget *asker, const FileQuestion &question, FileAnswer answer)
{
    QFileDialog *dialog = makeDialog(asker, question);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (!question.name.isEmpty())
        dialog->setDirectory(question.name);
    openDialog(dialog, asker, question, std::move(answer));
}

} // namespace Lotse
