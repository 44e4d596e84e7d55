// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/step.h"

namespace Lotse {

/// The folders in the container where a run's new entries wait and its old ones stay until the repair is
/// proven:
/// `.lotse-STAMP`, on the same mount as what it serves, since nothing can be renamed across mounts. Below it,
/// "new" and "old" repeat the paths below the application root. Pure.
class Staging
{
public:
    explicit Staging(const PlanInput &input);

    /// The staging folder that serves a path.
    RootPath folderFor(const RelPath &containerPath) const;
    RootPath newPlace(const RelPath &containerPath) const;
    RootPath oldPlace(const RelPath &containerPath) const;
    /// All that this plan uses, each once.
    QList<RootPath> folders() const;
    /// Where they lie, for people; nothing is ever renamed from one of these disks to another.
    QStringList disks() const;
    /// Why this plan cannot be switched: no shell to rename with, single files that are mounts of their own,
    /// and tmpfs, where an upload would land in the layer below, unseen.
    QList<Error> obstacles() const;

private:
    const PlanInput &m_input;
    RelPath m_name;
    RootPath m_base;
};

} // namespace Lotse
