// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/toolpage.h"

class QComboBox;

namespace Lotse {

class Card;
class ShortcutList;

/// What an operator may choose, in sections; everything takes effect at once and is kept. What is always on
/// is shown as such, so that nobody looks for a switch.
class SettingsPage : public ToolPage
{
    Q_OBJECT
public:
    explicit SettingsPage(Session &session, QWidget *parent = nullptr);
    void enter() override;
    void retranslate() override;

private:
    void showLook();
    void showSafety();
    void showBackups();
    void addChoice(Card &card, const QString &icon, const QString &title, const QString &caption,
                   QWidget *control);
    void chooseFolder();

    QVBoxLayout *m_sections;
    ShortcutList *m_shortcuts = nullptr; ///< made when the page is first shown: the window is whole then

    QString m_folderProblem; ///< why a folder was refused
};

} // namespace Lotse
