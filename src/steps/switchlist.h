// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"
#include "core/tararchive.h"
#include "core/treesnapshot.h"

#include <QMap>

namespace Lotse {

/// One unit of renames and the folders that are empty and unwanted after it.
struct SwitchUnit
{
    QList<Rename> renames;
    QList<AttributeChange> foldersGone; ///< deepest first, with the attributes that they had
};

/// Everything that bringing a plan into a container consists of, in order: uploads beside the tree, units of
/// renames, attributes. Folders of image layers cannot be renamed on overlayfs (EXDEV), so existing folders
/// are never renamed: files, links and new folders are.
struct SwitchList
{
    struct Staged
    {
        RelPath containerPath;
        TreeEntry entry; ///< as it must arrive
    };
    QMap<QByteArray, QList<TarItem>> uploads; ///< by staging folder; names are relative to its parent
    QList<Staged> staged;                     ///< what the uploads contain besides the ways there
    QList<SwitchUnit> units;
    QList<AttributeChange> attributes;    ///< to be set on what stays in place
    QList<AttributeChange> oldAttributes; ///< of the same
};

/// What the container holds now: everything below the mapped paths, and the folders above them.
struct TargetTree
{
    TreeSnapshot mapped;
    QHash<RelPath, TreeEntry> above; ///< mapped paths and what leads there, the application root included
};

/// Pure. Owners: of the entry that is replaced, else of the nearest folder that exists, or fixed by the
/// profile. Modes: by the profile's policy; with ExecBit the replaced file's, with development's executable
/// bit. Bytecode caches of changed modules move away with them.
Result<SwitchList> makeSwitchList(const PlanInput &input, const TargetTree &target);

/// The mode that a file gets which had `current` and whose development has `wanted`, when only the executable
/// bit counts.
quint32 withExecBit(quint32 current, quint32 wanted);

} // namespace Lotse
