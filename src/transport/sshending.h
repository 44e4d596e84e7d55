// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace Lotse {

/// How a channel ended. Any thread.
class SshEnding
{
public:
    void addErr(QByteArrayView bytes); ///< kept up to 1 MiB
    QByteArray err() const;
    void ended(std::optional<int> exitCode);
    /// Waits so long for the end, which comes a moment after the last byte.
    bool hasEnded(std::chrono::milliseconds limit) const;
    /// Nothing: it has not ended, or nobody said how.
    std::optional<int> exitCode() const;
    void lost(const QString &why); ///< the whole connection
    std::optional<QString> whyLost() const;

private:
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    bool m_isOver = false;
    QByteArray m_err;
    std::optional<int> m_exitCode;
    std::optional<QString> m_whyLost;
};

} // namespace Lotse
