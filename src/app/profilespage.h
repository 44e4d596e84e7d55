// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filequestion.h"
#include "app/profileshelf.h"
#include "app/toolpage.h"

class QPushButton;

namespace Lotse {

class Card;
class CardRow;

/// The profiles at hand: open one in the assistant, duplicate, rename, import, export, remove and undo that.
class ProfilesPage : public ToolPage
{
    Q_OBJECT
public:
    explicit ProfilesPage(Session &session, QWidget *parent = nullptr);
    void enter() override;
    void retranslate() override;

Q_SIGNALS:
    void openAsked(const QString &file); ///< in the assistant

private:
    void showNotes();
    void showOwn();
    void showBundled();
    CardRow *makeRow(const ProfileShelf::Entry &entry, const QString &name);
    QWidget *makeActions(const ProfileShelf::Entry &entry, const QString &name);
    QWidget *makeRenaming(const ProfileShelf::Entry &entry, const QString &name);
    void importProfile();
    void exportProfile(const QString &file);
    FileKind kind() const;
    void remove(const ProfileShelf::Entry &entry);
    void done(const Result<QString> &answer, const QString &sentence);

    ProfileShelf m_shelf;
    QPushButton *m_import;
    QVBoxLayout *m_sections;
    std::optional<Error> m_error;
    QString m_note;     ///< what was just done
    QString m_removed;  ///< where the removed file waits for the undo
    QString m_undoFile; ///< and where it was
    QString m_unfolded; ///< file whose row is open
};

} // namespace Lotse
