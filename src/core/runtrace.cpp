// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runtrace.h"

#include "core/mappedtrees.h"
#include "core/runcontainer.h"
#include "core/runrecord.h"
#include "core/survey.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RunTrace)
};

constexpr quint32 executableBit = 0100;

/// Whether a path holds what an entry says; nothing: it shall not be there.
bool holds(const TreeSnapshot::Item *item, const std::optional<TreeEntry> &wanted)
{
    if (!item || !wanted)
        return !item && !wanted;
    const TreeEntry &is = item->entry;
    const bool hashed = !is.hash.isEmpty() && !wanted->hash.isEmpty();
    return is.kind == wanted->kind && is.linkTarget == wanted->linkTarget &&
           (is.kind != EntryKind::File || (hashed ? is.hash == wanted->hash : is.size == wanted->size));
}

/// Adjusted is what nothing but owner or mode was changed of; development's own owner means nothing here.
bool hasModeOf(const TreeSnapshot::Item *item, const std::optional<TreeEntry> &wanted)
{
    return item && wanted && (item->entry.mode & executableBit) == (wanted->mode & executableBit);
}

} // namespace

RunTrace::State RunTrace::state() const
{
    if (asBefore == planned)
        return State::Old;
    return asPlanned == planned ? State::New : State::Mixed;
}

Result<RunTrace> lookForTrace(const QString &runFolder, Container &container, const CallContext &call)
{
    const Result<std::shared_ptr<PlanInput>> input = RunRecord::input(runFolder);
    if (!input)
        return pass(input);
    const Result<ContainerState> state = container.state(call);
    if (!state)
        return pass(state);
    const Result<TreeSnapshot> now = takeManifest(container, (*input)->profile, SurveyOptions(), call);
    if (!now)
        return pass(now);
    RunTrace trace;
    trace.isRunning = state->facts.running;
    trace.wasMadeAnew = wasMadeAnew(**input, state->facts);
    if (!trace.wasMadeAnew && !(*input)->snapshot.isEmpty()) {
        const Result<bool> kept = container.hasSnapshot((*input)->snapshot, call);
        if (!kept)
            return pass(kept);
        trace.hasSnapshot = *kept;
    }
    if (!trace.wasMadeAnew && state->facts.name != (*input)->container.facts.name)
        trace.newName = state->facts.name;
    for (const Transfer &transfer : (*input)->transfers) {
        const Difference &planned = transfer.difference;
        if (planned.state == DiffState::Ignored)
            continue; // no manifest lists it
        const TreeSnapshot::Item *item = now->find(planned.containerPath);
        ++trace.planned;
        if (transfer.action == Transfer::Action::Adjust) {
            trace.asBefore += hasModeOf(item, planned.container) ? 1 : 0;
            trace.asPlanned += hasModeOf(item, planned.development) ? 1 : 0;
            continue;
        }
        const bool goes = transfer.action == Transfer::Action::Remove;
        const bool isBefore = holds(item, planned.container);
        const bool isPlanned = holds(item, goes ? std::nullopt : planned.development);
        trace.asBefore += isBefore ? 1 : 0;
        trace.asPlanned += isPlanned ? 1 : 0;
        if (item && !isBefore && !isPlanned)
            trace.changedSince.append(planned.containerPath);
    }
    return trace;
}

QString runTraceSentence(const RunTrace &trace)
{
    QString sentence;
    switch (trace.state()) {
    case RunTrace::State::Old:
        sentence = Words::tr("The application's files are all as they were before this run.");
        break;
    case RunTrace::State::New:
        sentence = Words::tr("The application's files are all new; whether it works was not checked.");
        break;
    case RunTrace::State::Mixed:
        //: %1 of %2 files; German: Von %2 Einträgen sind %1 neu, die anderen noch alt.
        sentence = Words::tr("Of %L2 entries %L1 are new, the others are still old.")
                       .arg(trace.asPlanned)
                       .arg(trace.planned);
        break;
    }
    const auto add = [&sentence](const QString &more) { sentence += u' ' + more; };
    if (!trace.changedSince.isEmpty())
        //: German: %n Einträge davon hat seitdem jemand geändert.
        add(Words::tr("%n of those have been changed by somebody since.", nullptr,
                      static_cast<int>(trace.changedSince.size())));
    if (!trace.newName.isEmpty())
        //: %1 is the new name
        add(Words::tr("The container is called %1 now.").arg(trace.newName));
    if (trace.wasMadeAnew)
        add(Words::tr("The container was created anew since; what did not lie on a volume is as its image "
                      "has it."));
    if (trace.hasSnapshot)
        add(Words::tr("The snapshot from before the run is still kept."));
    if (!trace.isRunning)
        add(Words::tr("The container is stopped."));
    return sentence;
}

QJsonObject runTraceToJson(const RunTrace &trace)
{
    const QString state = trace.state() == RunTrace::State::Old   ? u"old"_s
                          : trace.state() == RunTrace::State::New ? u"new"_s
                                                                  : u"mixed"_s;
    return {{u"state"_s, state},
            {u"planned"_s, trace.planned},
            {u"asBefore"_s, trace.asBefore},
            {u"asPlanned"_s, trace.asPlanned},
            {u"changedSince"_s, trace.changedSince.size()},
            {u"newName"_s, trace.newName},
            {u"madeAnew"_s, trace.wasMadeAnew},
            {u"snapshot"_s, trace.hasSnapshot},
            {u"running"_s, trace.isRunning}};
}

} // namespace Lotse
