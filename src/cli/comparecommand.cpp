// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/comparejson.h"
#include "cli/differencelines.h"
#include "cli/findinglines.h"
#include "cli/verbs.h"
#include "cli/workplace.h"

#include <QCoreApplication>
#include <algorithm>

namespace Lotse {

namespace {

/// More than a screen or two is for a file or a pager.
constexpr qsizetype mostOnTerminal = 60;

void tell(const Survey &survey, const Options &options, Console &console)
{
    const QStringList findings = findingLines(survey.findings);
    for (const QString &sentence : findings)
        console.result(sentence);
    console.gap();
    QList<Difference> listed;
    std::ranges::copy_if(
        survey.diff.entries, std::back_inserter(listed),
        [&options](const Difference &entry) { return options.allEntries || isListed(entry); });
    const bool isShortened = console.isTerminal() && !options.allEntries;
    for (const QString &line : differenceLines(survey.diff, listed, isShortened ? mostOnTerminal : 0))
        console.result(line);
}

} // namespace

ExitCode compare(const Options &options, Console &console, const CallContext &call)
{
    const auto place = openWorkplace(options, console, call);
    if (!place)
        return place.error();
    if ((*place)->profile.developmentRoot.isEmpty())
        return console.wrongUsage(
            QCoreApplication::translate("Cli", "Name the development tree with --dev."));
    SurveyOptions survey = (*place)->survey;
    // The records have one letter for both, so nothing has to be fetched to tell them apart.
    survey.findTextForms = options.format != Options::Format::Print0;
    const Result<Survey> found = surveyContainer(*(*place)->container, (*place)->profile, survey, call);
    if (!found)
        return console.failed(found.error());
    if (options.format == Options::Format::Print0)
        console.resultBytes(comparisonToRecords(found->diff));
    else if (options.format == Options::Format::Json)
        console.resultJson(
            comparisonToJson(*found, (*place)->profile, options.allEntries ? Entries::All : Entries::Drift));
    else
        tell(*found, options, console);
    return found->diff.hasDrift() ? ExitCode::Drift : ExitCode::Same;
}

} // namespace Lotse
