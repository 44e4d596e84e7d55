// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host.h"

namespace Lotse {

struct PlanInput;

/// Opens the container that an earlier run worked on. It is known by its id, so it may have another name by
/// now; where that id is gone, the one that bears its name is opened. Where ids are given again (guests of
/// Proxmox VE) another name means another container: ContainerNotFound. Blocks; worker thread.
Result<std::unique_ptr<Container>> openContainerOfRun(Host &host, const PlanInput &input,
                                                      const CallContext &call);

/// Whether this is another container in the place of the run's: its maker removed the old one and made a new
/// one of the same name, as `docker compose up` does. What lay on no volume is gone with the old one. Pure.
bool wasMadeAnew(const PlanInput &input, const ContainerFacts &now);

} // namespace Lotse
