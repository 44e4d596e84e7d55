// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api.h"
#include "core/reading.h"
#include "core/service.h"

// Every changing operation as a value, so that plan, journal and report name it alike.

namespace Lotse {

struct Rename
{
    RootPath from;
    RootPath to;
};

struct AttributeChange
{
    RootPath path;
    quint32 mode = 0;
    quint32 uid = 0;
    quint32 gid = 0;
    bool followsLink = false; ///< always false today: attributes of links are not changed
};

struct WriteOperation
{
    RootPath folder;
    qint64 bytes = 0;
};
struct MakeFolderOperation
{
    RootPath folder;
};
struct CopyTreeOperation
{
    RootPath from;
    RootPath to;
};
struct RenameOperation
{
    QList<Rename> renames;
};
struct RemoveOperation
{
    QList<RootPath> paths;
};
struct AttributeOperation
{
    QList<AttributeChange> changes;
};
struct ControlOperation
{
    ServiceRef service;
    ServiceAction action = ServiceAction::Restart;
};
struct TryRoomOperation
{
    RootPath file; ///< how large is found out just before
};
struct AskOperation
{
    ReadingCommand command;
};
struct ApiOperation
{
    ApiRequest request;
};
struct SnapshotOperation
{
    enum class Act { Take, Remove, RollBack };
    Act act = Act::Take;
    QString name; ///< 2 to 40 letters, digits, "_" and "-", a letter first
    QString description;
};
/// A full backup that the container's host makes and keeps; known by its note.
struct HostBackupOperation
{
    enum class Act {
        Make,    ///< protected against being removed
        Release, ///< an ordinary backup from now on
        Remove
    };
    Act act = Act::Make;
    QString storage;
    QString note;
};
using Operation = std::variant<WriteOperation, MakeFolderOperation, CopyTreeOperation, RenameOperation,
                               RemoveOperation, AttributeOperation, ControlOperation, TryRoomOperation,
                               AskOperation, ApiOperation, SnapshotOperation, HostBackupOperation>;

} // namespace Lotse
