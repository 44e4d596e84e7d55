// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/eventprinter.h"
#include "cli/findinglines.h"
#include "cli/planlines.h"
#include "cli/tidyup.h"
#include "cli/verbs.h"
#include "core/agreedchoices.h"
#include "core/messages.h"
#include "core/planjson.h"
#include "core/recordingobserver.h"
#include "core/report.h"
#include "core/runrecord.h"
#include "shared/bundle.h"
#include "steps/checkcatalog.h"
#include "steps/stepcatalog.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// What a plan is made from, and the plan.
struct Prepared
{
    std::unique_ptr<Workplace> place;
    Survey survey;
    Plan plan;
};

std::expected<Prepared, ExitCode> prepare(const Options &options, Console &console, const CallContext &call)
{
    auto place = openWorkplace(options, console, call);
    if (!place)
        return std::unexpected(place.error());
    if ((*place)->profile.developmentRoot.isEmpty())
        return std::unexpected(
            console.wrongUsage(QCoreApplication::translate("Cli", "Name the development tree with --dev.")));
    Result<Survey> survey = surveyContainer(*(*place)->container, (*place)->profile, (*place)->survey, call);
    if (!survey)
        return std::unexpected(console.failed(survey.error()));
    Result<Plan> plan = planFor(**place, *survey, choicesFrom(options));
    if (!plan)
        return std::unexpected(console.failed(plan.error()));
    return Prepared{*std::move(place), *std::move(survey), *std::move(plan)};
}

void tellPlan(const Prepared &prepared, PlanDetail detail, Console &console)
{
    const QStringList findings = findingLines(prepared.survey.findings);
    const QStringList plan = planLines(prepared.plan, detail);
    for (const QString &line : findings)
        console.result(line);
    console.gap();
    for (const QString &line : plan)
        console.result(line);
}

struct VerdictRow
{
    RepairOutcome::Verdict verdict;
    ExitCode code;
    const char *sentence;
};
constexpr VerdictRow verdictRows[] = {
    {RepairOutcome::Verdict::Proven, ExitCode::Same,
     QT_TRANSLATE_NOOP("Cli",
                       "Repaired and proven: the checks are green, and a second comparison found nothing.")},
    {RepairOutcome::Verdict::StillRed, ExitCode::Drift,
     QT_TRANSLATE_NOOP("Cli", "The trees are the same now, but a check that was red before is still red.")},
    {RepairOutcome::Verdict::NothingToDo, ExitCode::Same,
     QT_TRANSLATE_NOOP("Cli", "There is nothing to repair; nothing was changed.")},
    {RepairOutcome::Verdict::RolledBack, ExitCode::RolledBack,
     QT_TRANSLATE_NOOP("Cli",
                       "The repair did not succeed. The old state is back and proven by the same checks.")},
    {RepairOutcome::Verdict::RollbackFailed, ExitCode::Failed,
     QT_TRANSLATE_NOOP("Cli", "The repair did not succeed, and neither did bringing the old state back.")},
    {RepairOutcome::Verdict::Refused, ExitCode::Failed,
     QT_TRANSLATE_NOOP("Cli", "The repair was refused; nothing was changed.")},
};

const VerdictRow &rowOf(RepairOutcome::Verdict verdict)
{
    for (const VerdictRow &row : verdictRows) {
        if (row.verdict == verdict)
            return row;
    }
    return verdictRows[std::size(verdictRows) - 1];
}

/// The run's evidence as one file in its folder and, when asked for, beside the other report. A run that was
/// refused before it wrote anything has none.
void packRun(const QString &runFolder, const Options &options, Console &console)
{
    QStringList files{QString()};
    if (!options.reportFolder.isEmpty())
        files << options.reportFolder + u"/evidence.zip"_s;
    for (const QString &file : std::as_const(files)) {
        const Result<QString> packed = packEvidence(runFolder, CallContext(), file);
        if (!packed && packed.error().code != Code::RunUnknown)
            console.failed(packed.error());
    }
}

/// The report in the run's folder and, when asked for, in another one. Empty when it could not be written.
QString writeReports(const ReportModel &model, const Options &options, Console &console)
{
    QString page;
    QStringList folders{model.outcome.runFolder.isEmpty() ? QString()
                                                          : model.outcome.runFolder + u"/report"_s,
                        options.reportFolder};
    for (const QString &folder : std::as_const(folders)) {
        if (folder.isEmpty())
            continue;
        const Result<QString> written = writeReport(model, folder);
        if (written)
            page = *written;
        else
            console.failed(written.error());
    }
    packRun(model.outcome.runFolder, options, console);
    return page;
}

ExitCode tellOutcome(const RepairOutcome &outcome, const QString &runId, const QString &report,
                     Console &console)
{
    const VerdictRow &row = rowOf(outcome.verdict);
    if (console.isJson()) {
        QJsonArray leftOver;
        for (const Difference &entry : outcome.leftOver.entries)
            leftOver.append(entry.path.display());
        QJsonObject result{{u"event"_s, u"result"_s},
                           {u"schema"_s, u"lotse.repair/1"_s},
                           {u"verdict"_s, repairVerdictKey(outcome.verdict)},
                           {u"exitCode"_s, static_cast<int>(row.code)},
                           {u"run"_s, runId},
                           {u"runFolder"_s, outcome.runFolder},
                           {u"report"_s, report},
                           {u"regressions"_s, QJsonArray::fromStringList(outcome.regressions)},
                           {u"leftOver"_s, leftOver}};
        if (outcome.error)
            result.insert(u"error"_s, errorToJson(*outcome.error));
        console.resultJson(result);
        return row.code;
    }
    console.gap();
    const bool isProvenByFiles = outcome.verdict == RepairOutcome::Verdict::Proven && outcome.after.isEmpty();
    console.result(isProvenByFiles
                       ? QCoreApplication::translate(
                             "Cli",
                             "Repaired: a second comparison found nothing. The profile names no checks; "
                             "whether the application works was not asked.")
                       : QCoreApplication::translate("Cli", row.sentence));
    if (outcome.error) {
        const Message message = messageFor(*outcome.error);
        console.result(message.text());
        if (!message.detail.isEmpty())
            console.result(u"  "_s + message.detail.trimmed());
    }
    for (const Difference &entry : outcome.leftOver.entries)
        console.result(u"  %1 %2"_s.arg(diffStateGlyph(entry.state), entry.path.display()));
    if (!report.isEmpty())
        console.result(QCoreApplication::translate("Cli", "Report: %1").arg(report));
    return row.code;
}

