// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/servicewait.h"

#include "steps/apijudgement.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <algorithm>
#include <thread>

namespace Lotse {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// How many deaths of the main process make a loop. One may be the old process that goes.
constexpr int loopCrashes = 3;

class Wait
{
public:
    Wait(ContainerReader &container, const Profile &profile, const CallContext &call)
        : m_container(container)
        , m_profile(profile)
        , m_call(call)
    {
        m_total.start();
    }

    Result<> run()
    {
        for (;;) {
            const Result<> look = lookOnce();
            if (!look)
                return look;
            const bool settled = m_process != 0 && m_sameFor.elapsed() >= m_profile.settleMs;
            if (settled && isGreen())
                return {};
            const int crashes = std::max(m_deaths, m_revivals);
            if (crashes >= loopCrashes || (crashes > 0 && isOver()))
                return failed(Code::ServiceCrashLoop, QString::number(crashes));
            if (isOver())
                return failed(Code::ServiceNotReady, QString::number(m_profile.readyMs / 1000));
            m_call.report({.done = m_total.elapsed() / 1000,
                           .total = m_profile.readyMs / 1000,
                           .unit = Progress::Unit::Seconds,
                           .item = serviceName(m_profile)});
            if (const Result<> pause = m_call.pause(200ms); !pause)
                return pause;
        }
    }

private:
    bool isOver() const { return m_total.elapsed() >= m_profile.readyMs; }

    Result<> lookOnce()
    {
        const Result<ServiceState> state = m_container.serviceState(m_profile.service, m_call);
        if (!state) {
            // A container that restarts is not there for a moment; only a stop request ends the wait early.
            if (const Result<> stopped = m_call.check(); !stopped)
                return stopped;
            m_lastProblem = state.error().detail;
            settleOn(0);
            return {};
        }
        // The supervisor's count and the processes that we saw go tell of the same deaths; one may miss some.
        if (m_restarts >= 0 && state->restarts > m_restarts)
            m_revivals += state->restarts - m_restarts;
        if (m_process > 0 && state->mainProcess != m_process)
            ++m_deaths;
        m_restarts = state->restarts;
        m_lastProblem = state->text;
        const bool stands = state->running && !state->restarting;
        // Some supervisors tell no process id; then their word has to do.
        settleOn(!stands ? 0 : state->mainProcess != 0 ? state->mainProcess : -1);
        return {};
    }

    void settleOn(qint64 process)
    {
        if (process != m_process || process == 0)
            m_sameFor.start();
        m_process = process;
    }

    bool isGreen()
    {
        for (const ApiExpectation &expectation : m_profile.api) {
            if (!expectation.isReadyCheck)
                continue;
            const Result<ApiReply> reply = m_container.callApi(expectation.request, m_call);
            if (!reply) {
                m_lastProblem = reply.error().detail;
                return false;
            }
            if (const ApiJudgement judgement = judgeReply(expectation, *reply); !judgement.holds) {
                m_lastProblem = judgement.found;
                return false;
            }
        }
        return true;
    }

    std::unexpected<Error> failed(Code code, const QString &number)
    {
        LogQuery query = m_profile.log;
        if (query.source == LogQuery::Source::Unit && query.unit.isEmpty())
            query.unit = m_profile.service.unit;
        query.lines = 20;
        QStringList lines{m_lastProblem};
        if (const Result<QList<LogLine>> log = m_container.log(query, m_call))
            for (const LogLine &line : *log)
                lines << line.text;
        return fail(Error::Kind::CheckFailed, code, {serviceName(m_profile), number}, lines.join(u'\n'));
    }

    ContainerReader &m_container;
    const Profile &m_profile;
    const CallContext &m_call;
    QElapsedTimer m_total;
    QElapsedTimer m_sameFor;
    qint64 m_process = 0; ///< 0: none, -1: runs, but nobody says as which process
    int m_restarts = -1;
    int m_revivals = 0;
    int m_deaths = 0;
    QString m_lastProblem;
};

} // namespace

Result<> waitUntilReady(ContainerReader &container, const Profile &profile, const CallContext &call)
{
    if (profile.service.kind == ServiceRef::Kind::None)
        return {};
    return Wait(container, profile, call).run();
}

QString serviceName(const Profile &profile)
{
    switch (profile.service.kind) {
    case ServiceRef::Kind::Unit:
        return displayText(profile.service.unit);
    case ServiceRef::Kind::Commands:
        return displayText(profile.service.startCommand.join(' '));
    default:
        return profile.container;
    }
}

Result<qint64> containerClockMs(ContainerReader &container, const CallContext &call)
{
    const Result<CommandOutput> output = container.ask(ContainerClock{}, call);
    if (!output)
        return output.error().kind == Error::Kind::Unsupported ? Result<qint64>(0) : pass(output);
    return output->out.trimmed().toLongLong() * 1000;
}

Result<qint64> nextClockTickMs(ContainerReader &container, const CallContext &call)
{
    const Result<qint64> first = containerClockMs(container, call);
    if (!first || *first == 0)
        return first;
    QElapsedTimer timer;
    timer.start();
    // Clocks that are set by the same time tick at the same moment: one question instead of many.
    const auto untilTick = 1000 - int(QDateTime::currentMSecsSinceEpoch() % 1000);
    if (const Result<> going = call.pause(std::chrono::milliseconds(untilTick)); !going)
        return pass(going);
    for (;;) {
        const Result<qint64> now = containerClockMs(container, call);
        // A clock that stands still must not keep a repair from going on.
        if (!now || *now > *first || timer.elapsed() > 3000)
            return now;
        if (const Result<> going = call.pause(50ms); !going)
            return pass(going);
    }
}

} // namespace Lotse
