// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runstore.h"

namespace Lotse {

/// What a finished run tells in one line: what was done, how the checks ended, how long it took. Read from
/// the small files of its folder; what is missing or damaged there is left out. Any thread.
struct RunSummary
{
    int copied = 0;
    int adjusted = 0;
    int setAside = 0; ///< moved into the backup
    int checks = 0;
    int green = 0;
    bool asBefore = false; ///< taken back, and every check says what it said before the run
    qint64 tookMs = -1;
    QString version;      ///< of development, what the container was brought to
    QString problem;      ///< why it ended as it did, in the language of that day; empty: nothing to say
    QStringList commands; ///< as they stood on the plan
    QString report;       ///< the page; empty: none was written
};
RunSummary readRunSummary(const RunStore::Run &run);

/// Whether what was before a run can be brought back, and if not, why not.
enum class WayBack { Open, NothingChanged, TakenBack, BackupGone, Damaged };
WayBack wayBackOf(const RunStore::Run &run);
QString wayBackReason(WayBack way); ///< empty for an open one

} // namespace Lotse
