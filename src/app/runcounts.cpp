// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runmodel.h"

// What the pages count in a run: for the honest bar, the header and the verdict.

namespace Lotse {

int RunModel::totalWeight() const
{
    int sum = 0;
    for (const Row &row : m_rows)
        sum += row.part == Part::Step ? row.preview.weight : 0;
    return qMax(1, sum);
}

int RunModel::doneWeight() const
{
    int sum = 0;
    for (const Row &row : m_rows) {
        if (row.part != Part::Step)
            continue;
        if (row.state == StepState::Done || row.state == StepState::Notes)
            sum += row.preview.weight;
        else if (row.state == StepState::Running && row.progress.total > 0)
            sum += int(row.preview.weight * row.progress.done / row.progress.total);
    }
    return sum;
}

int RunModel::finishedSteps() const
{
    int done = 0;
    for (const Row &row : m_rows)
        if (row.part == Part::Step && (row.state == StepState::Done || row.state == StepState::Notes))
            ++done;
    return done;
}

qint64 RunModel::elapsedMs(const QDateTime &now) const
{
    return m_beganAt.isValid() ? m_beganAt.msecsTo(m_endedAt.isValid() ? m_endedAt : now) : 0;
}

int RunModel::redChecks() const
{
    int red = 0;
    for (const Row &row : m_rows)
        red += row.part == Part::CheckAfter && row.check && row.check->isRed() ? 1 : 0;
    return red;
}

} // namespace Lotse
