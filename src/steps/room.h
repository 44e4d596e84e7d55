// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"
#include "core/treesnapshot.h"

// Whether a repair fits: what it needs on each disk, and the proof that it can be had. Needs are estimates
// with a third to spare.

namespace Lotse {

/// What is put on one mount of the container before anything old goes: new files, copies of the old ones.
struct RoomInContainer
{
    RootPath folder; ///< exists, and lies on that mount
    RootPath probe;  ///< the name that a trial of it uses
    qint64 bytes = 0;
};
/// One for each mount. `mapped` is what lies below the mapped paths now. Pure.
QList<RoomInContainer> roomInContainer(const PlanInput &input, const TreeSnapshot &mapped);

/// Really takes it for a moment, announced as an undo record ("act": "room"); nothing of it stays.
/// NoRoomInContainer, ContainerReadOnly, …
Result<> tryRoom(StepContext &context, const QList<RoomInContainer> &needs);
/// What a trial that was cut off may have left.
Result<> removeRoomProbes(StepContext &context, const QJsonObject &undoRecord);

/// What the backup and its unpacking take on one disk of this computer.
struct RoomHere
{
    QString folder; ///< exists
    qint64 bytes = 0;
};
QList<RoomHere> roomHere(const PlanInput &input, const TreeSnapshot &mapped);

/// Takes the room for a file without a name and gives it back; where the file system cannot reserve any, the
/// file's first and last block are written. TooLittleRoomHere, FileUnwritable.
Result<> tryRoom(const RoomHere &need);

/// Bytes as people read them.
QString sizeText(qint64 bytes);

} // namespace Lotse
