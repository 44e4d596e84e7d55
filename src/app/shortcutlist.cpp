// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shortcutlist.h"

#include "app/cardrow.h"
#include "app/shortcuts.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QLineEdit>

namespace Lotse {

using namespace Qt::StringLiterals;

ShortcutList::ShortcutList(QWidget &window, QWidget *parent)
    : QWidget(parent)
    , m_window(window)
    , m_search(new QLineEdit)
    , m_resetAll(makeLink({}, u"resetAllShortcuts"_s))
    , m_card(new Card)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_search->setObjectName(u"shortcutSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(controlHeight);
    line->addWidget(m_search, 1);
    line->addWidget(m_resetAll);
    column->addLayout(line);
    column->addWidget(m_card);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutList::refresh);
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        resetShortcuts(nullptr, m_window);
        m_conflict.clear();
        refresh();
    });
    refresh();
}

void ShortcutList::refresh()
{
    m_search->setPlaceholderText(tr("Search in shortcuts"));
    m_search->setAccessibleName(tr("Search in shortcuts"));
    m_resetAll->setText(tr("Reset all"));
    m_resetAll->setAccessibleName(tr("Reset all shortcuts"));
    m_card->clear();
    const QString wanted = m_search->text().trimmed();
    for (QAction *action : configurableActions(m_window)) {
        const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        if (plainText(*action).contains(wanted, Qt::CaseInsensitive) ||
            keys.contains(wanted, Qt::CaseInsensitive))
            addRow(*action);
    }
    if (m_card->count() == 0)
        m_card->add(new CardRow(nullptr, tr("No shortcut fits this search.")));
}

void ShortcutList::addRow(QAction &action)
{
    const QString name = action.objectName();
    auto *row = new CardRow(nullptr, plainText(action));
    if (m_conflictAt == name && !m_conflict.isEmpty())
        row->setCaption(m_conflict);
    auto *trail = new QWidget;
    auto *line = new QHBoxLayout(trail);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    if (action.shortcuts() != usualShortcuts(action)) {
        QPushButton *reset = makeLink(tr("Reset"), u"reset_"_s + name);
        //: Accessible name; %1 is what the shortcut does
        reset->setAccessibleName(tr("Reset the shortcut for %1").arg(plainText(action)));
        connect(reset, &QPushButton::clicked, this, [this, &action] {
            resetShortcuts(&action, m_window);
            m_conflict.clear();
            refresh();
        });
        line->addWidget(reset);
    }
    auto *edit = new QKeySequenceEdit(action.shortcuts().value(0));
    edit->setObjectName(u"keys_"_s + name);
    edit->setMaximumSequenceLength(1);
    edit->setClearButtonEnabled(true);
    edit->setMinimumHeight(controlHeight);
    edit->setFixedWidth(200);
    //: Accessible name; %1 is what the shortcut does
    edit->setAccessibleName(tr("Shortcut for %1").arg(plainText(action)));
    if (auto *inner = edit->findChild<QLineEdit *>()) // what a screen reader meets
        inner->setAccessibleName(edit->accessibleName());
    for (auto *clear : edit->findChildren<QAbstractButton *>())
        //: Accessible name; %1 is what the shortcut does
        clear->setAccessibleName(tr("Remove the shortcut for %1").arg(plainText(action)));
    edit->setToolTip(QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText));
    connect(edit, &QKeySequenceEdit::editingFinished, this, [this, edit, &action] {
        if (edit->keySequence() != action.shortcuts().value(0))
            choose(action, edit->keySequence());
    });
    line->addWidget(edit);
    row->setTrail(trail);
    m_card->add(row);
}

void ShortcutList::choose(QAction &action, const QKeySequence &keys)
{
    m_conflict.clear();
    m_conflictAt = action.objectName();
    if (const QAction *owner = ownerOf(keys, action, m_window))
        //: %1 are keys like Ctrl+F, %2 is what they already do
        m_conflict = tr("%1 already belongs to “%2”. Choose other keys, or change that one first.")
                         .arg(keys.toString(QKeySequence::NativeText), plainText(*owner));
    else
        chooseShortcut(action, keys);
    refresh();
}

} // namespace Lotse
