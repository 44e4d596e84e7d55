// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/guestengine.h"

#include "hosts/guestcommand.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace Lotse {

using namespace Qt::StringLiterals;

Result<EngineEndpoint> guestEngine(const std::shared_ptr<SshDoor> &door, int guest, const QString &address,
                                   const CallContext &call)
{
    const QByteArrayList dial = wordsInGuest(door->target(), guest, {"docker", "system", "dial-stdio"});
    EngineEndpoint endpoint{
        .address = u"%1/%2"_s.arg(door->address()).arg(guest),
        .connect = [door, dial](const CallContext &inner) -> Result<std::unique_ptr<ByteStream>> {
            return door->command(dial, inner);
        },
        .dial =
            [door, address](const QString &host, int port, const CallContext &inner) {
                return door->openTcp(QHostAddress(host).isLoopback() ? address : host, port, inner);
            },
        .isElsewhere = true,
        .reachesContainers = false};
    const Result<std::unique_ptr<SshStream>> tried = door->command(dial, call);
    if (!tried)
        return pass(tried);
    if (ping(**tried, call).value_or(QByteArray()).startsWith("HTTP/1."))
        return endpoint;
    if (const Result<> allowed = call.check(); !allowed)
        return pass(allowed);
    std::ignore = (*tried)->ending().hasEnded(std::chrono::milliseconds(200));
    const QString words = QString::fromUtf8((*tried)->ending().err().left(500)).trimmed();
    const QString reason =
        words.contains("No such file or directory"_L1)
            ? QCoreApplication::translate("Engine", "there is no docker command in the guest.")
            : QCoreApplication::translate("Engine", "the docker command there does not reach the engine.");
    return fail(Error::Kind::Unreachable, Code::EngineNotOverSsh, {endpoint.address, reason}, words);
}

} // namespace Lotse
