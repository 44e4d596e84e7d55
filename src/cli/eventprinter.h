// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "core/runevent.h"

namespace Lotse {

/// What happens during a run, on the console: lines for people, or one JSON object per event. On the thread
/// of the run, which in this program is the main thread.
class EventPrinter : public RunObserver
{
public:
    explicit EventPrinter(Console &console)
        : m_console(console)
        , m_progress(console.progressSink())
    {
    }
    void happened(const RunEvent &event) override;

private:
    QStringList lines(const RunEvent &event) const;
    Console &m_console;
    CallContext::ProgressSink m_progress;
    std::optional<RunEvent::Moment> m_moment; ///< of the checks being told
};

/// A check's verdict, and what it rests on when it is not green.
QStringList checkLines(const QString &title, const CheckResult &result);

} // namespace Lotse
