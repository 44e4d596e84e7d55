// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/operatorpatience.h"

#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;
using Choice = OperatorAnswer::Choice;

QString answerKey(Choice choice)
{
    switch (choice) {
    case Choice::GoOn:
        return u"go-on"_s;
    case Choice::WaitLonger:
        return u"wait-longer"_s;
    case Choice::StopAfterStep:
    case Choice::RollBack:
        break;
    }
    return u"roll-back"_s;
}

/// One question while it waits for its answer.
class Waiting
{
public:
    Waiting(const RunQuestion &question, int number, RunObserver &observer)
        : m_question(question)
        , m_number(number)
        , m_observer(observer)
    {
    }

    void ask(std::chrono::milliseconds limit)
    {
        restart(limit);
        tell(RunEvent::Kind::Asked, runQuestionKey(m_question.kind));
    }
    void answer(const QString &key) { tell(RunEvent::Kind::Answered, key); }
    void restart(std::chrono::milliseconds limit)
    {
        m_began = Clock::now();
        m_limit = limit;
        m_told = 0;
    }
    bool isOver() const { return m_limit > 0ms && Clock::now() - m_began >= m_limit; }
    /// Once a second: what the clock in the window shows.
    void tick()
    {
        const qint64 second = std::chrono::floor<std::chrono::seconds>(Clock::now() - m_began).count();
        if (m_limit == 0ms || second <= m_told)
            return;
        m_told = second;
        tell(RunEvent::Kind::Progressed, runQuestionKey(m_question.kind));
    }

private:
    void tell(RunEvent::Kind kind, const QString &subject)
    {
        RunEvent event =
            eventNow(kind, subject, kind == RunEvent::Kind::Asked ? m_question.cause : std::nullopt);
        event.question = m_number;
        event.progress = {.done = m_told,
                          .total = std::chrono::ceil<std::chrono::seconds>(m_limit).count(),
                          .unit = Progress::Unit::Seconds,
                          .item = {}};
        m_observer.happened(event);
    }

    const RunQuestion &m_question;
    const int m_number;
    RunObserver &m_observer;
    Clock::time_point m_began;
    std::chrono::milliseconds m_limit{0}; ///< 0: none
    qint64 m_told = 0;
};

} // namespace

OperatorPatience::OperatorPatience(std::shared_ptr<OperatorAnswers> answers)
    : OperatorPatience(std::move(answers), Limits())
{
}

OperatorPatience::OperatorPatience(std::shared_ptr<OperatorAnswers> answers, Limits limits)
    : m_answers(std::move(answers))
    , m_limits(limits)
{
}

bool OperatorPatience::isStopWanted()
{
    bool wanted = false;
    while (const std::optional<OperatorAnswer> said = m_answers->popWithin(0ms))
        wanted = wanted || said->choice == Choice::StopAfterStep;
    return wanted;
}

Patience::Decision OperatorPatience::decide(const RunQuestion &question, RunObserver &observer,
                                            const CallContext &call)
{
    const bool gate = question.kind == RunQuestion::Kind::RedGate;
    bool longer = false; // then the end of the wait means: check again
    Waiting waiting(question, ++m_asked, observer);
    waiting.ask(gate ? m_limits.pause : 0ms);
    while (call.check()) {
        waiting.tick();
        const std::optional<OperatorAnswer> said = m_answers->popWithin(call.slice());
        const bool meant = said && said->question == m_asked && said->choice != Choice::StopAfterStep;
        if (meant && said->choice == Choice::WaitLonger && gate) {
            longer = true;
            waiting.restart(
                std::max(m_limits.longer,
                         std::min(std::chrono::milliseconds(3 * question.readyAfterMs), m_limits.longest)));
            waiting.answer(answerKey(said->choice));
        } else if (meant) {
            waiting.answer(answerKey(said->choice));
            return said->choice == Choice::GoOn ? Decision::GoOn : Decision::RollBack;
        } else if (waiting.isOver()) {
            waiting.answer(u"time-out"_s);
            return longer ? Decision::GoOn : Decision::RollBack;
        }
    }
    return Decision::RollBack; // a stop request is an answer, too
}

} // namespace Lotse
