// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/survey.h"

#include "core/developmenttree.h"
#include "core/jsonpointer.h"
#include "core/mappedtrees.h"
#include "core/secrets.h"
#include "core/smallfiles.h"
#include "core/textforms.h"
#include "core/treediff.h"

#include <QElapsedTimer>
#include <algorithm>

namespace Lotse {

namespace {

class Surveyor
{
public:
    Surveyor(ContainerReader &container, const Profile &profile, const SurveyOptions &options,
             const CallContext &call)
        : m_container(container)
        , m_profile(profile)
        , m_options(options)
        , m_call(call)
        , m_development(profile)
    {
    }

    Result<Survey> survey()
    {
        QElapsedTimer timer;
        timer.start();
        m_survey.options = m_options;
        m_survey.options.baseline = nullptr;
        Result<ContainerState> state = m_container.state(m_call);
        if (!state)
            return pass(state);
        m_survey.container = std::move(*state);
        Result<> done = compareTrees();
        if (done)
            done = locateFiles();
        if (done && m_options.findTextForms)
            done = findTextForms(m_container, m_profile.applicationRoot, m_survey.localFiles, m_survey.diff,
                                 m_call);
        m_survey.scanMs = timer.elapsed();
        if (done)
            done = lookAtService();
        if (!done)
            return pass(done);
        conclude();
        return std::move(m_survey);
    }

private:
    Result<> compareTrees()
    {
        const IgnoreRules rules = rulesFor(m_profile, m_options, m_call);
        DiffOptions options;
        options.modes = m_options.modes.value_or(m_profile.modes);
        options.owner = m_profile.owner;
        options.baseline = m_options.baseline;
        options.keptPaths = m_options.keptPaths;
        options.keptOver = m_options.keptOver;
        for (const Mapping &mapping : m_profile.mappings) {
            TreeSnapshot development;
            const Result<> scanned = m_development.scan(mapping.development, rules, development, m_call);
            if (!scanned)
                return scanned;
            Result<std::optional<TreeSnapshot>> listed =
                listMapping(m_container, m_profile, mapping, m_options, m_call);
            if (!listed)
                return pass(listed);
            if (!*listed)
                m_survey.absentMappings.append(mapping.container);
            const TreeSnapshot theirs = listed->value_or(TreeSnapshot());
            diffTrees(mapping, development, theirs, rules, options, m_survey.diff);
            addToManifest(m_survey.containerManifest, theirs, mapping.container, mapping.development, rules);
            addToManifest(m_survey.developmentManifest, development, mapping.development, mapping.development,
                          rules);
        }
        // An application of which nothing is there lies elsewhere: filling the wrong place would be worse.
        if (m_survey.absentMappings.size() == m_profile.mappings.size())
            return fail(Error::Kind::NotFound, Code::PathNotInContainer,
                        {(m_profile.applicationRoot / m_survey.absentMappings.first()).display()});
        return {};
    }

    Result<> locateFiles()
    {
        QList<RelPath> wanted;
        for (const Difference &entry : std::as_const(m_survey.diff.entries)) {
            const bool isSame = entry.state == DiffState::Same || entry.state == DiffState::Ignored;
            if (!isSame && entry.development && entry.development->kind == EntryKind::File &&
                !entry.development->unreadable)
                wanted.append(entry.path);
        }
        Result<DevelopmentTree::Files> files = m_development.files(wanted, m_call);
        if (!files)
            return pass(files);
        m_survey.localFiles = std::move(files->paths);
        m_survey.localFilesOwner = std::move(files->owner);
        return {};
    }

    /// What is not known here is left empty: a comparison is worth having even when the service does not
    /// answer.
    Result<> lookAtService()
    {
        readVersions();
        if (m_profile.service.kind != ServiceRef::Kind::None && m_survey.container.facts.running)
            m_survey.service = m_container.serviceState(m_profile.service, m_call).value_or(ServiceState());
        m_survey.log = m_container.log(m_profile.log, m_call).value_or(QList<LogLine>());
        return m_call.check();
    }

    void readVersions()
    {
        const Profile::Version &version = m_profile.version;
        if (!version.file.isRoot()) {
            const auto ours = m_development.read(version.file, m_call);
            m_survey.versions.development = versionIn(ours.value_or(QByteArray()), version.pattern);
            const Result<QHash<RelPath, QByteArray>> theirs = readSmallFiles(
                m_container, m_profile.applicationRoot, std::span(&version.file, 1), 1 << 20, m_call);
            if (theirs)
                m_survey.versions.onDisk = versionIn(theirs->value(version.file), version.pattern);
        }
        if (version.pointer.isEmpty() || !m_survey.container.facts.running)
            return;
        const Result<ApiReply> reply = m_container.callApi(version.request, m_call);
        const std::optional<QJsonValue> running =
            reply ? jsonAt(reply->body, version.pointer) : std::optional<QJsonValue>();
        if (running)
            m_survey.versions.running = jsonText(*running);
    }

    void conclude()
    {
        qint64 newestNs = 0;
        for (const TreeSnapshot::Item &item : m_survey.containerManifest.items())
            if (item.entry.kind == EntryKind::File)
                newestNs = std::max(newestNs, item.entry.mtimeNs);
        m_survey.findings = drawFindings({.profile = m_profile,
                                          .diff = m_survey.diff,
                                          .container = m_survey.container,
                                          .log = m_survey.log,
                                          .developmentVersion = m_survey.versions.development,
                                          .containerVersion = m_survey.versions.onDisk,
                                          .runningVersion = m_survey.versions.running,
                                          .service = m_survey.service,
                                          .newestFileMs = newestNs / 1'000'000});
        const Secrets secrets(m_profile);
        for (Finding &finding : m_survey.findings) {
            finding.args = secrets.hide(finding.args);
            finding.evidence = secrets.hide(finding.evidence);
        }
    }

    ContainerReader &m_container;
    const Profile &m_profile;
    const SurveyOptions &m_options;
    const CallContext &m_call;
    const DevelopmentTree m_development;
    Survey m_survey;
};

} // namespace

Profile withSession(Profile profile, const SurveyOptions &options)
{
    profile.ignore += options.ignore;
    profile.defaultIgnores = profile.defaultIgnores && options.useDefaultIgnores;
    profile.modes = options.modes.value_or(profile.modes);
    return profile;
}

Result<Survey> surveyContainer(ContainerReader &container, const Profile &profile,
                               const SurveyOptions &options, const CallContext &call)
{
    return Surveyor(container, profile, options, call).survey();
}

} // namespace Lotse
