// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFile>
#include <QJsonObject>
#include <QList>

namespace Lotse {

/// Append-only JSON lines on the operator's disk. A record is on the disk (fdatasync) before the call
/// returns; only then may the side effect happen that it announces. A torn last line is tolerated when
/// reading back, nothing else: every record carries its number "n", its time "at" and in "prev" the SHA-256
/// of the line before it. One process at a time: the file is locked while it is open. One thread.
class Journal
{
public:
    /// Creates the file (mode 0600); it must not exist.
    static Result<Journal> create(const QString &file);
    /// Continues an existing one, for rollback and recovery; a torn last line is cut off.
    static Result<Journal> reopen(const QString &file);
    static Result<QList<QJsonObject>> read(const QString &file);
    static bool isInUse(const QString &file); ///< a run is going on right now

    Result<> append(const QJsonObject &record);
    QString fileName() const;

private:
    explicit Journal(std::unique_ptr<QFile> file);
    std::unique_ptr<QFile> m_file;
    qint64 m_next = 0; ///< number of the next record
    qint64 m_end = 0;  ///< where the last whole record ends
    QByteArray m_prev; ///< SHA-256 of the last line
};

} // namespace Lotse
