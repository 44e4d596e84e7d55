// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api.h"
#include "core/callcontext.h"

namespace Lotse {

/// Sends one request to the application at `address`:`port` (both used instead of the request's own) and
/// waits for the whole answer. With a fingerprint policy nothing is sent before the certificate was
/// recognised: an empty list is IdentityUnknown, another certificate IdentityChanged. Redirects are answers
/// like any other; no proxy, no cookies. Blocks; a stop is obeyed within 100 ms. Any thread that Qt knows.
Result<ApiReply> callApiAt(const QString &address, int port, const ApiRequest &request,
                           const CallContext &call);

} // namespace Lotse
