// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check.h"

#include <QDateTime>

namespace Lotse {

/// Something that happened in a run. Window, twin, journal and report all live from these. A value.
struct RunEvent
{
    enum class Kind {
        Started,
        StepStarted,
        Commands,
        Output,
        Progressed,
        StepFinished,
        StepFailed,
        CheckStarted,
        CheckFinished,
        Note,
        Asked,    ///< the run stands still until somebody answers or the time is over
        Answered, ///< by the operator, or "time-out"
        RollbackStarted,
        StepUndone,
        RollbackFinished,
        RollbackFailed,
        Finished
    };
    enum class Moment { Before, After, AfterRollback };
    Kind kind = Kind::Note;
    QDateTime at;
    int step = -1;   ///< index in the plan
    QString subject; ///< step kind ("copy") or check id
    QString title;   ///< for people
    QStringList commands;
    QByteArray output;
    Progress progress;
    Moment moment = Moment::After;
    std::optional<CheckResult> check;
    std::optional<Error> error;
    qint64 tookMs = 0;
    int question = 0; ///< of Asked, Answered and the Progressed between them, from 1; `progress` counts down
};
/// With the time of now; `subject` and `error` where it has them.
RunEvent eventNow(RunEvent::Kind kind, const QString &subject = {}, std::optional<Error> error = {});
QString runEventKey(RunEvent::Kind kind);      ///< "step-started"
QString runMomentKey(RunEvent::Moment moment); ///< "before", "after", "after-rollback"
/// One line of `repair --json` and of events.jsonl; the values of secrets are taken out.
QJsonObject runEventToJson(const RunEvent &event);

class RunObserver
{
public:
    virtual ~RunObserver() = default;
    /// On the worker thread, in order. Must not block.
    virtual void happened(const RunEvent &event) = 0;
};

} // namespace Lotse
