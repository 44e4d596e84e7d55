// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/difftree.h"

#include <QUndoStack>

namespace Lotse {

class TextDiffPane;

/// Everything the keys do on the page Compare, as actions with names, so that each can be given another
/// shortcut: walk through the differences, decide about rows, undo it, go from part to part. The decisions
/// are Choices; who owns them is told by a signal. GUI thread.
class CompareActions : public QObject
{
    Q_OBJECT
public:
    CompareActions(DiffTree &tree, TextDiffPane &pane, QWidget &page);
    ~CompareActions() override;

    /// Decisions as they stand elsewhere; what can be undone is forgotten when they are not the last ones
    /// made here.
    void setChoices(const Choices &choices, const QList<RelPath> &mustGo);
    void forgetUndo() { m_undo.clear(); }
    void setEnabled(bool enabled); ///< while there are no rows, only reading anew is possible
    /// Parts of the page that F6 goes through, in this order.
    void setParts(const QList<QWidget *> &parts) { m_parts = parts; }
    void retranslate();

Q_SIGNALS:
    void choicesChanged(const Choices &choices);
    void announced(const QString &sentence);
    void readAgainAsked();
    void filtersAsked();   ///< show all, or hide again
    void filterBarAsked(); ///< the keyboard goes to the chips
    void searchAsked();
    void largeAsked(bool large);

private:
    QAction *add(const QString &name, const QList<QKeySequence> &keys, std::function<void()> act,
                 QWidget *where = nullptr);
    void step(bool backward, bool spoken);
    void arrived();
    void openRow();
    void decideRow(bool keep);
    void apply(const Choices &choices);
    void showMenu(const QPoint &at);
    void nextPart(bool backward);

    DiffTree &m_tree;
    TextDiffPane &m_pane;
    QWidget &m_page;
    QList<QWidget *> m_parts;
    QHash<QString, QAction *> m_actions;
    QUndoStack m_undo;
    Choices m_choices;
    QList<RelPath> m_mustGo;
};

} // namespace Lotse
