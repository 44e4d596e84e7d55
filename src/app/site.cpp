// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site.h"

#include "app/settings.h"
#include "core/knowncertificates.h"
#include "hosts/hostcatalog.h"
#include "steps/checkcatalog.h"
#include "steps/stepcatalog.h"

namespace Lotse {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto connectLimit = 20s;

SurveyOptions optionsFor(const Reading &reading)
{
    SurveyOptions options;
    if (reading.baseline) {
        options.baseline = &reading.baseline->manifest;
        options.keptPaths = reading.baseline->kept;
    }
    return options;
}

} // namespace

Result<Host *> Site::host(const QString &uri, const CallContext &call)
{
    if (m_host && (uri == m_uri || uri == m_host->facts().uri))
        return m_host.get();
    m_container.reset();
    m_host.reset();
    Result<std::unique_ptr<Host>> made = connectHost(uri, call.within(connectLimit), m_answers.value(uri));
    if (!made)
        return pass(made);
    m_host = *std::move(made);
    m_uri = uri;
    return m_host.get();
}

Result<Container *> Site::container(const Profile &profile, const CallContext &call)
{
    Result<Host *> at = host(profile.host, call);
    if (!at)
        return pass(at);
    if (m_container && m_name == profile.container)
        return m_container.get();
    m_container.reset();
    Result<std::unique_ptr<Container>> opened = (*at)->open(profile.container, call);
    if (!opened)
        return pass(opened);
    m_container = *std::move(opened);
    m_name = profile.container;
    return m_container.get();
}

Result<QString> Site::unknownCertificate(const Profile &profile, Container &container,
                                         const CallContext &call) const
{
    for (const ApiExpectation &expectation : profile.api) {
        ApiRequest probe = expectation.request;
        if (probe.scheme != "https" || probe.tls.trust != TlsPolicy::Trust::Fingerprint)
            continue;
        probe.method = "GET";
        probe.path = "/";
        probe.body.clear();
        const Result<ApiReply> reply = container.callApi(probe, call);
        if (!reply && reply.error().kind == Error::Kind::IdentityUnknown)
            return reply.error().args.value(0);
        if (!reply && reply.error().kind == Error::Kind::IdentityChanged)
            return pass(reply); // better now than after the files were copied
        break;                  // whatever else goes wrong is for the checks to tell
    }
    return QString();
}

Result<Reading> Site::read(Profile profile, const CallContext &call)
{
    KnownCertificates().applyTo(profile);
    Result<Container *> opened = container(profile, call);
    if (!opened)
        return pass(opened);
    Reading reading;
    if (std::optional<RunStore::Baseline> known = RunStore().baseline(profile))
        reading.baseline = std::make_shared<RunStore::Baseline>(*std::move(known));
    Result<QString> unknown = unknownCertificate(profile, **opened, call);
    if (!unknown)
        return pass(unknown);
    reading.unknownCertificate = *std::move(unknown);
    Result<Survey> survey = surveyContainer(**opened, profile, optionsFor(reading), call);
    if (!survey)
        return pass(survey);
    reading.survey = *std::move(survey);
    return reading;
}

Result<std::shared_ptr<const ShownFile>> Site::file(const Profile &profile, const Difference &difference,
                                                    const QString &localFile, const CallContext &call)
{
    Result<Container *> opened = container(profile, call);
    if (!opened)
        return pass(opened);
    Result<FileContents> both = readFileContents(**opened, profile, difference, localFile, call);
    if (!both)
        return pass(both);
    if (!m_ink)
        m_ink = std::make_unique<SyntaxInk>();
    return std::make_shared<const ShownFile>(makeShownFile(difference.path, *std::move(both), *m_ink, call));
}

Result<std::shared_ptr<const Plan>> Site::plan(const Survey &survey, const Profile &profile,
                                               const Choices &choices, const QDateTime &now,
                                               const CallContext &call)
{
    Profile known = profile;
    KnownCertificates().applyTo(known);
    Settings().applyTo(known);
    Result<Container *> opened = container(known, call);
    if (!opened)
        return pass(opened);
    Result<Plan> made = makePlan(survey, known, choices, stepKinds(), **opened, now);
    if (!made)
        return pass(made);
    return std::make_shared<const Plan>(*std::move(made));
}

Result<QList<ProbeRow>> Site::tryOut(const Plan &plan, const Reading &reading, const CallContext &call)
{
    Result<Container *> opened = container(plan.input->profile, call);
    if (!opened)
        return pass(opened);
    return Lotse::tryOut(plan, **opened, optionsFor(reading), checkKinds(), call);
}

Ending Site::repair(const Plan &plan, const Reading &reading, std::shared_ptr<OperatorAnswers> answers,
                    const OperatorPatience::Limits &limits, RunObserver &observer, const CallContext &call)
{
    Ending ending;
    Result<Container *> opened = container(plan.input->profile, call);
    if (!opened) {
        ending.outcome.error = opened.error();
        return ending;
    }
    RecordingObserver recorder({&observer});
    OperatorPatience patience(std::move(answers), limits);
    const Kinds kinds{stepKinds(), checkKinds()};
    ending.outcome = carryOut(plan, **opened, optionsFor(reading), kinds, recorder, call, &patience);
    ending.report = recorder.reportModel(reading.survey, plan, m_host->facts(), ending.outcome);
    if (ending.outcome.runFolder.isEmpty())
        return ending;
    const Result<QString> written = writeReport(*ending.report, ending.outcome.runFolder + u"/report"_s);
    if (written)
        ending.reportFile = *written;
    return ending;
}

Result<QList<CheckedItem>> Site::check(const Profile &profile, const CheckConditions &conditions,
                                       RunObserver &observer, const CallContext &call)
{
    Profile known = profile;
    KnownCertificates().applyTo(known);
    Result<Container *> opened = container(known, call);
    if (!opened)
        return pass(opened);
    return runChecks(**opened, known, conditions, checkKinds(), RunEvent::Moment::After, observer, call);
}

} // namespace Lotse
