// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile.h"
#include "core/survey.h"

#include <QDateTime>

namespace Lotse {

/// Where runs and baselines lie on the operator's disk: `$XDG_STATE_HOME/lotse` (or `base`). One folder per
/// run: journal.jsonl, profile.lotse.json, plan.json, events.jsonl, result.json, backup/, report/. Folders
/// are 0700.
class RunStore
{
public:
    struct Run
    {
        QString id;
        QString folder;
        QDateTime startedAt;
        QString host;
        QString container;
        QString profileName;
        QString verdict; ///< a key of repairVerdictKey(), or "unfinished"
        bool backupPresent = false;
        bool isDismissed = false; ///< its operator does not want to be asked about it any more
        bool isTidy = true;       ///< false: something of it is left in the container, see leftBehind()
        QString problem;          ///< a damaged folder is listed with its reason, never hidden
        /// Neither repaired nor brought back.
        bool isOpen() const;
        /// Over, except that it has not cleaned up.
        bool isUntidy() const { return !isTidy && !isOpen(); }
    };
    explicit RunStore(QString base = {});
    /// Where the run lies that has this folder.
    static QString baseOf(const QString &runFolder);
    QString runsFolder() const;
    QList<Run> runs() const;                         ///< newest first
    Result<Run> run(const QString &idOrStart) const; ///< "": the newest
    /// What somebody should look after, newest first; not what is under way right now.
    struct Unfinished
    {
        QList<Run> cutOff; ///< open, and nothing newer has settled the same container
        QList<Run> untidy;
        bool isEmpty() const { return cutOff.isEmpty() && untidy.isEmpty(); }
    };
    Unfinished unfinished() const;
    /// From now on, unfinished() passes over this run, until somebody takes it up again; nothing else of it
    /// changes. For those whose container is gone or was put right by hand.
    static Result<> dismiss(const Run &run);

    /// The manifest of the last proven state of one application root, and the paths its operator kept.
    struct Baseline
    {
        TreeSnapshot manifest;
        QList<RelPath> kept;     ///< only the container has them
        QList<RelPath> keptOver; ///< kept although development has something else
        /// What a survey must know of it. This must outlive the options.
        void applyTo(SurveyOptions &options) const;
    };
    std::optional<Baseline> baseline(const Profile &profile) const;
    Result<> saveBaseline(const Profile &profile, const Baseline &baseline) const;
    /// After a rollback on request: what was proven is no longer there.
    Result<> dropBaseline(const Profile &profile) const;

private:
    QString m_base;
};

} // namespace Lotse
