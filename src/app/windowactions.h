// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QKeySequence;
class QWidget;

namespace Lotse {

/// What the keyboard can ask of the window wherever one is: help, tools, back, quit. The settings may give
/// each another key. GUI thread.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    /// Adds the actions to `window`, which owns this.
    explicit WindowActions(QWidget &window);
    void retranslate();

Q_SIGNALS:
    void helpAsked();
    void historyAsked();
    void settingsAsked();
    void assistantAsked();
    void quitAsked();

private:
    void add(const QString &name, const QKeySequence &keys, void (WindowActions::*asked)());

    QWidget &m_window;
    QList<QAction *> m_actions;
};

} // namespace Lotse
