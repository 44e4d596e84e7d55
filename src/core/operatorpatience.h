// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/boundedqueue.h"
#include "core/patience.h"

namespace Lotse {

/// What the operator says to a running repair. `question` is the number of the event that asked: an answer
/// that comes too late must not answer the next question. A stop after the step answers none.
struct OperatorAnswer
{
    enum class Choice { StopAfterStep, GoOn, WaitLonger, RollBack };
    Choice choice = Choice::RollBack;
    int question = 0;
};
/// Shared by the window, which offers, and the worker, which takes. Neither owns the other.
using OperatorAnswers = BoundedQueue<OperatorAnswer>;

/// Somebody sits before the window: a red gate waits a visible while before the old state comes back, a stop
/// after a step waits without limit. Lives on the worker thread for one run; tells every question and answer
/// as an event, and each second how long it still waits.
class OperatorPatience : public Patience
{
public:
    struct Limits
    {
        std::chrono::milliseconds pause{10'000};    ///< before the old state comes back by itself
        std::chrono::milliseconds longer{30'000};   ///< at least so long is "wait longer" …
        std::chrono::milliseconds longest{300'000}; ///< … and at most so long
    };
    explicit OperatorPatience(std::shared_ptr<OperatorAnswers> answers);
    OperatorPatience(std::shared_ptr<OperatorAnswers> answers, Limits limits);

    bool isStopWanted() override;
    Decision decide(const RunQuestion &question, RunObserver &observer, const CallContext &call) override;

private:
    std::shared_ptr<OperatorAnswers> m_answers;
    Limits m_limits;
    int m_asked = 0;
};

} // namespace Lotse
