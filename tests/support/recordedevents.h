// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runevent.h"

#include <functional>

namespace Lotse::Test {

/// What happened, as a list of short lines to compare with: "step-started copy", "check-finished before
/// import:x red".
class RecordedEvents : public RunObserver
{
public:
    void happened(const RunEvent &event) override
    {
        events.append(event);
        if (seen)
            seen(event);
    }
    QStringList lines() const
    {
        using namespace Qt::StringLiterals;
        QStringList list;
        for (const RunEvent &event : events) {
            if (event.kind == RunEvent::Kind::Progressed || event.kind == RunEvent::Kind::CheckStarted)
                continue;
            QString line = runEventKey(event.kind);
            if (event.kind == RunEvent::Kind::CheckFinished) {
                static constexpr std::array moments{"before", "after", "after-rollback"};
                line += u' ' + QString::fromLatin1(moments.at(static_cast<size_t>(event.moment)));
            }
            if (!event.subject.isEmpty() && event.kind != RunEvent::Kind::Started)
                line += u' ' + event.subject;
            if (event.check)
                line += event.check->isRed() ? u" red"_s : u" green"_s;
            list.append(line);
        }
        return list;
    }
    QList<RunEvent> events;
    std::function<void(const RunEvent &)> seen;
};

} // namespace Lotse::Test
