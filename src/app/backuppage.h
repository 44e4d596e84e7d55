// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hostasker.h"
#include "app/toolpage.h"

#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Lotse {

class BackupList;
class TextDiffPane;

/// One run's backup, opened: its files beside what they are today, searched, looked into, and single ones
/// brought back. GUI thread.
class BackupPage : public ToolPage
{
    Q_OBJECT
public:
    explicit BackupPage(Session &session, QWidget *parent = nullptr);
    ~BackupPage() override;
    /// What enter() opens.
    void setRun(const RunStore::Run &run) { m_run = run; }
    void enter() override;
    void retranslate() override;
    bool isRestoring() const { return m_restoring; }

Q_SIGNALS:
    void runsAsked(); ///< back to the list of runs
    void restoringChanged();

private:
    void makeFilter();
    void makeButtons();
    void open();
    void taken(Result<BackupContents> answer);
    void showState();
    void askForFile();
    void restore();

    RunStore::Run m_run;
    std::shared_ptr<const BackupContents> m_contents; ///< null: not read yet, or it failed
    HostAsker m_asker;
    std::optional<Error> m_error;
    QString m_done;
    QString m_kept; ///< what became of what was replaced
    bool m_reading = false;
    bool m_restoring = false;
    int m_question = 0; ///< the newest one about a file
    QTimer m_rest;

    QWidget *m_parts;
    QVBoxLayout *m_told;
    QWidget *m_filter;
    QLineEdit *m_search;
    QCheckBox *m_onlyDifferent;
    QPushButton *m_all;
    QWidget *m_splitter;
    BackupList *m_list;
    QLabel *m_then; ///< above the two panes
    QLabel *m_today;
    TextDiffPane *m_pane;
    QPushButton *m_runs;
    QPushButton *m_restore;
};

} // namespace Lotse
