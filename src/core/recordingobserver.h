// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report.h"

namespace Lotse {

/// Remembers what happened in a run, for the report, and passes it on to everybody else who wants to know.
/// Long output is kept whole; progress is only passed on. Worker thread; read it after the run.
class RecordingObserver : public RunObserver
{
public:
    explicit RecordingObserver(QList<RunObserver *> others = {});
    void happened(const RunEvent &event) override;
    const QList<RunEvent> &events() const { return m_events; }

    /// The one report model of this run, for window and twin. Manifests come from the run's folder.
    ReportModel reportModel(const Survey &survey, const Plan &plan, const HostFacts &host,
                            const RepairOutcome &outcome) const;

private:
    QList<RunObserver *> m_others;
    QList<RunEvent> m_events;
};

} // namespace Lotse
