// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QKeySequence;
class QLineEdit;
class QPushButton;

namespace Lotse {

class Card;

/// Every action of the window with its keys: searchable, each can be changed or put back. Keys that belong to
/// something else already are refused with a sentence.
class ShortcutList : public QWidget
{
    Q_OBJECT
public:
    /// `window` is asked for its actions whenever the list is shown; it outlives the list.
    explicit ShortcutList(QWidget &window, QWidget *parent = nullptr);
    void refresh();

private:
    void addRow(QAction &action);
    void choose(QAction &action, const QKeySequence &keys);

    QWidget &m_window;
    QLineEdit *m_search;
    QPushButton *m_resetAll;
    Card *m_card;
    QString m_conflict;   ///< sentence
    QString m_conflictAt; ///< object name of the action it is about
};

} // namespace Lotse
