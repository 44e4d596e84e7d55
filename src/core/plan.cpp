// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan.h"

#include "core/runstore.h"
#include "core/secrets.h"
#include "core/transfers.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// Container names of engines are harmless, but a profile may say anything.
QString safeName(const QString &name)
{
    static const QRegularExpression unsafe(u"[^A-Za-z0-9._-]"_s);
    QString safe = name.left(64);
    safe.replace(unsafe, u"_"_s);
    return safe.isEmpty() ? u"container"_s : safe;
}

bool isWithin(const RootPath &path, const RootPath &folder)
{
    return folder.bytes() == "/" || path == folder || path.bytes().startsWith(folder.bytes() + '/');
}

/// A run is named after its time; after one of the same second, the next second that is free.
void nameRun(PlanInput &input, const QString &runsFolder, const QString &container, QDateTime time)
{
    do {
        input.stamp = time.toString(u"yyyyMMdd_HHmmss"_s);
        input.runId = input.stamp + u'-' + safeName(container);
        input.runFolder = runsFolder + u'/' + input.runId;
        time = time.addSecs(1);
    } while (QFileInfo::exists(input.runFolder));
}

/// The innermost mount decides; without one, the container's own root does.
bool isReadOnly(const ContainerState &state, const RootPath &path)
{
    const Mount *innermost = nullptr;
    for (const Mount &mount : state.mounts)
        if (isWithin(path, mount.target) &&
            (!innermost || mount.target.bytes().size() > innermost->target.bytes().size()))
            innermost = &mount;
    return innermost ? innermost->readOnly : state.readOnlyRoot;
}

Error storageUnknown(const ContainerState &container, const QString &storage)
{
    QStringList names;
    for (const BackupStorage &one : container.backupStorages)
        names << one.name;
    return {Error::Kind::BadInput,
            Code::BackupStorageUnknown,
            {storage, container.facts.name, names.isEmpty() ? u"-"_s : names.join(u", "_s)},
            {}};
}

} // namespace

Result<Plan> makePlan(const Survey &survey, const Profile &profile, const Choices &choices,
                      std::span<const StepKind> kinds, const Container &container, const QDateTime &now)
{
    Decisions decisions = decideTransfers(survey, profile, choices);
    auto input = std::make_shared<PlanInput>();
    nameRun(*input, choices.runsFolder.isEmpty() ? RunStore().runsFolder() : choices.runsFolder,
            survey.container.facts.name, now);
    input->profile = withSession(profile, survey.options);
    input->localFilesOwner = survey.localFilesOwner;
    input->container = survey.container;
    input->transfers = std::move(decisions.transfers);
    input->kept = std::move(decisions.kept);
    input->keptOver = std::move(decisions.keptOver);
    input->allowChangingChecks = choices.allowChangingChecks;
    if (choices.takeSnapshot && survey.container.snapshots == SnapshotAbility::Possible)
        input->snapshot = u"lotse_"_s + input->stamp;
    input->hostBackup = choices.hostBackup;
    input->developmentVersion = survey.versions.development;

    const Secrets secrets(profile);
    Plan plan;
    plan.obstacles = std::move(decisions.obstacles);
    if (!choices.hostBackup.isEmpty() &&
        !std::ranges::contains(survey.container.backupStorages, choices.hostBackup, &BackupStorage::name))
        plan.obstacles.append(storageUnknown(survey.container, choices.hostBackup));
    for (const Transfer &transfer : std::as_const(input->transfers)) {
        const Difference &entry = transfer.difference;
        if (transfer.action == Transfer::Action::Copy && entry.development->kind == EntryKind::File) {
            input->localFiles.insert(entry.path, survey.localFiles.value(entry.path));
            input->bytes += entry.development->size;
        }
        const RootPath target = profile.applicationRoot / entry.containerPath;
        if (isReadOnly(survey.container, target))
            plan.obstacles.append(
                Error{Error::Kind::Denied, Code::TargetRefused, {target.display()}, u"read-only"_s});
    }
    plan.input = input;
    plan.steps = makeSteps(kinds, plan.input);
    for (const std::unique_ptr<Step> &step : plan.steps) {
        plan.previews.append(step->preview(container));
        StepPreview &preview = plan.previews.last();
        preview.commands = secrets.hide(preview.commands);
        if (!plan.isEmpty())
            plan.obstacles += step->obstacles();
    }
    return plan;
}

} // namespace Lotse
