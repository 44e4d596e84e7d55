// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/recordingobserver.h"

#include "core/localfiles.h"

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// A run that was refused early has no manifests; its report shows none.
TreeSnapshot manifestAt(const QString &file)
{
    const Result<QByteArray> text = readLocalFile(file);
    return text ? TreeSnapshot::fromText(*text).value_or(TreeSnapshot()) : TreeSnapshot();
}

} // namespace

RecordingObserver::RecordingObserver(QList<RunObserver *> others)
    : m_others(std::move(others))
{
}

void RecordingObserver::happened(const RunEvent &event)
{
    if (event.kind != RunEvent::Kind::Progressed)
        m_events.append(event);
    for (RunObserver *other : std::as_const(m_others))
        other->happened(event);
}

ReportModel RecordingObserver::reportModel(const Survey &survey, const Plan &plan, const HostFacts &host,
                                           const RepairOutcome &outcome) const
{
    ReportModel model;
    model.runId = plan.input->runId;
    model.startedAt = m_events.isEmpty() ? QDateTime() : m_events.first().at;
    model.finishedAt = m_events.isEmpty() ? QDateTime() : m_events.last().at;
    model.profile = plan.input->profile;
    model.container = survey.container;
    model.host = host;
    model.versions = survey.versions;
    model.findings = survey.findings;
    model.diff = survey.diff;
    model.plan = plan.previews;
    model.events = m_events;
    model.outcome = outcome;
    model.manifestBefore = manifestAt(outcome.runFolder + u"/manifest-before.jsonl"_s);
    model.manifestAfter = manifestAt(outcome.runFolder + u"/manifest-after.jsonl"_s);
    return model;
}

} // namespace Lotse
