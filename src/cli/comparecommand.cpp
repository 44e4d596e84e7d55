// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/comparejson.h"
#include "cli/findinglines.h"
#include "cli/verbs.h"
#include "cli/workplace.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QString line(const Difference &entry)
{
    QString text =
        u"%1 %2  %3"_s.arg(diffStateGlyph(entry.state), diffStateWord(entry.state), entry.path.display());
    if (!entry.movedFrom.isRoot())
        //: Behind a path: where the same content lies in the container
        text += u"  "_s + QCoreApplication::translate("Cli", "(there: %1)").arg(entry.movedFrom.display());
    if (entry.changedSinceProof)
        text +=
            u"  "_s + QCoreApplication::translate("Cli", "(changed in the container since the last proof)");
    return text;
}

void tell(const Survey &survey, const Options &options, Console &console)
{
    for (const QString &sentence : findingLines(survey.findings))
        console.result(sentence);
    for (const Difference &entry : survey.diff.entries) {
        if (options.allEntries || isListed(entry))
            console.result(line(entry));
    }
    QStringList counts;
    for (const auto [state, count] : survey.diff.counts.asKeyValueRange()) {
        if (count > 0)
            counts << u"%1: %2"_s.arg(diffStateWord(state)).arg(count);
    }
    console.result(counts.join(u" · "_s));
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
