// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/comparejson.h"
#include "cli/eventprinter.h"
#include "cli/findinglines.h"
#include "cli/verbs.h"
#include "cli/workplace.h"
#include "core/checkjson.h"
#include "core/repair.h"
#include "steps/checkcatalog.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// Events are for the way there; `check` tells results only.
class CheckObserver : public RunObserver
{
public:
    explicit CheckObserver(Console &console)
        : m_console(console)
    {
    }
    void happened(const RunEvent &event) override
    {
        if (event.kind == RunEvent::Kind::CheckFinished && event.check && !m_console.isJson()) {
            for (const QString &line : checkLines(event.title, *event.check))
                m_console.result(line);
        }
    }

private:
    Console &m_console;
};

QJsonObject toJson(const CheckedItem &item)
{
    QJsonObject object = checkResultToJson(item.result);
    object.insert(u"id"_s, item.id);
    object.insert(u"title"_s, item.title);
    return object;
}

} // namespace

ExitCode check(const Options &options, Console &console, const CallContext &call)
{
    const auto opened = openWorkplace(options, console, call);
    if (!opened)
        return opened.error();
    Workplace &place = **opened;
    CheckConditions conditions;
    conditions.allowChanging = options.allowChangingChecks;
    QList<Finding> findings;
    bool hasDrift = false;
    if (!place.profile.developmentRoot.isEmpty()) {
        const Result<Survey> survey = surveyContainer(*place.container, place.profile, place.survey, call);
        if (!survey)
            return console.failed(survey.error());
        conditions.developmentVersion = survey->versions.development;
        findings = survey->findings;
        hasDrift = survey->diff.hasDrift();
    }
    if (!console.isJson()) {
        for (const QString &line : findingLines(findings))
            console.result(line);
        console.gap();
    }
    CheckObserver observer(console);
    const QList<CheckedItem> items = runChecks(*place.container, place.profile, conditions, checkKinds(),
                                               RunEvent::Moment::Before, observer, call);
    if (const Result<> stopped = call.check(); !stopped)
        return console.failed(stopped.error());
    const bool isRed =
        hasDrift || std::ranges::any_of(items, [](const CheckedItem &item) { return item.result.isRed(); });
    if (console.isJson()) {
        QJsonArray checks;
        for (const CheckedItem &item : items)
            checks.append(toJson(item));
        console.resultJson({{u"schema"_s, u"lotse.check/1"_s},
                            {u"verdict"_s, isRed ? u"red"_s : u"green"_s},
                            {u"checks"_s, checks},
                            {u"findings"_s, findingsToJson(findings)}});
    } else {
        console.gap();
        console.result(isRed ? QCoreApplication::translate("Cli", "The container is not as it should be.")
                             : QCoreApplication::translate("Cli", "The container is as it should be."));
    }
    return isRed ? ExitCode::Drift : ExitCode::Same;
}

} // namespace Lotse
