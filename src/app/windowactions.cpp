// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowactions.h"

#include <QAction>
#include <QWidget>

namespace Lotse {

using namespace Qt::StringLiterals;

WindowActions::WindowActions(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    add(u"help"_s, QKeySequence(Qt::Key_F1), &WindowActions::helpAsked);
    add(u"history"_s, QKeySequence(Qt::CTRL | Qt::Key_H), &WindowActions::historyAsked);
    add(u"settings"_s, QKeySequence(Qt::CTRL | Qt::Key_Comma), &WindowActions::settingsAsked);
    add(u"backToAssistant"_s, QKeySequence(Qt::ALT | Qt::Key_Home), &WindowActions::assistantAsked);
    add(u"quit"_s, QKeySequence(Qt::CTRL | Qt::Key_Q), &WindowActions::quitAsked);
    retranslate();
}

void WindowActions::add(const QString &name, const QKeySequence &keys, void (WindowActions::*asked)())
{
    auto *action = new QAction(this);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, asked);
    m_window.addAction(action);
    m_actions.append(action);
}

void WindowActions::retranslate()
{
    //: What a shortcut does, in the order help, history, settings, assistant, quit
    const QString texts[] = {tr("Help about this page"), tr("Show the history"), tr("Show the settings"),
                             tr("Back to the assistant"), tr("Close Lotse")};
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        m_actions[i]->setText(texts[i]);
}

} // namespace Lotse
