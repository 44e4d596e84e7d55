// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/containerfacts.h"
#include "core/profile.h"
#include "core/treesnapshot.h"

// Where an application lies in a container, judged by what was seen there. Values in, values out; what looks
// into the container is hosts/appscout.

namespace Lotse {

struct AppUnit
{
    QByteArray name;
    QByteArray workingFolder;
    QByteArrayList command;
    QByteArray user;
    QMap<QByteArray, QByteArray> environment;
    bool isActive = false;
    bool isFromDistribution = false; ///< its file lies where packages put theirs
};

/// What was seen in the container. Lists are empty where the container cannot tell.
struct AppEvidence
{
    ContainerState state;
    QList<AppUnit> units;
    QByteArrayList processes; ///< command lines
    QByteArrayList hits;      ///< absolute paths of files called like files of the development tree
    int searchedFor = 0;      ///< how many of its files were looked for; 0: nobody searched
};

/// A place where the application may lie, and why.
struct AppCandidate
{
    enum class Why { Files, Unit, Command, Process, WorkingFolder };
    RootPath root;
    Why why = Why::Files;
    QByteArray evidence;  ///< the unit, the command, the folder
    int names = 0;        ///< files of development that have their counterpart here, of those looked for
    QList<RelPath> parts; ///< development folders whose content lies at the root; {""}: the tree itself
};

/// File names of the development tree that are worth looking for: rare ones, from all over the tree.
QByteArrayList tellingNames(const TreeSnapshot &development);

/// Best first, each root once. An empty development tree leaves what units, commands and processes say.
QList<AppCandidate> locateApplication(const AppEvidence &evidence, const TreeSnapshot &development);

/// The unit that runs what lies below this root; its own ones go before those of the distribution.
std::optional<AppUnit> unitFor(const AppEvidence &evidence, const RootPath &root);

/// How well one candidate and the development tree agree.
struct AppMatch
{
    QList<Mapping> mappings; ///< whole tree, or what lies on both sides; empty: nothing agrees
    int same = 0;            ///< files with the same content
    int present = 0;         ///< files that are there
    int total = 0;           ///< files of development
};
/// `theirs`: the listed parts of the container by their path below the root, as matchWanted() names them.
AppMatch matchCandidate(const AppCandidate &candidate, const TreeSnapshot &development,
                        const QHash<RelPath, TreeSnapshot> &theirs);
/// Pairs of development path and container path that have to be listed to judge a candidate.
QList<Mapping> matchWanted(const AppCandidate &candidate, const TreeSnapshot &development);

} // namespace Lotse
