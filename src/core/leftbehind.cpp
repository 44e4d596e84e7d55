// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leftbehind.h"

#include "core/containerlock.h"
#include "core/messages.h"
#include "core/pathjson.h"
#include "core/planrunner.h"

#include <QJsonArray>

namespace Lotse {

using namespace Qt::StringLiterals;

std::optional<QList<RootPath>> leftBehind(const QList<QJsonObject> &records)
{
    std::optional<QList<RootPath>> left;
    for (const QJsonObject &record : records) {
        if (record[u"what"_s] == u"tidied"_s)
            left.reset();
        if (record[u"what"_s] != u"will-tidy"_s)
            continue;
        if (!left)
            left.emplace();
        for (const QJsonValue folder : record[u"folders"_s].toArray())
            if (const Result<RootPath> path = rootFromJson(folder); path && !left->contains(*path))
                left->append(*path);
    }
    return left;
}

Error leftBehindError(const QString &run, const QString &container, const Error &cause)
{
    return {Error::Kind::Conflict, Code::LeftBehind, {container, run}, messageFor(cause).happened};
}

Result<> removeLeftBehind(RunRecord &record, Container &container, std::shared_ptr<const PlanInput> input,
                          std::span<const StepKind> kinds, const CallContext &call)
{
    const Result<QList<QJsonObject>> records = record.records();
    if (!records)
        return pass(records);
    const QList<RootPath> folders = leftBehind(*records).value_or(QList<RootPath>());
    if (const Result<> removed = container.remove(folders, call); !removed)
        return removed;
    PlanRunner runner(container, record.journal(), record);
    runner.announceTidying();
    return runner.tidy(makeSteps(kinds, input), call);
}

Result<> tidyRun(const QString &runFolder, Container &container, std::span<const StepKind> kinds,
                 RunObserver &observer, const CallContext &call)
{
    const Result<std::shared_ptr<PlanInput>> input = RunRecord::input(runFolder);
    if (!input)
        return pass(input);
    const Result<ContainerState> state = container.state(call);
    if (!state)
        return pass(state);
    if (!state->facts.running)
        return fail(Error::Kind::Conflict, Code::ContainerStopped, {state->facts.name});
    const Result<ContainerLock> lock = ContainerLock::take(**input, state->facts);
    if (!lock)
        return pass(lock);
    const Result<std::unique_ptr<RunRecord>> record = RunRecord::reopen(runFolder, observer);
    if (!record)
        return pass(record);
    (*input)->container = *state;
    return removeLeftBehind(**record, container, *input, kinds, call);
}

} // namespace Lotse
