// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runsummary.h"

#include "core/localfiles.h"
#include "core/repair.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QJsonObject readObject(const QString &file)
{
    const Result<QByteArray> text = readLocalFile(file);
    return text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
}

} // namespace

RunSummary readRunSummary(const RunStore::Run &run)
{
    RunSummary summary;
    const QJsonObject plan = readObject(run.folder + u"/plan.json"_s);
    summary.version = plan["developmentVersion"_L1].toString();
    for (const QJsonValue &transfer : plan["transfers"_L1].toArray()) {
        const QString action = transfer["action"_L1].toString();
        summary.copied += action == "copy"_L1;
        summary.adjusted += action == "adjust"_L1;
        summary.setAside += action == "remove"_L1;
    }
    for (const QJsonValue &step : plan["steps"_L1].toArray())
        for (const QJsonValue &command : step["commands"_L1].toArray())
            summary.commands.append(command.toString());

    const QJsonObject result = readObject(run.folder + u"/result.json"_s);
    const QJsonObject back = result["afterRollback"_L1].toObject();
    summary.asBefore = !back.isEmpty() && back == result["before"_L1].toObject();
    // After a way back the old state's own faults are there again: counting them would look like a failure.
    const QJsonObject after = back.isEmpty() ? result["after"_L1].toObject() : QJsonObject();
    for (const QJsonValue &verdict : after) {
        if (verdict.toString() == "needs-tick"_L1)
            continue; // was not asked for
        ++summary.checks;
        summary.green += verdict.toString() == "green"_L1;
    }
    const QDateTime finished = QDateTime::fromString(result["finishedAt"_L1].toString(), Qt::ISODateWithMs);
    if (finished.isValid() && run.startedAt.isValid())
        summary.tookMs = run.startedAt.msecsTo(finished);
    summary.problem = result["error"_L1]["happened"_L1].toString();
    const QString report = run.folder + u"/report/report.html"_s;
    if (QFileInfo::exists(report))
        summary.report = report;
    return summary;
}

WayBack wayBackOf(const RunStore::Run &run)
{
    using Verdict = RepairOutcome::Verdict;
    const auto ended = [&run](Verdict verdict) { return run.verdict == repairVerdictKey(verdict); };
    if (!run.problem.isEmpty())
        return WayBack::Damaged;
    if (ended(Verdict::NothingToDo) || ended(Verdict::Refused))
        return WayBack::NothingChanged;
    if (ended(Verdict::RolledBack))
        return WayBack::TakenBack;
    return run.backupPresent ? WayBack::Open : WayBack::BackupGone;
}

QString wayBackReason(WayBack way)
{
    switch (way) {
    case WayBack::Open:
        break;
    case WayBack::NothingChanged:
        return QCoreApplication::translate("WayBack",
                                           "Nothing was changed, so there is nothing to bring back.");
    case WayBack::TakenBack:
        return QCoreApplication::translate("WayBack", "Already taken back: the state before is in place.");
    case WayBack::BackupGone:
        return QCoreApplication::translate(
            "WayBack", "The backup is gone: it was deleted, or newer ones took its place.");
    case WayBack::Damaged:
        return QCoreApplication::translate(
            "WayBack", "The record of this run is damaged, so Lotse cannot follow it back.");
    }
    return {};
}

} // namespace Lotse
