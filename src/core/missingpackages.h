// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/difference.h"
#include "core/profile.h"

#include <QSet>

namespace Lotse {

/// Python modules and packages that development has and the container lacks, by the names a program imports
/// them with. Pure.
class MissingPackages
{
public:
    MissingPackages(const Profile &profile, const TreeDiff &diff);

    struct Module
    {
        QString name; ///< "modules.update"
        RelPath path; ///< development path of its file, or of the package's folder
        bool isPackage = false;
    };
    const QList<Module> &all() const { return m_all; }

private:
    QString dottedName(const RelPath &module, const RelPath &containerModule) const;

    QList<RelPath> m_bases;   ///< folders that are on the search path, below the application root
    QSet<RelPath> m_packages; ///< development folders with an __init__.py
    QList<Module> m_all;
};

} // namespace Lotse
