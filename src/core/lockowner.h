// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Lotse {

/// Who works on a container, in the words that whoever comes second reads.
struct LockOwner
{
    QString run;
    QString since; ///< UTC, ISO 8601
    qint64 process = 0;
    QString user;
    QString computer;

    static LockOwner here(const QString &run);
    static LockOwner fromJson(const QByteArray &json); ///< with gaps where it is damaged
    QByteArray toJson() const;
    /// A run's name is unique among those of one user on one computer, and only there.
    bool isSameRun(const LockOwner &other) const;
    /// A process of this computer that has ended; of another computer nobody here can say.
    bool isGone() const;
    /// Run, beginning, process, user and computer, as error messages take them.
    QStringList words() const;
};

} // namespace Lotse
