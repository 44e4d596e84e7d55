// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secretkeeper.h"
#include "app/toolpage.h"

namespace Lotse {

/// What is shown first when a repair was cut off: what was going on, what state the container is in, found by
/// looking, and the two ways on. And when one could not clean up. Nothing is decided by itself.
class RecoveryPage : public ToolPage
{
    Q_OBJECT
public:
    explicit RecoveryPage(Session &session, QWidget *parent = nullptr);
    void enter() override;
    void retranslate() override;
    bool isRestoring() const { return !m_restoring.isEmpty(); }

Q_SIGNALS:
    void restoringChanged();
    void finishAsked(); ///< the old state is back, and the session holds what had been agreed to

private:
    enum class Then { Stay, Finish, ResortToSnapshot };
    struct CutOff
    {
        RunStore::Run run;
        QString step; ///< the last one that was begun, in the words of that day; empty: none was
        std::optional<Result<RunTrace>> trace; ///< nothing: still looking
    };
    void look();
    void traced(const RunStore::Run &run, Result<RunTrace> answer);
    void answer(const RunStore::Run &run, const HostAnswers &answers);
    void showRuns();
    void addRun(const CutOff &one, int number);
    void addUntidy(const RunStore::Run &run, int number);
    void begin(const RunStore::Run &run);
    void tidy(const RunStore::Run &run);
    void bringBack(const RunStore::Run &run, Then then);
    void dismiss(const RunStore::Run &run);
    void finish(const RunStore::Run &run);
    void failed(const Error &error);

    QVBoxLayout *m_cards;
    QList<CutOff> m_runs;
    QList<RunStore::Run> m_untidy;
    QMap<QString, HostAnswers> m_answers; ///< by the host's URI; in memory only
    SecretKeeper m_secrets;
    QString m_restoring; ///< id of the run that is being taken back or cleaned up
    QString m_done;      ///< sentence about what went well
    std::optional<Error> m_error;
};

} // namespace Lotse
