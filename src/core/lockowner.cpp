// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/lockowner.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSysInfo>
#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace Lotse {

using namespace Qt::StringLiterals;

LockOwner LockOwner::here(const QString &run)
{
    const QString user = QString::fromLocal8Bit(qgetenv("USER"));
    return {.run = run,
            .since = QDateTime::currentDateTimeUtc().toString(Qt::ISODate),
            .process = QCoreApplication::applicationPid(),
            .user = user.isEmpty() ? QString::number(::getuid()) : user,
            .computer = QSysInfo::machineHostName()};
}

LockOwner LockOwner::fromJson(const QByteArray &json)
{
    const QJsonObject owner = QJsonDocument::fromJson(json).object();
    return {.run = owner[u"run"_s].toString(),
            .since = owner[u"since"_s].toString(),
            .process = owner[u"pid"_s].toInteger(),
            .user = owner[u"user"_s].toString(),
            .computer = owner[u"host"_s].toString()};
}

QByteArray LockOwner::toJson() const
{
    return QJsonDocument(QJsonObject{{u"schema"_s, u"lotse.lock/1"_s},
                                     {u"run"_s, run},
                                     {u"since"_s, since},
                                     {u"pid"_s, process},
                                     {u"user"_s, user},
                                     {u"host"_s, computer}})
               .toJson(QJsonDocument::Compact) +
           '\n';
}

bool LockOwner::isSameRun(const LockOwner &other) const
{
    return run == other.run && user == other.user && computer == other.computer;
}

bool LockOwner::isGone() const
{
    return process > 0 && computer == QSysInfo::machineHostName() &&
           ::kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH;
}

QStringList LockOwner::words() const
{
    const QDateTime beginning = QDateTime::fromString(since, Qt::ISODate);
    return {run,
            beginning.isValid() ? QLocale().toString(beginning.toLocalTime(), QLocale::ShortFormat)
                                : QString(),
            QString::number(process), user, computer};
}

} // namespace Lotse
