// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/proxmoxaddress.h"

#include "transport/socketstream.h"

#include <QRegularExpression>

namespace Lotse {

using namespace Qt::StringLiterals;

QString ProxmoxAddress::principal() const
{
    return token.isEmpty() ? user : user + u'!' + token;
}

QString ProxmoxAddress::place() const
{
    return bracketed(host) + u':' + QString::number(port);
}

QString ProxmoxAddress::server() const
{
    return u"proxmox://"_s + place();
}

QString ProxmoxAddress::shown() const
{
    return principal() + u'@' + place();
}

Result<ProxmoxAddress> proxmoxAddress(const QString &uri)
{
    // The user has an "@" of its own, and the characters are those that Proxmox VE allows.
    static const QRegularExpression form(
        uR"(^proxmox://(?:(?<user>[^\s:/@!]+@[A-Za-z][A-Za-z0-9.\-_]+)(?:!(?<token>[A-Za-z][A-Za-z0-9.\-_]*))?@)?)"
        uR"((?<host>[A-Za-z0-9.\-_]+|\[[0-9A-Fa-f:.]+\])(?::(?<port>[0-9]{1,5}))?)"
        uR"((?:/(?:(?<node>[A-Za-z0-9\-]+)(?:/(?<guest>[1-9][0-9]{2,8})(?<docker>/docker)?)?/?)?)?$)"_s);
    const QRegularExpressionMatch match = form.match(uri);
    ProxmoxAddress address;
    if (match.hasCaptured(u"port"_s))
        address.port = match.captured(u"port"_s).toInt();
    if (!match.hasMatch() || address.port < 1 || address.port > 65535)
        return fail(Error::Kind::BadInput, Code::HostUriUnknown, {uri});
    address.host = match.captured(u"host"_s).remove(u'[').remove(u']');
    if (match.hasCaptured(u"user"_s))
        address.user = match.captured(u"user"_s);
    address.token = match.captured(u"token"_s);
    address.node = match.captured(u"node"_s);
    address.guest = match.captured(u"guest"_s).toInt();
    address.isDocker = match.hasCaptured(u"docker"_s);
    return address;
}

} // namespace Lotse
