// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/snapshotstep.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

using Act = SnapshotOperation::Act;

class SnapshotStep : public Step
{
    Q_DECLARE_TR_FUNCTIONS(SnapshotStep)

public:
    explicit SnapshotStep(std::shared_ptr<const PlanInput> input)
        : m_input(std::move(input))
    {
    }

    QString kind() const override { return u"snapshot"_s; }

    StepPreview preview(const Container &container) const override
    {
        StepPreview preview;
        preview.secures = true;
        preview.title = tr("Take a snapshot of the whole container");
        //: %1 is the name of a snapshot
        preview.explanation = tr("%1 is kept by the node until the repair is proven, then it is removed. "
                                 "The container stands still for a moment.")
                                  .arg(m_input->snapshot);
        preview.commands = container.describe(operation(Act::Take));
        preview.weight = 10;
        return preview;
    }

    QList<Error> obstacles() const override { return lockOf(*m_input); }

    Result<> run(StepContext &context) override
    {
        const QString &name = m_input->snapshot;
        Result<> announced = context.willChange({{u"act"_s, u"snapshot"_s}, {u"name"_s, name}});
        if (!announced)
            return announced;
        const Result<> taken = context.container().snapshot(operation(Act::Take), context.call());
        if (taken)
            context.fact(u"snapshot"_s, name);
        return taken;
    }

    /// Kept until the old state is proven: it is the last resort when something else does not come back.
    Result<> undo(StepContext &context, const QJsonObject &undoRecord) override
    {
        Q_UNUSED(context)
        Q_UNUSED(undoRecord)
        return {};
    }

    Result<> tidy(StepContext &context) override { return remove(context); }
    Result<> release(StepContext &context) override { return remove(context); }

private:
    Result<> remove(StepContext &context) const
    {
        return context.container().snapshot(operation(Act::Remove), context.call());
    }
    SnapshotOperation operation(Act act) const
    {
        return {act, m_input->snapshot, u"Lotse, run %1"_s.arg(m_input->runId)};
    }

    const std::shared_ptr<const PlanInput> m_input;
};

} // namespace

QList<Error> lockOf(const PlanInput &input)
{
    const ContainerFacts &facts = input.container.facts;
    if (facts.lock.isEmpty())
        return {};
    return {Error{Error::Kind::Conflict, Code::GuestLocked, {facts.name, facts.lock}, {}}};
}

std::unique_ptr<Step> makeSnapshotStep(std::shared_ptr<const PlanInput> input)
{
    return std::make_unique<SnapshotStep>(std::move(input));
}

} // namespace Lotse
