// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/planlines.h"

#include "core/messages.h"
#include "steps/stepcatalog.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QString transferLine(const Transfer &transfer)
{
    const Difference &difference = transfer.difference;
    switch (transfer.action) {
    case Transfer::Action::Copy:
        return QCoreApplication::translate("Cli", "copy %1").arg(difference.path.display());
    case Transfer::Action::Adjust:
        return QCoreApplication::translate("Cli", "adjust owner or permissions of %1")
            .arg(difference.containerPath.display());
    case Transfer::Action::Remove:
        return QCoreApplication::translate("Cli", "move %1 into the backup")
            .arg(difference.containerPath.display());
    }
    return {};
}

/// How many of so many an outline shows; leaving out one or two saves nothing.
qsizetype outlined(qsizetype count)
{
    constexpr qsizetype most = 5;
    return count > most + 2 ? most : count;
}

qsizetype indentOf(const QString &line)
{
    return std::ranges::find_if(line, [](QChar c) { return c != u' '; }) - line.begin();
}

} // namespace

QStringList planLines(const Plan &plan, PlanDetail detail)
{
    QStringList lines;
    const auto add = [&lines, detail](const QStringList &list) {
        const qsizetype shown = detail == PlanDetail::Everything ? list.size() : outlined(list.size());
        lines << list.first(shown);
        if (shown < list.size())
            lines << list.first().first(indentOf(list.first())) +
                         QCoreApplication::translate("Cli", "… and %n more; “lotse-cli plan” lists them",
                                                     nullptr, int(list.size() - shown));
    };
    if (!plan.input->transfers.isEmpty())
        //: %1 is an amount of bytes with its unit
        lines << QCoreApplication::translate("Cli", "To be transferred, %1 in all:")
                     .arg(QLocale().formattedDataSize(plan.input->bytes));
    QStringList transfers;
    for (const Transfer &transfer : plan.input->transfers)
        transfers << u"  "_s + transferLine(transfer);
    add(transfers);
    for (qsizetype i = 0; i < plan.previews.size(); ++i) {
        const StepPreview &step = plan.previews.at(i);
        lines << QString() << u"%1. %2"_s.arg(i + 1).arg(step.title);
        if (!step.explanation.isEmpty())
            lines << u"   "_s + step.explanation;
        QStringList commands;
        for (const QString &command : step.commands)
            commands << u"     $ "_s + displayText(command.toUtf8());
        add(commands);
    }
    for (const Error &obstacle : plan.obstacles)
        lines << u"✗ "_s + messageFor(obstacle).text();
    return lines;
}

Choices choicesFrom(const Options &options)
{
    Choices choices;
    choices.removeAllExtra = options.removeAllExtra;
    choices.removeExtra = options.removeExtra;
    choices.copySecrets = options.copySecrets;
    choices.allowChangingChecks = options.allowChangingChecks;
    choices.hostBackup = options.vzdumpStorage;
    choices.takeSnapshot = !options.noSnapshot;
    return choices;
}

Result<Plan> planFor(const Workplace &place, const Survey &survey, Choices choices)
{
    choices.runsFolder = place.store.runsFolder();
    return makePlan(survey, place.profile, choices, stepKinds(), *place.container,
                    QDateTime::currentDateTime());
}

} // namespace Lotse
