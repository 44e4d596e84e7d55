// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/vzdumpstep.h"

#include "steps/snapshotstep.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

using Act = HostBackupOperation::Act;

class VzdumpStep : public Step
{
    Q_DECLARE_TR_FUNCTIONS(VzdumpStep)

public:
    explicit VzdumpStep(std::shared_ptr<const PlanInput> input)
        : m_input(std::move(input))
    {
    }

    QString kind() const override { return u"vzdump"_s; }

    StepPreview preview(const Container &container) const override
    {
        StepPreview preview;
        preview.secures = true;
        preview.title = tr("Let the node back up the whole container");
        //: %1 is the name of a storage
        preview.explanation =
            tr("To %1, by vzdump, while the container goes on running. No older backup goes for "
               "it. It stays after the repair, protected until that is proven.")
                .arg(m_input->hostBackup);
        preview.commands = container.describe(operation(Act::Make));
        preview.weight = 60;
        return preview;
    }

    QList<Error> obstacles() const override { return lockOf(*m_input); }

    Result<> run(StepContext &context) override
    {
        Result<> announced =
            context.willChange({{u"act"_s, u"vzdump"_s}, {u"storage"_s, m_input->hostBackup}});
        if (!announced)
            return announced;
        const Result<> made = context.container().hostBackup(operation(Act::Make), context.call());
        if (made)
            context.fact(u"vzdump"_s, m_input->hostBackup);
        return made;
    }

    /// It is no part of the container; what becomes of it is settled once the old state is proven.
    Result<> undo(StepContext &context, const QJsonObject &undoRecord) override
    {
        Q_UNUSED(context)
        Q_UNUSED(undoRecord)
        return {};
    }

    Result<> tidy(StepContext &context) override
    {
        return context.container().hostBackup(operation(Act::Release), context.call());
    }

    Result<> release(StepContext &context) override
    {
        return context.container().hostBackup(operation(Act::Remove), context.call());
    }

private:
    HostBackupOperation operation(Act act) const
    {
        return {act, m_input->hostBackup, u"Lotse, run %1"_s.arg(m_input->runId)};
    }

    const std::shared_ptr<const PlanInput> m_input;
};

} // namespace

std::unique_ptr<Step> makeVzdumpStep(std::shared_ptr<const PlanInput> input)
{
    return std::make_unique<VzdumpStep>(std::move(input));
}

} // namespace Lotse
