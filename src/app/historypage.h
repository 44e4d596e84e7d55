// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/historyrow.h"
#include "app/hostasker.h"
#include "app/toolpage.h"

class QComboBox;
class QLineEdit;

namespace Lotse {

/// Every run on this computer, newest first, by day. Two pages of one kind: History shows all of them with
/// reports and commands; Restore only those that changed something, each with the way back or the reason why
/// there is none. Damaged ones are listed, never hidden.
class HistoryPage : public ToolPage
{
    Q_OBJECT
public:
    using Purpose = HistoryRow::Purpose;
    HistoryPage(Purpose purpose, Session &session, QWidget *parent = nullptr);
    void enter() override;
    void retranslate() override;
    bool isRestoring() const { return !m_restoring.isEmpty(); }
    /// Opens the row of this run next time the page comes into view.
    void unfold(const QString &runId) { m_unfolded = runId; }

Q_SIGNALS:
    void restoreAsked(const QString &runId);    ///< History leads to Restore
    void backupAsked(const RunStore::Run &run); ///< Restore leads into the backup
    void restoringChanged();

private:
    void makeFilter();
    void fillFilter();
    bool isWanted(const RunStore::Run &run) const;
    void showRuns();
    void addRuns(const QList<RunStore::Run> &runs);
    void showEmpty(bool filtered);
    HistoryRow *makeRow(const RunStore::Run &run, int number);
    void restore(const RunStore::Run &run);
    void restored(const RunStore::Run &run, Result<RepairOutcome> answer);
    void save(const QString &runFolder);

    const Purpose m_purpose;
    QList<RunStore::Run> m_runs;
    QVBoxLayout *m_days;
    QWidget *m_filter;
    QLineEdit *m_search;
    QComboBox *m_verdict;
    QComboBox *m_container;
    QString m_restoring; ///< id of the run whose state before is being brought back
    QString m_unfolded;
    HostAsker m_asker;
    QString m_done; ///< sentence about the last restore that went well
    std::optional<Error> m_error;
};

} // namespace Lotse
