// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "core/repair.h"
#include "core/secrets.h"

namespace Lotse {

/// A run's folder while the run goes on: journal, profile, plan, manifests, events and result. As an observer
/// it takes the secrets out of every event and writes it down before it passes it on. Worker thread; the
/// folder belongs to one run at a time.
class RunRecord : public RunObserver
{
public:
    static Result<std::unique_ptr<RunRecord>> create(const Plan &plan, RunObserver &next);
    /// Of an earlier run, to roll it back. The journal is locked against a second Lotse.
    static Result<std::unique_ptr<RunRecord>> reopen(const QString &folder, RunObserver &next);

    const QString &folder() const { return m_folder; }
    Journal &journal() { return m_journal; }
    Result<QList<QJsonObject>> records() const;
    /// The run's input as far as a rollback needs it, from plan.json and the profile beside it.
    static Result<std::shared_ptr<PlanInput>> input(const QString &folder);

    enum class Manifest {
        Before,
        Folders, ///< the mapped folders themselves, before; see foldertimes.h
        After
    };
    Result<> keepManifest(Manifest which, const TreeSnapshot &manifest) const;
    Result<TreeSnapshot> manifest(Manifest which) const;

    void happened(const RunEvent &event) override;
    /// Writes result.json; its verdict is what the history shows.
    Result<> finish(const RepairOutcome &outcome) const;

private:
    RunRecord(QString folder, Journal journal, const Profile &profile, RunObserver &next);
    Result<> openEvents();

    QString m_folder;
    Journal m_journal;
    QFile m_events;
    const Secrets m_secrets;
    RunObserver &m_next;
};

} // namespace Lotse
