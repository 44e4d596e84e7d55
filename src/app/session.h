// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runmodel.h"
#include "app/site.h"
#include "app/worker.h"
#include "core/operatorpatience.h"

namespace Lotse {

/// The values that travel from page to page, and the worker. Pages write what they decide and read what those
/// before them decided; nobody else holds state. GUI thread.
struct Session
{
    Session();

    // What the program was started with
    QString startHost;
    QString startProfile;

    // Connect
    HostFacts host;
    ContainerFacts container;

    // Find the application
    Profile profile;
    Look look;

    // Compare
    std::shared_ptr<const Reading> reading;

    // Plan
    Choices choices;
    std::shared_ptr<const PlanInput> agreed; ///< of a run that is being finished: its choices count
    std::shared_ptr<const Plan> plan;

    // Back up, Apply, Check, Result
    RunModel run;
    std::optional<Ending> ending;
    std::shared_ptr<OperatorAnswers> answers; ///< to the run at hand
    /// How long a red check waits for one; nothing: as long as the operator has set.
    std::optional<OperatorPatience::Limits> patience;
    OperatorPatience::Limits patienceNow() const;
    /// Tells the run what the operator wants; what it asks at the moment is what is answered.
    void answer(OperatorAnswer::Choice choice);

    std::shared_ptr<Site> site; ///< touched by jobs only
    Worker worker;              ///< last: its thread ends before the rest goes
};

} // namespace Lotse
