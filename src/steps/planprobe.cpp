// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/planprobe.h"

#include "core/mappedtrees.h"
#include "core/proof.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

using Verdict = ProbeRow::Verdict;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PlanProbe)
};

class NobodyWatches : public RunObserver
{
public:
    void happened(const RunEvent &) override {}
};

QList<ProbeRow> checkRows(const Plan &plan, ContainerReader &container, std::span<const CheckKind> checks,
                          const CallContext &call)
{
    NobodyWatches nobody;
    int green = 0;
    int all = 0;
    for (const CheckedItem &item :
         runChecks(container, plan.input->profile, {.developmentVersion = plan.input->developmentVersion},
                   checks, RunEvent::Moment::Before, nobody, call)) {
        if (item.result.verdict == CheckResult::Verdict::NeedsTick)
            continue;
        ++all;
        green += item.result.isRed() ? 0 : 1;
    }
    if (all == 0)
        return {{Verdict::Note,
                 Words::tr("Checks before the repair"),
                 Words::tr("The profile names none: only the files will prove anything."),
                 {}}};
    return {{Verdict::Fine,
             Words::tr("Checks before the repair"),
             Words::tr("%L1 of %L2 are green now; a green one that turns red brings the old state back.")
                 .arg(green)
                 .arg(all),
             {}}};
}

} // namespace

QList<ProbeRow> tryOut(const Plan &plan, ContainerReader &container, const SurveyOptions &options,
                       std::span<const CheckKind> checks, const CallContext &call)
{
    const PlanInput &input = *plan.input;
    const Profile &profile = input.profile;
    QList<ProbeRow> rows;
    const Result<ContainerState> state = container.state(call);
    const Result<TreeSnapshot> now =
        state ? takeManifest(container, profile, options, call) : Result<TreeSnapshot>(pass(state));
    if (!now) {
        rows.append({Verdict::Objection, Words::tr("The container can be read"), {}, now.error()});
        return rows;
    }
    const qsizetype changed = changedSincePlan(input.transfers, *now).size();
    rows.append({changed == 0 ? Verdict::Fine : Verdict::Objection,
                 Words::tr("The plan still fits the container"),
                 changed == 0
                     ? Words::tr("Nothing it speaks of has changed since both sides were compared.")
                     : Words::tr("%n path(s) have changed since. Compare again.", nullptr, int(changed)),
                 {}});

    rows += preflight(input, container, *state, *now, call);
    rows += checkRows(plan, container, checks, call);
    rows.append({Verdict::Note,
                 Words::tr("Not tried: writing"),
                 Words::tr("Whether Lotse may write shows when the backup is made, before the application "
                           "is touched."),
                 {}});
    if (const Result<> going = call.check(); !going)
        return {{Verdict::Objection, Words::tr("The try-out was stopped"), {}, going.error()}};
    return rows;
}

} // namespace Lotse
