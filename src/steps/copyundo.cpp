// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/copyundo.h"

#include "core/entrylookup.h"
#include "steps/copyrecords.h"
#include "steps/servicewait.h"
#include "steps/switchback.h"

#include <QCoreApplication>
#include <ranges>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CopyUndo)
};

Result<> undoFolders(StepContext &context, const QJsonObject &record)
{
    const Result<QList<AttributeChange>> folders = attributesFrom(record);
    if (!folders)
        return pass(folders);
    for (const AttributeChange &folder : *folders | std::views::reverse)
        if (const Result<> made = context.container().makeFolder(folder.path, folder.mode, context.call());
            !made)
            return made;
    return context.container().setAttributes(*folders, context.call());
}

Result<> undoAttributes(StepContext &context, const QJsonObject &record)
{
    Result<QList<AttributeChange>> changes = attributesFrom(record);
    if (!changes)
        return pass(changes);
    QList<RootPath> paths;
    for (const AttributeChange &change : *changes)
        paths.append(change.path);
    const Result<QSet<QByteArray>> there = existingPaths(context.container(), paths, context.call());
    if (!there)
        return pass(there);
    changes->removeIf([&there](const AttributeChange &c) { return !there->contains(c.path.bytes()); });
    return changes->isEmpty() ? Result<>() : context.container().setAttributes(*changes, context.call());
}

/// The oldest record of a switch, so taken back last: the old files lie where they were.
Result<> undoService(StepContext &context, const Profile &profile)
{
    const ServiceRef &service = profile.service;
    if (service.kind == ServiceRef::Kind::None)
        return {};
    ServiceAction action = ServiceAction::Restart;
    if (service.kind != ServiceRef::Kind::Container) {
        const Result<ServiceState> state = context.container().serviceState(service, context.call());
        // One that nobody stopped still runs the old state.
        if (state && state->running && !state->restarting)
            return {};
        action = ServiceAction::Start;
    }
    if (const Result<> started = context.container().control(service, action, context.call()); !started)
        return started;
    // A service that was not ready before will not be ready now; the checks tell, not this wait.
    const Result<> ready = waitUntilReady(context.container(), profile, context.call());
    if (!ready)
        context.note(Text::tr("The service runs the old state again, but is not ready."));
    return {};
}

} // namespace

Result<> undoCopyRecord(StepContext &context, const QJsonObject &record, const Profile &profile,
                        const QString &scratch)
{
    const QString act = record[u"act"_s].toString();
    if (act == "attributes"_L1)
        return undoAttributes(context, record);
    if (act == "folders-gone"_L1)
        return undoFolders(context, record);
    if (act == "switch"_L1)
        return switchBack(context, record, profile.service, scratch);
    if (act == "service"_L1)
        return undoService(context, profile);
    if (act != "staging"_L1)
        return fail(Error::Kind::Internal, Code::JournalDamaged, {act}, u"unknown act"_s);
    const Result<QList<RootPath>> folders = rootsFrom(record[u"folders"_s]);
    return folders ? context.container().remove(*folders, context.call()) : pass(folders);
}

} // namespace Lotse
