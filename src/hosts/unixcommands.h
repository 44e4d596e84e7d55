// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/containerfacts.h"
#include "core/logline.h"
#include "core/operation.h"
#include "transport/commandrunner.h"

#include <functional>
#include <span>

// The commands that a Unix container runs for us, as values. Pure: used to execute and to describe alike.
// Scripts are constants; every name reaches them as an argument or on standard input, never as a part of the
// script.

namespace Lotse::UnixCommands {

/// Where a container's path lies for the program that runs the command: itself, or below a folder of the
/// demo.
using Place = std::function<QByteArray(const RootPath &)>;

/// Prints one word per ability that is there: shell, python3, hash, systemd.
Command probeAbilities(const Place &place);

Command makeFolder(const Place &place, const RootPath &folder, quint32 mode);
/// Refuses an existing target; a copy that fails leaves nothing.
Command copyTree(const Place &place, const RootPath &from, const RootPath &to);
/// One unit: walked back when one fails, or on a signal. Prints "done N" behind the last one.
Command rename(const Place &place, std::span<const Rename> renames);
/// As many commands as argument lists of a safe length need.
QList<Command> remove(const Place &place, std::span<const RootPath> paths);
/// fallocate takes the room; without it, dd writes both ends. The file is gone in any case.
Command tryRoom(const Place &place, const RootPath &file, qint64 bytes);
/// Owners first, since changing an owner clears special mode bits.
QList<Command> setAttributes(const Place &place, std::span<const AttributeChange> changes);
Command isFolder(const Place &place, const RootPath &path); ///< exit code 0: it is, or a link to one
/// Each prints a tar, names beginning with "./"; several when the names are too many for one command.
QList<Command> readTar(const Place &place, const RootPath &root, std::span<const RelPath> paths);
Command writeTar(const Place &place, const RootPath &folder);

/// FreeSpace prints `df -P -k`; ContainerClock seconds since 1970; ProcessList "PID COMMAND LINE" per line;
/// UnitProperties NAME=VALUE per line; UnitList systemctl's plain table. ImportProbe prints one JSON object:
/// {"file": "…", "missing": ["name"], "error": "ImportError: …", "traceback": "…"}, exit code 0 when the
/// module was loaded and has all names, else 1.
Command ask(const Place &place, const ReadingCommand &command);

/// Empty for kinds that no command controls (None, Container).
QList<Command> control(const ServiceRef &service, ServiceAction action);
Command serviceState(const ServiceRef &service);
Command log(const Place &place, const LogQuery &query);

/// The lines that stand in plan and report: for a unit of renames, the moves it consists of.
QStringList describe(const Place &place, const Operation &operation);

} // namespace Lotse::UnixCommands
