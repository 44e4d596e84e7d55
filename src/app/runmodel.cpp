// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runmodel.h"

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

RunModel::Part partOf(RunEvent::Moment moment)
{
    switch (moment) {
    case RunEvent::Moment::Before:
        return RunModel::Part::CheckBefore;
    case RunEvent::Moment::AfterRollback:
        return RunModel::Part::CheckAfterRollback;
    case RunEvent::Moment::After:
        break;
    }
    return RunModel::Part::CheckAfter;
}

StepState stateOf(const CheckResult &result)
{
    switch (result.verdict) {
    case CheckResult::Verdict::Green:
        return StepState::Done;
    case CheckResult::Verdict::NeedsTick:
        return StepState::Skipped;
    default:
        return StepState::Failed;
    }
}

} // namespace

RunModel::RunModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void RunModel::setPlan(const QList<StepPreview> &previews)
{
    beginResetModel();
    m_rows.clear();
    m_events.clear();
    m_current = -1;
    m_checking = m_rollingBack = m_finished = false;
    m_cause.reset();
    m_question.reset();
    m_beganAt = m_endedAt = {};
    for (int i = 0; i < previews.size(); ++i) {
        Row row;
        row.step = i;
        row.title = previews[i].title;
        row.preview = previews[i];
        row.commands = previews[i].commands;
        m_rows.append(row);
    }
    endResetModel();
}

int RunModel::stepRow(int step) const
{
    for (int i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].part == Part::Step && m_rows[i].step == step)
            return i;
    return -1;
}

int RunModel::checkRow(const RunEvent &event)
{
    const Part part = partOf(event.moment);
    for (int i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].part == part && m_rows[i].id == event.subject)
            return i;
    const int made = int(m_rows.size());
    beginInsertRows({}, made, made);
    Row row;
    row.part = part;
    row.id = event.subject;
    row.title = event.title;
    m_rows.append(row);
    endInsertRows();
    return made;
}

void RunModel::changed(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
}

void RunModel::begin(int row, const RunEvent &event)
{
    Row &here = m_rows[row];
    here.state = StepState::Running;
    here.startedAt = event.at;
    here.progress = {};
    if (!event.subject.isEmpty())
        here.id = event.subject;
    if (!event.title.isEmpty())
        here.title = event.title;
    m_current = row;
}

void RunModel::takeCheck(const RunEvent &event)
{
    const int row = checkRow(event);
    if (event.kind == RunEvent::Kind::CheckStarted) {
        begin(row, event);
        if (event.moment == RunEvent::Moment::After && !m_checking) {
            m_checking = true;
            Q_EMIT checksStarted();
        }
    } else {
        Row &here = m_rows[row];
        here.check = event.check;
        here.state = event.check ? stateOf(*event.check) : StepState::Failed;
        here.tookMs = event.check ? event.check->tookMs : event.tookMs;
        here.error = event.check ? event.check->error : event.error;
        m_current = -1;
    }
    changed(row);
}

void RunModel::takeStep(const RunEvent &event)
{
    const int row = event.step >= 0 ? stepRow(event.step) : m_current;
    if (row < 0)
        return;
    Row &here = m_rows[row];
    switch (event.kind) {
    case RunEvent::Kind::StepStarted:
        begin(row, event);
        break;
    case RunEvent::Kind::Commands:
        here.commands = event.commands;
        break;
    case RunEvent::Kind::Output:
        here.output = (here.output + event.output).right(outputLimit); // the newest is what people look for
        break;
    case RunEvent::Kind::Progressed:
        here.progress = event.progress;
        break;
    case RunEvent::Kind::Note:
        here.notes.append(event.title);
        here.warned = here.warned || event.error.has_value();
        break;
    case RunEvent::Kind::StepFinished:
        here.state = here.warned ? StepState::Notes : StepState::Done;
        here.tookMs = event.tookMs;
        m_current = -1;
        break;
    case RunEvent::Kind::StepFailed:
        here.state = StepState::Failed;
        here.error = event.error;
        here.tookMs = event.tookMs;
        m_cause = event.error;
        m_current = -1;
        break;
    case RunEvent::Kind::StepUndone:
        here.state = StepState::Undone;
        break;
    default:
        break;
    }
    changed(row);
    if (event.kind == RunEvent::Kind::StepStarted)
        Q_EMIT stepStarted(row);
}

void RunModel::takeQuestion(const RunEvent &event)
{
    const bool isNew = event.kind == RunEvent::Kind::Asked;
    const bool longer = event.kind == RunEvent::Kind::Answered && event.subject == "wait-longer"_L1;
    if (event.kind == RunEvent::Kind::Answered && !longer) {
        if (event.subject == "go-on"_L1)
            m_cause.reset();
        m_question.reset();
        Q_EMIT questionChanged();
        return;
    }
    if (isNew) {
        m_cause = event.error;
        m_question = Question{
            .number = event.question, .isGate = event.subject == "red-gate"_L1, .cause = event.error};
    }
    if (!m_question || m_question->number != event.question)
        return; // its answer was faster
    m_question->isLonger = m_question->isLonger || longer;
    m_question->total = int(event.progress.total);
    m_question->left = int(event.progress.total - event.progress.done);
    if (isNew)
        Q_EMIT asked();
    else
        Q_EMIT questionChanged();
}

void RunModel::take(const RunEvent &event)
{
    if (!m_beganAt.isValid())
        m_beganAt = event.at;
    if (event.question > 0) {
        if (event.kind != RunEvent::Kind::Progressed)
            m_events.append(event);
        takeQuestion(event);
        return;
    }
    if (event.kind != RunEvent::Kind::Progressed)
        m_events.append(event);
    switch (event.kind) {
    case RunEvent::Kind::Started:
        break;
    case RunEvent::Kind::CheckStarted:
    case RunEvent::Kind::CheckFinished:
        takeCheck(event);
        break;
    case RunEvent::Kind::RollbackStarted:
        m_rollingBack = true;
        m_question.reset();
        if (event.error)
            m_cause = event.error;
        Q_EMIT rollbackStarted();
        break;
    case RunEvent::Kind::RollbackFinished:
    case RunEvent::Kind::RollbackFailed:
        m_rollingBack = false;
        break;
    case RunEvent::Kind::Finished:
        m_finished = true;
        m_question.reset();
        m_endedAt = event.at;
        for (int i = 0; i < m_rows.size(); ++i) {
            if (m_rows[i].state != StepState::Waiting)
                continue;
            m_rows[i].state = StepState::Skipped;
            changed(i);
        }
        Q_EMIT finished();
        break;
    default:
        takeStep(event);
    }
}

int RunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RunModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case PartRole:
        return int(row.part);
    case StateRole:
        return int(row.state);
    case Qt::AccessibleTextRole:
        //: Spoken for a step or check: %1 its title, %2 its state
        return tr("%1: %2").arg(row.title, stepStateWord(row.state));
    case Qt::AccessibleDescriptionRole:
        return row.notes.join(u' ');
    default:
        return {};
    }
}

} // namespace Lotse
