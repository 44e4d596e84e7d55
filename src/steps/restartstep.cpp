// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/restartstep.h"

#include "steps/servicewait.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

class RestartStep : public Step
{
    Q_DECLARE_TR_FUNCTIONS(RestartStep)

public:
    explicit RestartStep(std::shared_ptr<const PlanInput> input)
        : m_input(std::move(input))
    {
    }

    QString kind() const override { return u"restart"_s; }

    StepPreview preview(const Container &container) const override
    {
        const ServiceRef &service = m_input->profile.service;
        StepPreview preview;
        if (service.kind == ServiceRef::Kind::None) {
            preview.title = tr("Restart nothing");
            preview.explanation =
                tr("The profile names no service; the new files count from their next use.");
            preview.changesContainer = false;
            return preview;
        }
        //: %1 is the name of a service
        preview.title = tr("Restart %1 and wait until it is ready").arg(serviceName(m_input->profile));
        preview.explanation =
            tr("Ready means the same main process for %n second(s) and a green ready check.", nullptr,
               (m_input->profile.settleMs + 999) / 1000);
        preview.commands = container.describe(ControlOperation{service, ServiceAction::Restart});
        preview.weight = 5 + m_input->profile.settleMs / 1000;
        return preview;
    }

    Result<> run(StepContext &context) override
    {
        const Profile &profile = m_input->profile;
        if (profile.service.kind == ServiceRef::Kind::None)
            return {};
        const Result<ServiceState> before = context.container().serviceState(profile.service, context.call());
        if (!before)
            return pass(before);
        // Asked before the restart, in the container's own time: log lines from here on are the new
        // process's.
        const Result<qint64> clock = nextClockTickMs(context.container(), context.call());
        if (!clock)
            return pass(clock);
        const Result<> announced = context.willChange({{u"act"_s, u"restart"_s}});
        if (!announced)
            return announced;
        context.fact(u"restartedAtMs"_s, *clock);
        const Result<> restarted =
            context.container().control(profile.service, ServiceAction::Restart, context.call());
        if (!restarted)
            return restarted;
        QElapsedTimer clockHere;
        clockHere.start();
        const Result<> ready = waitUntilReady(
            context.container(), profile,
            context.call().reportingTo([&context](const Progress &p) { context.progress(p); }));
        if (ready) // how long "wait longer" is worth waiting
            context.fact(u"readyAfterMs"_s, clockHere.elapsed());
        return ready;
    }

    /// Restarting here would be too early: the new files still lie there. The copy step stops the service,
    /// brings the files back and starts it again.
    Result<> undo(StepContext &, const QJsonObject &) override { return {}; }

private:
    const std::shared_ptr<const PlanInput> m_input;
};

} // namespace

std::unique_ptr<Step> makeRestartStep(std::shared_ptr<const PlanInput> input)
{
    return std::make_unique<RestartStep>(std::move(input));
}

} // namespace Lotse
