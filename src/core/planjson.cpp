// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/planjson.h"

#include "core/pathjson.h"

#include <QJsonDocument>
#include <algorithm>
#include <array>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr auto schema = "lotse.plan/1"_L1;
constexpr std::array actionKeys{"copy"_L1, "adjust"_L1, "remove"_L1};
constexpr std::array kindKeys{"file"_L1, "folder"_L1, "link"_L1, "fifo"_L1, "socket"_L1, "device"_L1};

template <typename Keys>
qsizetype keyIndex(const Keys &keys, const QString &key)
{
    const auto found = std::ranges::find(keys, key);
    return found == keys.end() ? -1 : found - keys.begin();
}

QJsonObject entryToJson(const TreeEntry &entry)
{
    QJsonObject json{{u"name"_s, bytesToJson(entry.name)},
                     {u"kind"_s, kindKeys.at(static_cast<size_t>(entry.kind))},
                     {u"mode"_s, QString::number(entry.mode, 8)},
                     {u"uid"_s, static_cast<qint64>(entry.uid)},
                     {u"gid"_s, static_cast<qint64>(entry.gid)},
                     {u"size"_s, entry.size},
                     {u"mtimeNs"_s, QString::number(entry.mtimeNs)}};
    if (!entry.hash.isEmpty())
        json[u"sha256"_s] = QString::fromLatin1(entry.hash.toHex());
    if (entry.kind == EntryKind::Link)
        json[u"target"_s] = bytesToJson(entry.linkTarget);
    return json;
}

std::optional<TreeEntry> entryFromJson(const QJsonValue &value)
{
    const Result<QByteArray> name = bytesFromJson(value[u"name"_s]);
    const qsizetype kind = keyIndex(kindKeys, value[u"kind"_s].toString());
    if (!name || kind < 0)
        return std::nullopt;
    TreeEntry entry;
    entry.name = *name;
    entry.kind = static_cast<EntryKind>(kind);
    entry.mode = value[u"mode"_s].toString().toUInt(nullptr, 8);
    entry.uid = static_cast<quint32>(value[u"uid"_s].toInteger());
    entry.gid = static_cast<quint32>(value[u"gid"_s].toInteger());
    entry.size = value[u"size"_s].toInteger();
    entry.mtimeNs = value[u"mtimeNs"_s].toString().toLongLong();
    entry.hash = QByteArray::fromHex(value[u"sha256"_s].toString().toLatin1());
    if (entry.kind == EntryKind::Link)
        entry.linkTarget = bytesFromJson(value[u"target"_s]).value_or(QByteArray());
    return entry;
}

QJsonObject transferToJson(const Transfer &transfer)
{
    const Difference &entry = transfer.difference;
    QJsonObject json{{u"action"_s, actionKeys.at(static_cast<size_t>(transfer.action))},
                     {u"state"_s, diffStateKey(entry.state)},
                     {u"path"_s, pathToJson(entry.path)},
                     {u"containerPath"_s, pathToJson(entry.containerPath)}};
    if (!entry.movedFrom.isRoot())
        json[u"movedFrom"_s] = pathToJson(entry.movedFrom);
    if (entry.development)
        json[u"development"_s] = entryToJson(*entry.development);
    if (entry.container)
        json[u"container"_s] = entryToJson(*entry.container);
    return json;
}

std::optional<Transfer> transferFromJson(const QJsonValue &value)
{
    const qsizetype action = keyIndex(actionKeys, value[u"action"_s].toString());
    const Result<RelPath> path = pathFromJson(value[u"path"_s]);
    const Result<RelPath> containerPath = pathFromJson(value[u"containerPath"_s]);
    if (action < 0 || !path || !containerPath)
        return std::nullopt;
    Transfer transfer;
    transfer.action = static_cast<Transfer::Action>(action);
    transfer.difference.path = *path;
    transfer.difference.containerPath = *containerPath;
    transfer.difference.movedFrom = pathFromJson(value[u"movedFrom"_s]).value_or(RelPath());
    for (int state = 0; state < diffStateCount; ++state)
        if (diffStateKey(static_cast<DiffState>(state)) == value[u"state"_s].toString())
            transfer.difference.state = static_cast<DiffState>(state);
    transfer.difference.development = entryFromJson(value[u"development"_s]);
    transfer.difference.container = entryFromJson(value[u"container"_s]);
    return transfer;
}

} // namespace

QJsonObject planToJson(const Plan &plan)
{
    QJsonArray transfers;
    for (const Transfer &transfer : plan.input->transfers)
        transfers.append(transferToJson(transfer));
    QJsonArray steps;
    for (size_t i = 0; i < plan.steps.size(); ++i) {
        const StepPreview &preview = plan.previews.at(static_cast<qsizetype>(i));
        steps.append(QJsonObject{{u"kind"_s, plan.steps.at(i)->kind()},
                                 {u"title"_s, preview.title},
                                 {u"explanation"_s, preview.explanation},
                                 {u"commands"_s, QJsonArray::fromStringList(preview.commands)},
                                 {u"undoable"_s, preview.undoable}});
    }
    const ContainerFacts &facts = plan.input->container.facts;
    return {{u"schema"_s, schema},
            {u"runId"_s, plan.input->runId},
            {u"stamp"_s, plan.input->stamp},
            {u"container"_s,
             QJsonObject{{u"id"_s, facts.id}, {u"name"_s, facts.name}, {u"image"_s, facts.image}}},
            {u"developmentVersion"_s, plan.input->developmentVersion},
            {u"allowChangingChecks"_s, plan.input->allowChangingChecks},
            {u"hostBackup"_s, plan.input->hostBackup},
            {u"snapshot"_s, plan.input->snapshot},
            {u"bytes"_s, plan.input->bytes},
            {u"kept"_s, pathsToJson(plan.input->kept)},
            {u"keptOver"_s, pathsToJson(plan.input->keptOver)},
            {u"transfers"_s, transfers},
            {u"steps"_s, steps}};
}

Result<PlanInput> planInputFromJson(const QByteArray &json, const QString &fileName)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const Result<QList<RelPath>> kept = pathsFromJson(object[u"kept"_s]);
    const Result<QList<RelPath>> keptOver = pathsFromJson(object[u"keptOver"_s]);
    const auto damaged = [&fileName] {
        return fail(Error::Kind::Storage, Code::JournalDamaged, {fileName}, u"no lotse.plan/1"_s);
    };
    if (object[u"schema"_s].toString() != schema || !kept || !keptOver)
        return damaged();
    PlanInput input;
    input.runId = object[u"runId"_s].toString();
    input.stamp = object[u"stamp"_s].toString();
    input.container.facts.id = object[u"container"_s][u"id"_s].toString();
    input.container.facts.name = object[u"container"_s][u"name"_s].toString();
    input.container.facts.image = object[u"container"_s][u"image"_s].toString();
    input.developmentVersion = object[u"developmentVersion"_s].toString();
    input.allowChangingChecks = object[u"allowChangingChecks"_s].toBool();
    input.hostBackup = object[u"hostBackup"_s].toString();
    input.snapshot = object[u"snapshot"_s].toString();
    input.bytes = object[u"bytes"_s].toInteger();
    input.kept = *kept;
    input.keptOver = *keptOver;
    for (const QJsonValue &value : object[u"transfers"_s].toArray()) {
        const std::optional<Transfer> transfer = transferFromJson(value);
        if (!transfer)
            return damaged();
        input.transfers.append(*transfer);
    }
    return input;
}

} // namespace Lotse
