// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site.h"

#include "core/knowncertificates.h"
#include "core/leftbehind.h"
#include "core/runcontainer.h"
#include "steps/checkcatalog.h"
#include "steps/stepcatalog.h"

namespace Lotse {

using namespace Qt::StringLiterals;

Result<RunTrace> Site::trace(const RunStore::Run &run, const HostAnswers &answers, const CallContext &call)
{
    if (!answers.fingerprints.isEmpty() || !answers.secrets.isEmpty())
        m_answers.insert(run.host, answers);
    const Result<Container *> opened = containerOfRun(run.folder, call);
    if (!opened)
        return pass(opened);
    return lookForTrace(run.folder, **opened, call);
}

Result<Reopened> Site::reopen(const QString &runFolder, const CallContext &call)
{
    const Result<std::shared_ptr<PlanInput>> input = RunRecord::input(runFolder);
    if (!input)
        return pass(input);
    KnownCertificates().applyTo((*input)->profile);
    const Result<Container *> opened = containerOf(**input, call);
    if (!opened)
        return pass(opened);
    const Result<ContainerState> state = (*opened)->state(call);
    if (!state)
        return pass(state);
    (*input)->profile.container = state->facts.name; // the pages know it by the name it has now
    Result<Look> seen = look((*input)->profile, call);
    if (!seen)
        return pass(seen);
    return Reopened{m_host->facts(), *std::move(seen), *input};
}

Result<BackupContents> Site::openBackup(const QString &runFolder, const CallContext &call)
{
    const Result<Container *> opened = containerOfRun(runFolder, call);
    return opened ? Lotse::openBackup(runFolder, **opened, call) : Result<BackupContents>(pass(opened));
}

Result<std::shared_ptr<const ShownFile>> Site::backedUpFile(const BackupContents &backup,
                                                            const Difference &entry, const CallContext &call)
{
    const Result<Container *> opened = containerOf(*backup.input, call);
    if (!opened)
        return pass(opened);
    Result<FileContents> both = readBackedUp(backup, entry, **opened, call);
    if (!both)
        return pass(both);
    if (!m_ink)
        m_ink = std::make_unique<SyntaxInk>();
    return std::make_shared<const ShownFile>(makeShownFile(entry.path, *std::move(both), *m_ink, call));
}

Result<RestoredFiles> Site::restoreFiles(const QString &runFolder, const QList<RelPath> &paths,
                                         const CallContext &call)
{
    const Result<Container *> opened = containerOfRun(runFolder, call);
    return opened ? Lotse::restoreFiles(runFolder, paths, **opened, call)
                  : Result<RestoredFiles>(pass(opened));
}

Result<RepairOutcome> Site::undo(const QString &runFolder, BringBack way, RunObserver &observer,
                                 const CallContext &call)
{
    const Result<Container *> opened = containerOfRun(runFolder, call);
    if (!opened)
        return pass(opened);
    return way(runFolder, **opened, {stepKinds(), checkKinds()}, observer, call);
}

Result<> Site::tidy(const QString &runFolder, RunObserver &observer, const CallContext &call)
{
    const Result<Container *> opened = containerOfRun(runFolder, call);
    return opened ? tidyRun(runFolder, **opened, stepKinds(), observer, call) : pass(opened);
}

Result<Container *> Site::containerOfRun(const QString &runFolder, const CallContext &call)
{
    const Result<std::shared_ptr<PlanInput>> input = RunRecord::input(runFolder);
    if (!input)
        return pass(input);
    m_container.reset(); // a run is looked for anew each time: its container may have been renamed meanwhile
    return containerOf(**input, call);
}

Result<Container *> Site::containerOf(const PlanInput &run, const CallContext &call)
{
    const Result<Host *> at = host(run.profile.host, call);
    if (!at)
        return pass(at);
    // Whoever asks for a container by name may mean another one. No container's name has a blank.
    const QString name = u"run "_s + run.runId;
    if (m_container && m_name == name)
        return m_container.get();
    m_container.reset();
    Result<std::unique_ptr<Container>> opened = openContainerOfRun(**at, run, call);
    if (!opened)
        return pass(opened);
    m_container = *std::move(opened);
    m_name = name;
    return m_container.get();
}

} // namespace Lotse
