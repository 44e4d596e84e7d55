// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host.h"

#include <QJsonObject>

namespace Lotse {

/// What a run has left in the container, found by looking at every path of its plan: how many stand as they
/// did before, how many as planned, and how many neither way. A path that is the same before and afterwards
/// counts for both.
struct RunTrace
{
    enum class State {
        Old,  ///< every path as before the run
        New,  ///< every path as the run wanted it
        Mixed ///< some one way, some the other, or neither
    };
    qsizetype planned = 0;
    qsizetype asBefore = 0;
    qsizetype asPlanned = 0;
    QList<RelPath> changedSince; ///< there, but neither as before nor as planned
    bool isRunning = false;      ///< the container
    bool wasMadeAnew = false;    ///< another container bears its name now
    bool hasSnapshot = false;    ///< the one that the run took is still there
    QString newName;             ///< of the same container, when it was renamed
    State state() const;
};

/// Reads the container, changes nothing. Fails when the run's folder or the container cannot be read. Blocks;
/// worker thread.
Result<RunTrace> lookForTrace(const QString &runFolder, Container &container, const CallContext &call);

/// Says in which state the container is, in the current language.
QString runTraceSentence(const RunTrace &trace);
QJsonObject runTraceToJson(const RunTrace &trace);

} // namespace Lotse
