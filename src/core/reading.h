// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rootpath.h"

#include <QByteArrayList>
#include <QList>
#include <QMap>
#include <variant>

// The closed set of commands that only read: all that preview, compare and check may run in a container.

namespace Lotse {

struct CommandOutput
{
    int exitCode = 0;
    QByteArray out;
    QByteArray err;
};

/// Loads one module in a fresh interpreter and looks for names in it, as the service would see it. Runs with
/// -B: a check must not change the tree it proves. Prints one JSON object (see ImportProbe in
/// unixcommands.cpp).
struct ImportProbe
{
    QByteArray interpreter; ///< "/usr/bin/python3"
    RootPath workingFolder;
    QByteArrayList searchPath; ///< put in front of sys.path, relative to workingFolder or absolute
    QMap<QByteArray, QByteArray> environment;
    QByteArray user; ///< empty: as the container runs
    QByteArray module;
    QByteArrayList names;
};
struct FreeSpace
{
    QList<RootPath> paths;
};
struct ContainerClock
{
};
/// Exit code 0 when that user may open this folder.
struct MayEnter
{
    QByteArray user;
    RootPath folder;
};
struct ProcessList
{
};
/// `systemctl show` of one unit: WorkingDirectory, ExecStart, User, Environment.
struct UnitProperties
{
    QByteArray unit;
};
struct UnitList
{
};
using ReadingCommand =
    std::variant<ImportProbe, FreeSpace, ContainerClock, MayEnter, ProcessList, UnitProperties, UnitList>;

} // namespace Lotse
