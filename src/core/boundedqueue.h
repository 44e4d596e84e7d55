// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace Lotse {

/// The one thing that threads of core share: values go in at one end and come out at the other. A full queue
/// makes push() wait; after close() nothing more goes in, and what is left can still be taken out. Any
/// thread.
template <typename T>
class BoundedQueue
{
public:
    explicit BoundedQueue(size_t capacity)
        : m_capacity(capacity)
    {
    }

    /// False when the queue is closed; then `value` is dropped.
    bool push(T value)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || m_values.size() < m_capacity; });
        if (m_closed)
            return false;
        m_values.push_back(std::move(value));
        m_changed.notify_all();
        return true;
    }
    /// Never waits: false when the queue is full or closed; then `value` is dropped. What the window calls.
    bool offer(T value)
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed || m_values.size() >= m_capacity)
            return false;
        m_values.push_back(std::move(value));
        m_changed.notify_all();
        return true;
    }
    /// Waits until there is something or the queue is closed and empty (then nothing is returned).
    std::optional<T> pop()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_values.empty(); });
        return take();
    }
    /// The same, but waits at most so long.
    std::optional<T> popWithin(std::chrono::milliseconds limit)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, limit, [this] { return m_closed || !m_values.empty(); });
        return take();
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

private:
    std::optional<T> take()
    {
        if (m_values.empty())
            return std::nullopt;
        T value = std::move(m_values.front());
        m_values.pop_front();
        m_changed.notify_all();
        return value;
    }

    const size_t m_capacity;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<T> m_values;
    bool m_closed = false;
};

} // namespace Lotse
