// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/treeentry.h"

#include <QMap>
#include <optional>

namespace Lotse {

/// The states of gui.md §3.2: one enum, one key, one letter, one word, everywhere.
enum class DiffState {
    Same,
    Differs,
    OnlyDev,
    OnlyContainer,
    Metadata,
    TextForm,
    Moved,
    Type,
    Error,
    Kept,
    Ignored,
    Pending
};
inline constexpr int diffStateCount = 12;
QString diffStateKey(DiffState state);   ///< "only-dev"
QString diffStateWord(DiffState state);  ///< for people, translated: "Missing in container"
QString diffStateGlyph(DiffState state); ///< "+"
bool isDrift(DiffState state);

/// One path on both sides and the verdict. `path` is relative to the development root; where the container's
/// name differs (mappings), `containerPath` is below the application root.
struct Difference
{
    RelPath path;
    RelPath containerPath;
    DiffState state = DiffState::Pending;
    bool provenByHash = false;            ///< Same: "=" or, without a hash, "≈"
    bool secret = false;                  ///< presence and hash only
    bool changedSinceProof = false;       ///< the container's entry is not the baseline's
    std::optional<TreeEntry> development; ///< name is the last part of `path`
    std::optional<TreeEntry> container;
    RelPath movedFrom; ///< Moved: where the same content lies in the container (container path)
    /// 'A' 'M' 'L' 'D' 'P' 'T', or 0 for states without a letter.
    char letter() const;
};

/// Differences in tree order plus the counts per state. Lists follow the listing rule of `compare --print0`:
/// folders only when empty or when their own type or mode differs; counts follow the same rule.
struct TreeDiff
{
    QList<Difference> entries; ///< all states, Same and Ignored included
    QMap<DiffState, int> counts;
    bool hasDrift() const;
};

} // namespace Lotse
