// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/logcheck.h"

#include "steps/checkresult.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

class LogCheck : public Check
{
    Q_DECLARE_TR_FUNCTIONS(LogCheck)

public:
    LogCheck(QString text, LogQuery query, ServiceRef service, qint64 restartedAtMs)
        : m_text(std::move(text))
        , m_query(std::move(query))
        , m_service(std::move(service))
        , m_restartedAtMs(restartedAtMs)
    {
    }

    QString id() const override { return u"log:"_s + m_text; }
    //: %1 is a text that must not appear in the log
    QString title() const override { return tr("The log no longer says \"%1\"").arg(m_text); }
    QStringList commands(const Container &) const override { return {}; }

    CheckResult evaluate(ContainerReader &container, const CallContext &call) override
    {
        //: %1 is a text that must not appear in the log
        CheckAnswer answer(tr("\"%1\" does not appear since the last start").arg(m_text));
        const Result<qint64> since = startMs(container, call);
        if (!since)
            return answer.couldNotRun(since.error());
        LogQuery query = m_query;
        query.sinceMs = *since;
        const Result<QList<LogLine>> lines = container.log(query, call);
        if (!lines)
            return answer.couldNotRun(lines.error());
        QByteArray evidence;
        int found = 0;
        for (const LogLine &line : *lines) {
            const bool isOld = line.atMs > 0 && line.atMs < *since;
            if (isOld)
                continue;
            evidence += line.text.toUtf8() + '\n';
            found += line.text.contains(m_text) ? 1 : 0;
        }
        answer.evidence(evidence);
        if (found == 0)
            return answer.green(
                tr("%n line(s) read, none says so", nullptr, static_cast<int>(lines->size())));
        return answer.red(tr("it appears %n time(s)", nullptr, found),
                          {Error::Kind::CheckFailed, Code::LogTextPresent, {m_text}, {}});
    }

private:
    /// Lines from before the last start speak of a process that is gone. A service that restarted by itself
    /// after our restart counts from its own start, when that is later, only if nothing crashed in between:
    /// our restart is the earlier and safer moment.
    Result<qint64> startMs(ContainerReader &container, const CallContext &call) const
    {
        if (m_restartedAtMs > 0)
            return m_restartedAtMs;
        if (m_service.kind == ServiceRef::Kind::None)
            return 0;
        const Result<ServiceState> state = container.serviceState(m_service, call);
        if (!state)
            return pass(state);
        return state->startedAtMs;
    }

    const QString m_text;
    const LogQuery m_query;
    const ServiceRef m_service;
    const qint64 m_restartedAtMs;
};

} // namespace

QList<std::shared_ptr<Check>> makeLogChecks(const Profile &profile, const CheckConditions &conditions)
{
    LogQuery query = profile.log;
    if (query.source == LogQuery::Source::Unit && query.unit.isEmpty())
        query.unit = profile.service.unit;
    QList<std::shared_ptr<Check>> checks;
    for (const QString &text : profile.forbiddenLogTexts)
        checks.append(std::make_shared<LogCheck>(text, query, profile.service, conditions.restartedAtMs));
    return checks;
}

} // namespace Lotse