std::optional<ExitCode> nobodyToAsk(const Options &options, Console &console)
{
    if (options.yes || console.isInteractive())
        return std::nullopt;
    return console.wrongUsage(QCoreApplication::translate(
        "Cli", "Nobody can be asked here: “plan” shows what a repair would do, and --yes agrees to it."));
}

/// The named run, else the newest that was cut off, else that has not cleaned up; with --container, of that
/// container.
Result<RunStore::Run> chooseUnfinishedRun(const Options &options)
{
    const RunStore store;
    if (!options.run.isEmpty())
        return store.run(options.run);
    const RunStore::Unfinished unfinished = store.unfinished();
    for (const RunStore::Run &run : unfinished.cutOff + unfinished.untidy)
        if (options.container.isEmpty() || run.container == options.container)
            return run;
    return fail(Error::Kind::NotFound, Code::RunUnknown, {options.container});
}

/// Shows the plan, asks, and repairs.
ExitCode agreeAndRepair(Prepared prepared, const Options &options, Console &console, const CallContext &call)
{
    Workplace &place = *prepared.place;
    const Plan &plan = prepared.plan;
    if (!console.isJson())
        tellPlan(prepared, options.yes ? PlanDetail::Outline : PlanDetail::Everything, console);
    const bool mustAsk = !options.yes && plan.obstacles.isEmpty() && !plan.isEmpty();
    if (mustAsk && !console.ask(QCoreApplication::translate("Cli", "Back up and apply?"))) {
        console.result(QCoreApplication::translate("Cli", "Nothing was changed."));
        return ExitCode::Drift;
    }
    EventPrinter printer(console);
    RecordingObserver observer({&printer});
    const Kinds kinds{stepKinds(), checkKinds()};
    const RepairOutcome outcome = carryOut(plan, *place.container, place.survey, kinds, observer, call);
    const ReportModel model = observer.reportModel(prepared.survey, plan, place.host->facts(), outcome);
    return tellOutcome(outcome, plan.input->runId, writeReports(model, options, console), console);
}

} // namespace

ExitCode showPlan(const Options &options, Console &console, const CallContext &call)
{
    const auto prepared = prepare(options, console, call);
    if (!prepared)
        return prepared.error();
    const Plan &plan = prepared->plan;
    if (console.isJson()) {
        QJsonObject object = planToJson(plan);
        QJsonArray obstacles;
        for (const Error &obstacle : plan.obstacles)
            obstacles.append(errorToJson(obstacle));
        object.insert(u"obstacles"_s, obstacles);
        console.resultJson(object);
    } else {
        tellPlan(*prepared, PlanDetail::Everything, console);
        if (plan.isEmpty() && plan.obstacles.isEmpty())
            console.result(QCoreApplication::translate("Cli", "There is nothing to repair."));
    }
    return prepared->survey.diff.hasDrift() ? ExitCode::Drift : ExitCode::Same;
}

ExitCode repair(const Options &options, Console &console, const CallContext &call)
{
    if (const std::optional<ExitCode> nobody = nobodyToAsk(options, console))
        return *nobody;
    auto prepared = prepare(options, console, call);
    if (!prepared)
        return prepared.error();
    return agreeAndRepair(std::move(*prepared), options, console, call);
}

ExitCode finish(const Options &options, Console &console, const CallContext &call)
{
    if (const std::optional<ExitCode> nobody = nobodyToAsk(options, console))
        return *nobody;
    const Result<RunStore::Run> run = chooseUnfinishedRun(options);
    if (!run)
        return console.failed(run.error());
    auto place = openWorkplaceOfRun(*run, options, console, call);
    if (!place)
        return place.error();
    if (run->isUntidy())
        return tidyUp(*run, **place, console, call);
    const Result<std::shared_ptr<PlanInput>> earlier = RunRecord::input(run->folder);
    if (!earlier)
        return console.failed(earlier.error());
    EventPrinter printer(console);
    const RepairOutcome back =
        rollBackRun(run->folder, *(*place)->container, {stepKinds(), checkKinds()}, printer, call);
    if (back.verdict != RepairOutcome::Verdict::RolledBack)
        return console.failed(back.error.value_or(Error{}));
    // With its secrets, but on the way that the command line names.
    Profile profile = (*earlier)->profile;
    profile.host = (*place)->host->facts().uri;
    profile.container = (*place)->profile.container;
    (*place)->profile = std::move(profile);
    Result<Survey> survey = surveyContainer(*(*place)->container, (*place)->profile, (*place)->survey, call);
    if (!survey)
        return console.failed(survey.error());
    Result<Plan> plan = planFor(**place, *survey, agreedChoices(**earlier, *survey));
    if (!plan)
        return console.failed(plan.error());
    return agreeAndRepair({*std::move(place), *std::move(survey), *std::move(plan)}, options, console, call);
}

} // namespace Lotse
