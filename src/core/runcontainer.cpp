// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runcontainer.h"

#include "core/plan.h"

namespace Lotse {

namespace {

/// Where ids are given again, only the name tells.
Result<bool> hasPassedOnItsId(ContainerReader &container, const ContainerFacts &then, const CallContext &call)
{
    if (hasLastingId(then) || then.name.isEmpty())
        return false;
    const Result<ContainerState> now = container.state(call);
    return now ? Result<bool>(now->facts.name != then.name) : pass(now);
}

} // namespace

Result<std::unique_ptr<Container>> openContainerOfRun(Host &host, const PlanInput &input,
                                                      const CallContext &call)
{
    const ContainerFacts &then = input.container.facts;
    if (!then.id.isEmpty()) {
        Result<std::unique_ptr<Container>> same = host.open(then.id, call);
        const Result<bool> isOther = same ? hasPassedOnItsId(**same, then, call) : Result<bool>(false);
        if (!isOther)
            return pass(isOther);
        if (*isOther)
            return fail(Error::Kind::NotFound, Code::ContainerNotFound, {then.name});
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
