// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/serveraddress.h"

#include "transport/socketstream.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace Lotse {

using namespace Qt::StringLiterals;

QString serverAddress(const QString &scheme, const QMap<QString, QString> &values)
{
    const QString server = values.value(u"server"_s);
    const QString user = values.value(u"user"_s);
    const QString port = values.value(u"port"_s);
    if (server.isEmpty())
        return {};
    const bool isNumbers = QHostAddress(server).protocol() == QAbstractSocket::IPv6Protocol;
    return scheme + u"://"_s + (user.isEmpty() ? user : user + u'@') +
           (isNumbers ? bracketed(server) : server) + (port.isEmpty() ? port : u':' + port);
}

FormField portField(const QString &initial, const QString &hint)
{
    return {.key = u"port"_s,
            .label = QCoreApplication::translate("Engine", "Port"),
            .hint = hint,
            .kind = FormField::Kind::Port,
            .initial = initial};
}

} // namespace Lotse
