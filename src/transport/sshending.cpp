// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/sshending.h"

namespace Lotse {

namespace {

constexpr qsizetype errLimit = 1 << 20;

} // namespace

void SshEnding::addErr(QByteArrayView bytes)
{
    const std::lock_guard lock(m_mutex);
    m_err += bytes.first(std::min(bytes.size(), errLimit - m_err.size()));
}

QByteArray SshEnding::err() const
{
    const std::lock_guard lock(m_mutex);
    return m_err;
}

void SshEnding::ended(std::optional<int> exitCode)
{
    const std::lock_guard lock(m_mutex);
    m_exitCode = exitCode;
    m_isOver = true;
    m_changed.notify_all();
}

bool SshEnding::hasEnded(std::chrono::milliseconds limit) const
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, limit, [this] { return m_isOver; });
}

std::optional<int> SshEnding::exitCode() const
{
    const std::lock_guard lock(m_mutex);
    return m_exitCode;
}

void SshEnding::lost(const QString &why)
{
    const std::lock_guard lock(m_mutex);
    m_whyLost = why;
    m_isOver = true;
    m_changed.notify_all();
}

std::optional<QString> SshEnding::whyLost() const
{
    const std::lock_guard lock(m_mutex);
    return m_whyLost;
}

} // namespace Lotse
