// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/eventprinter.h"
#include "cli/verbs.h"
#include "cli/workplace.h"
#include "core/messages.h"
#include "core/repair.h"
#include "steps/checkcatalog.h"
#include "steps/lastresort.h"
#include "steps/restorefiles.h"
#include "steps/stepcatalog.h"

#include <QCoreApplication>
#include <QLocale>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// Whether a run may have left anything in the container that could be taken back.
bool canBeRolledBack(const RunStore::Run &run)
{
    return run.verdict == u"proven"_s || run.verdict == u"still-red"_s || run.verdict == u"unfinished"_s ||
           run.verdict == u"rollback-failed"_s;
}

/// The named run, else the newest that changed something; with --container, of that container.
Result<RunStore::Run> chooseRun(const Options &options)
{
    const RunStore store;
    if (!options.run.isEmpty())
        return store.run(options.run);
    for (const RunStore::Run &run : store.runs()) {
        if (canBeRolledBack(run) && (options.container.isEmpty() || run.container == options.container))
            return run;
    }
    return fail(Error::Kind::NotFound, Code::RunUnknown, {options.container});
}

ExitCode goBack(BringBack way, const RunStore::Run &run, Workplace &place, Console &console,
                const CallContext &call)
{
    EventPrinter printer(console);
    const Kinds kinds{stepKinds(), checkKinds()};
    const RepairOutcome outcome = way(run.folder, *place.container, kinds, printer, call);
    const bool isBack = outcome.verdict == RepairOutcome::Verdict::RolledBack;
    const ExitCode code = isBack ? ExitCode::Same : ExitCode::Failed;
    if (console.isJson()) {
        QJsonObject result{{u"event"_s, u"result"_s},
                           {u"schema"_s, u"lotse.rollback/1"_s},
                           {u"verdict"_s, repairVerdictKey(outcome.verdict)},
                           {u"exitCode"_s, static_cast<int>(code)},
                           {u"run"_s, run.id},
                           {u"runFolder"_s, run.folder}};
        if (outcome.error)
            result.insert(u"error"_s, errorToJson(*outcome.error));
        console.resultJson(result);
        return code;
    }
    if (isBack)
        //: %1 is the name of a run
        console.result(
            QCoreApplication::translate("Cli", "The state before %1 is back and proven.").arg(run.id));
    else if (outcome.error)
        return console.failed(*outcome.error);
    return code;
}

/// What is lost by it must be known before.
bool isAgreed(const RunStore::Run &run, const Options &options, Console &console)
{
    if (options.yes)
        return true;
    const QString when = QLocale().toString(run.startedAt.toLocalTime(), QLocale::ShortFormat);
    //: %1 is a container, %2 date and time
    console.result(QCoreApplication::translate(
                       "Cli", "%1 is stopped hard and set back as a whole to %2. Everything that was written "
                              "in it since is lost.")
                       .arg(run.container, when));
    return console.ask(QCoreApplication::translate("Cli", "Return to the snapshot?"));
}

} // namespace

ExitCode rollBack(const Options &options, Console &console, const CallContext &call)
{
    if (options.toSnapshot && !options.yes && !console.isInteractive())
        return console.wrongUsage(QCoreApplication::translate(
            "Cli",
            "Nobody can be asked here, and --to-snapshot stops the container hard: --yes agrees to it."));
    const Result<RunStore::Run> run = chooseRun(options);
    if (!run)
        return console.failed(run.error());
    const auto place = openWorkplaceOfRun(*run, options, console, call);
    if (!place)
        return place.error();
    if (!options.toSnapshot)
        return goBack(rollBackRun, *run, **place, console, call);
    if (isAgreed(*run, options, console))
        return goBack(returnToSnapshot, *run, **place, console, call);
    console.result(QCoreApplication::translate("Cli", "Nothing was changed."));
    return ExitCode::Drift;
}

ExitCode restore(const Options &options, Console &console, const CallContext &call)
{
    const Result<RunStore::Run> run = RunStore().run(options.run);
    if (!run)
        return console.failed(run.error());
    const auto place = openWorkplaceOfRun(*run, options, console, call);
    if (!place)
        return place.error();
    if (options.paths.isEmpty())
        return goBack(rollBackRun, *run, **place, console, call);
    const Result<RestoredFiles> restored =
        restoreFiles(run->folder, options.paths, *(*place)->container, call);
    if (!restored)
        return console.failed(restored.error());
    if (console.isJson()) {
        console.resultJson({{u"schema"_s, u"lotse.restore/1"_s},
                            {u"restored"_s, restored->count},
                            {u"replaced"_s, restored->archive}});
        return ExitCode::Same;
    }
    console.result(QCoreApplication::translate("Cli", "%n file(s) out of the backup are in place again.",
                                               nullptr, restored->count));
    if (!restored->archive.isEmpty())
        //: %1 is a file on this computer
        console.result(
            QCoreApplication::translate("Cli", "What they replaced is kept in %1").arg(restored->archive));
    return ExitCode::Same;
}

} // namespace Lotse
