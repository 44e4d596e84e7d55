// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runevent.h"

#include "core/checkjson.h"
#include "core/messages.h"
#include "core/redaction.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

QString unitKey(Progress::Unit unit)
{
    switch (unit) {
    case Progress::Unit::Items:
        return u"items"_s;
    case Progress::Unit::Bytes:
        return u"bytes"_s;
    case Progress::Unit::Seconds:
        return u"seconds"_s;
    }
    return u"items"_s;
}

} // namespace

RunEvent eventNow(RunEvent::Kind kind, const QString &subject, std::optional<Error> error)
{
    RunEvent event;
    event.kind = kind;
    event.at = QDateTime::currentDateTimeUtc();
    event.subject = subject;
    event.error = std::move(error);
    return event;
}

QString runEventKey(RunEvent::Kind kind)
{
    using Kind = RunEvent::Kind;
    switch (kind) {
    case Kind::Started:
        return u"started"_s;
    case Kind::StepStarted:
        return u"step-started"_s;
    case Kind::Commands:
        return u"commands"_s;
    case Kind::Output:
        return u"output"_s;
    case Kind::Progressed:
        return u"progressed"_s;
    case Kind::StepFinished:
        return u"step-finished"_s;
    case Kind::StepFailed:
        return u"step-failed"_s;
    case Kind::CheckStarted:
        return u"check-started"_s;
    case Kind::CheckFinished:
        return u"check-finished"_s;
    case Kind::Note:
        return u"note"_s;
    case Kind::Asked:
        return u"asked"_s;
    case Kind::Answered:
        return u"answered"_s;
    case Kind::RollbackStarted:
        return u"rollback-started"_s;
    case Kind::StepUndone:
        return u"step-undone"_s;
    case Kind::RollbackFinished:
        return u"rollback-finished"_s;
    case Kind::RollbackFailed:
        return u"rollback-failed"_s;
    case Kind::Finished:
        return u"finished"_s;
    }
    return u"note"_s;
}

QString runMomentKey(RunEvent::Moment moment)
{
    switch (moment) {
    case RunEvent::Moment::Before:
        return u"before"_s;
    case RunEvent::Moment::After:
        return u"after"_s;
    case RunEvent::Moment::AfterRollback:
        return u"after-rollback"_s;
    }
    return u"after"_s;
}

QJsonObject runEventToJson(const RunEvent &event)
{
    using Kind = RunEvent::Kind;
    QJsonObject json{{u"event"_s, runEventKey(event.kind)}};
    if (event.kind == Kind::Started)
        json.insert(u"schema"_s, u"lotse.events/1"_s); // the first of a stream names its format
    if (event.at.isValid())
        json.insert(u"at"_s, event.at.toUTC().toString(Qt::ISODateWithMs));
    if (event.step >= 0)
        json.insert(u"step"_s, event.step);
    if (!event.subject.isEmpty())
        json.insert(u"subject"_s, event.subject);
    if (!event.title.isEmpty())
        json.insert(u"title"_s, redacted(event.title));
    if (!event.commands.isEmpty()) {
        QJsonArray commands;
        for (const QString &command : event.commands)
            commands << redacted(command);
        json.insert(u"commands"_s, commands);
    }
    if (!event.output.isEmpty())
        json.insert(u"output"_s, evidenceToJson(event.output));
    if (event.kind == Kind::Progressed)
        json.insert(u"progress"_s, QJsonObject{{u"done"_s, event.progress.done},
                                               {u"total"_s, event.progress.total},
                                               {u"unit"_s, unitKey(event.progress.unit)},
                                               {u"item"_s, event.progress.item}});
    if (event.kind == Kind::CheckStarted || event.kind == Kind::CheckFinished)
        json.insert(u"moment"_s, runMomentKey(event.moment));
    if (event.check)
        json.insert(u"check"_s, checkResultToJson(*event.check));
    if (event.error)
        json.insert(u"error"_s, errorToJson(*event.error));
    if (event.question > 0)
        json.insert(u"question"_s, event.question);
    if (event.kind == Kind::Asked && event.progress.total > 0)
        json.insert(u"seconds"_s, event.progress.total);
    if (event.tookMs > 0)
        json.insert(u"tookMs"_s, event.tookMs);
    return json;
}

} // namespace Lotse
