// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/planlines.h"

#include "core/messages.h"
#include "steps/stepcatalog.h"

#include <QCoreApplication>
#include <QLocale>

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

} // namespace

QStringList planLines(const Plan &plan)
{
    QStringList lines;
    for (const Transfer &transfer : plan.input->transfers)
        lines << u"  "_s + transferLine(transfer);
    if (!plan.isEmpty())
        //: %1 is an amount of bytes with its unit
        lines << QCoreApplication::translate("Cli", "%1 are to be transferred.")
                     .arg(QLocale().formattedDataSize(plan.input->bytes));
    for (qsizetype i = 0; i < plan.previews.size(); ++i) {
        const StepPreview &step = plan.previews.at(i);
        lines << u"%1. %2"_s.arg(i + 1).arg(step.title);
        if (!step.explanation.isEmpty())
            lines << u"   "_s + step.explanation;
        for (const QString &command : step.commands)
            lines << u"     $ "_s + displayText(command.toUtf8());
    }
    for (const Error &obstacle : plan.obstacles)
        lines << u"✗ "_s + messageFor(obstacle).text();
    return lines;
}

Result<Plan> planFor(const Workplace &place, const Survey &survey, const Options &options)
{
    Choices choices;
    choices.removeAllExtra = options.removeAllExtra;
    choices.removeExtra = options.removeExtra;
    choices.copySecrets = options.copySecrets;
    choices.allowChangingChecks = options.allowChangingChecks;
    choices.runsFolder = place.store.runsFolder();
    return makePlan(survey, place.profile, choices, stepKinds(), *place.container,
                    QDateTime::currentDateTime());
}

} // namespace Lotse
