// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/versioncheck.h"

#include "core/jsonpointer.h"
#include "core/smallfiles.h"
#include "steps/checkresult.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

class VersionCheck : public Check
{
    Q_DECLARE_TR_FUNCTIONS(VersionCheck)

public:
    VersionCheck(Profile::Version version, RootPath applicationRoot, QString development)
        : m_version(std::move(version))
        , m_applicationRoot(std::move(applicationRoot))
        , m_development(std::move(development))
    {
    }

    QString id() const override { return u"version"_s; }
    QString title() const override
    {
        return asksRunning() ? tr("Development, disk and running process have the same version")
                             : tr("Development and disk have the same version");
    }
    QStringList commands(const Container &container) const override
    {
        return asksRunning() ? container.describe(ApiOperation{m_version.request}) : QStringList();
    }

    CheckResult evaluate(ContainerReader &container, const CallContext &call) override
    {
        //: %1 is a version
        CheckAnswer answer(tr("version %1").arg(m_development));
        if (m_development.isEmpty())
            return answer.couldNotRun(
                {Error::Kind::NotFound, Code::FileUnreadable, {m_version.file.display()}, {}});
        const Result<QString> onDisk = readOnDisk(container, call);
        if (!onDisk)
            return answer.couldNotRun(onDisk.error());
        if (!asksRunning())
            return judge(answer, *onDisk, std::nullopt);
        const Result<ApiReply> reply = container.callApi(m_version.request, call);
        if (!reply)
            return answer.couldNotRun(reply.error());
        answer.evidence(reply->body, QString::fromUtf8(reply->contentType));
        const std::optional<QJsonValue> running = jsonAt(reply->body, m_version.pointer);
        return judge(answer, *onDisk, running ? jsonText(*running) : QString());
    }

private:
    bool asksRunning() const { return !m_version.pointer.isEmpty(); }

    /// A version file that is not there is a finding, not a failure to look.
    Result<QString> readOnDisk(ContainerReader &container, const CallContext &call) const
    {
        const Result<QHash<RelPath, QByteArray>> files =
            readSmallFiles(container, m_applicationRoot, std::span(&m_version.file, 1), 1 << 20, call);
        if (!files && files.error().kind == Error::Kind::NotFound &&
            files.error().code == Code::PathNotInContainer)
            return QString();
        if (!files)
            return pass(files);
        return versionIn(files->value(m_version.file), m_version.pattern);
    }

    CheckResult judge(CheckAnswer &answer, const QString &onDisk, const std::optional<QString> &running) const
    {
        const auto named = [](const QString &version) { return version.isEmpty() ? tr("none") : version; };
        //: %1 and %2 are versions
        const QString text = running ? tr("disk %1, running %2").arg(named(onDisk), named(*running))
                                     //: %1 is a version
                                     : tr("disk %1").arg(named(onDisk));
        const QString &wrong = onDisk != m_development ? onDisk : running.value_or(m_development);
        if (wrong == m_development)
            return answer.green(text);
        return answer.red(
            text, {Error::Kind::CheckFailed, Code::VersionsDiffer, {m_development, named(wrong)}, {}});
    }

    const Profile::Version m_version;
    const RootPath m_applicationRoot;
    const QString m_development;
};

} // namespace

QList<std::shared_ptr<Check>> makeVersionChecks(const Profile &profile, const CheckConditions &conditions)
{
    if (profile.version.file.isRoot())
        return {};
    return {std::make_shared<VersionCheck>(profile.version, profile.applicationRoot,
                                           conditions.developmentVersion)};
}

} // namespace Lotse
