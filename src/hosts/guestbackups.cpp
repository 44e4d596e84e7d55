// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a node keeps of a guest for the way back.

#include "hosts/guestcontainer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patienceForTasks = 5min;

} // namespace

Result<> GuestContainer::hostBackup(const HostBackupOperation &operation, const CallContext &call)
{
    using Act = HostBackupOperation::Act;
    const QString name = u"%1: vzdump"_s.arg(m_name);
    if (operation.act == Act::Make)
        return m_api.runTask({"POST",
                              m_node + "/vzdump",
                              {{"vmid", QByteArray::number(m_id)},
                               {"storage", operation.storage.toUtf8()},
                               {"mode", "snapshot"},
                               {"compress", "zstd"},
                               {"remove", "0"}, // no older backup goes for this one
                               {"protected", "1"},
                               {"notes-template", operation.note.toUtf8()}},
                              name,
                              NodeTask::WhenStopped::Abort},
                             call);
    const QByteArray content =
        m_node + "/storage/" + operation.storage.toUtf8().toPercentEncoding() + "/content";
    const Result<QJsonValue> list =
        m_api.get(content + "?content=backup&vmid=" + QByteArray::number(m_id), call);
    if (!list)
        return pass(list);
    for (const QJsonValue &value : list->toArray()) {
        const QJsonObject one = value.toObject();
        if (one.value("notes"_L1).toString().trimmed() != operation.note)
            continue;
        const QByteArray volume =
            content + '/' + one.value("volid"_L1).toString().toUtf8().toPercentEncoding();
        if (Result<> freed = m_api.put(volume, {{"protected", "0"}}, call); !freed)
            return freed;
        if (operation.act == Act::Release)
            continue;
        if (Result<> removed = m_api.runTask({"DELETE", volume, {}, name}, call); !removed)
            return removed;
    }
    return {};
}

Result<> GuestContainer::snapshot(const SnapshotOperation &operation, const CallContext &call)
{
    using Act = SnapshotOperation::Act;
    const QByteArray list = m_path + "/snapshot";
    const QByteArray one = list + '/' + operation.name.toUtf8().toPercentEncoding();
    const QString name = m_name + u": "_s + operation.name;
    if (operation.act == Act::Take)
        return m_api.runTask(
            {"POST",
             list,
             {{"snapname", operation.name.toUtf8()}, {"description", operation.description.toUtf8()}},
             name},
            call);
    if (operation.act == Act::RollBack) {
        // Started by us: how a start ends that the node adds to a rollback, the rollback does not tell.
        const Result<QJsonObject> now = status(call);
        Result<> back = now ? m_api.runTask({"POST", one + "/rollback", {}, name}, call) : pass(now);
        return back && now->value("status"_L1) == "running"_L1 ? change("start", call) : back;
    }
    if (const Result<> free = waitUntilUnlocked(call.within(patienceForTasks)); !free)
        return free;
    const Result<bool> isThere = hasSnapshot(operation.name, call);
    if (!isThere)
        return pass(isThere);
    return *isThere ? m_api.runTask({"DELETE", one, {}, name}, call) : Result<>();
}

Result<bool> GuestContainer::hasSnapshot(const QString &name, const CallContext &call)
{
    const Result<QJsonValue> list = m_api.get(m_path + "/snapshot", call);
    if (!list)
        return pass(list);
    const QJsonArray known = list->toArray();
    return std::ranges::any_of(
        known, [&name](const QJsonValue &one) { return one.toObject().value("name"_L1) == name; });
}

} // namespace Lotse
