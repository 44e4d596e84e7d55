// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api.h"
#include "core/callcontext.h"

#include "transport/filedescriptor.h"

#include <QList>
#include <functional>

namespace Lotse {

/// Where an application may answer.
struct AppAddress
{
    QString host;
    int port = 0;
};

/// Makes a TCP connection, from this computer or from another one.
using TcpDialler = std::function<Result<FileDescriptor>(const QString &host, int port, const CallContext &)>;

/// Asks the application at the first of these addresses that takes the connection. Every answer is a success,
/// 404 and 500 too; a 3xx is reported, not followed. A certificate that is refused ends it: no other address
/// is asked then.
Result<ApiReply> askApplication(const ApiRequest &request, const QList<AppAddress> &addresses,
                                const TcpDialler &dial, const CallContext &call);

} // namespace Lotse
