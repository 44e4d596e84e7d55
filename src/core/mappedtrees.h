// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey.h"

namespace Lotse {

/// The ignore layers of gui.md §3.4 for one profile and session; `.lotseignore` comes from the development
/// tree.
IgnoreRules rulesFor(const Profile &profile, const SurveyOptions &options, const CallContext &call);

/// One mapping's container side, relative to its end; nothing when it does not exist there.
Result<std::optional<TreeSnapshot>> listMapping(ContainerReader &container, const Profile &profile,
                                                const Mapping &mapping, const SurveyOptions &options,
                                                const CallContext &call);

/// Adds what counts of one end's snapshot under its place below the root.
void addToManifest(TreeSnapshot &manifest, const TreeSnapshot &part, const RelPath &place,
                   const RelPath &ignoreBase, const IgnoreRules &ignore);

/// Hashes, modes, owners and links of everything that is mapped and not ignored: the state that is proven.
Result<TreeSnapshot> takeManifest(ContainerReader &container, const Profile &profile,
                                  const SurveyOptions &options, const CallContext &call);

} // namespace Lotse
