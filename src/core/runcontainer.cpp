// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runcontainer.h"

#include "core/plan.h"

namespace Lotse {

Result<std::unique_ptr<Container>> openContainerOfRun(Host &host, const PlanInput &input,
                                                      const CallContext &call)
{
    const ContainerFacts &then = input.container.facts;
    if (!then.id.isEmpty()) {
        Result<std::unique_ptr<Container>> same = host.open(then.id, call);
        if (same || same.error().code != Code::ContainerNotFound)
            return same;
    }
    return host.open(input.profile.container.isEmpty() ? then.name : input.profile.container, call);
}

bool wasMadeAnew(const PlanInput &input, const ContainerFacts &now)
{
    const QString &then = input.container.facts.id;
    return !then.isEmpty() && then != now.id;
}

} // namespace Lotse
