// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "app/sidebar.h"

class QAction;
class QStackedWidget;

namespace Lotse {

class Page;
class HelpPage;
class HistoryPage;
class Notifier;
class ResultPage;
class WindowActions;

/// The window: sidebar, pages, and the way between them. Pages decide nothing about each other; a run moves
/// the window on by itself. While something is being changed, closing means: stop, bring back, then close.
class Assistant : public QWidget
{
    Q_OBJECT
public:
    enum Step {
        Connect,
        Find,
        Compare,
        Plan,
        BackUp,
        Apply,
        Check,
        Result,
        Restore,
        History,
        Profiles,
        Settings,
        Help,
        About,
        Recovery,
        Backup
    };

    /// Both may be empty.
    Assistant(const QString &host, const QString &profileFile, QWidget *parent = nullptr);
    ~Assistant() override;
    /// How long a red check waits from the next run on, whatever the settings say.
    void setPatience(const OperatorPatience::Limits &limits) { m_session.patience = limits; }
    int step() const { return m_step; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void goTo(int step);
    void showTool(int tool);
    void showRecovery();
    void setChanging(bool changing);
    void enterPage(int number);
    void focusStart(const Page *page);
    void add(Page *page);
    void addTools();
    void addActions();
    void showHelp(const QString &place);
    void openProfile(const QString &file);
    void startRun();
    void ended(Ending ending);
    void undo();
    void startAnew();

    Session m_session;
    Sidebar *m_sidebar;
    QStackedWidget *m_pages;
    ResultPage *m_result = nullptr;
    int m_step = Connect; ///< of the assistant, also while a tool is shown
    HistoryPage *m_restore = nullptr;
    HelpPage *m_help = nullptr;
    Notifier *m_notifier;
    WindowActions *m_actions;
    bool m_changing = false;
    bool m_closeAfterwards = false;
};

} // namespace Lotse
