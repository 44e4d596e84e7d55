// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hosts/hostcatalog.h"
#include "support/engineway.h"

namespace Lotse::Test {

inline Result<std::unique_ptr<Host>> connectOn(const EngineWay &way)
{
    return connectHost(way.address(), {}, {way.fingerprints(), way.secrets()});
}

} // namespace Lotse::Test
