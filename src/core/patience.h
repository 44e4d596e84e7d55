// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runevent.h"

namespace Lotse {

/// Why a repair stands still: a check is red, or the operator wanted a stop after a step.
struct RunQuestion
{
    enum class Kind { RedGate, Stopped };
    Kind kind = Kind::RedGate;
    std::optional<Error> cause; ///< of a red gate: what is red
    int nextStep = -1;          ///< of a stop: where it would go on; the number of steps means: the checks
    qint64 readyAfterMs = 0;    ///< how long the service took to become ready; 0: not measured
};
QString runQuestionKey(RunQuestion::Kind kind); ///< "red-gate", "stopped"

/// Who may say something while a repair runs. This one is nobody, as for the twin: no stop is wanted, and
/// what is red is taken back at once. The runner asks on the worker thread and waits for the answer.
class Patience
{
public:
    enum class Decision {
        RollBack,
        GoOn ///< at a red gate: run the checks again; after a stop: the next step
    };
    virtual ~Patience() = default;
    /// Asked between two steps, never inside one.
    virtual bool isStopWanted() { return false; }
    /// May wait, as long as the call allows; tells meanwhile how long it still waits.
    virtual Decision decide(const RunQuestion &question, RunObserver &observer, const CallContext &call);
};

} // namespace Lotse
