// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace Lotse::Test {

/// Stands between Lotse and the engine's socket, so that a fault can be injected at an exact moment: as soon
/// as the condition holds it lets nothing more through in one direction, until it is told to go on or to cut
/// everything. A thread of its own; the condition is asked on it.
class HoldingProxy
{
public:
    enum class Hold {
        Requests, ///< what was just announced does not happen
        Answers   ///< it happens, and Lotse does not hear of it
    };
    HoldingProxy(const QString &socket, const QString &engineSocket);
    ~HoldingProxy();
    HoldingProxy(const HoldingProxy &) = delete;
    HoldingProxy &operator=(const HoldingProxy &) = delete;

    bool isGood() const { return m_listener >= 0; }
    void holdWhen(Hold hold, std::function<bool()> condition); ///< before anybody connects
    bool isHolding() const { return m_holding; }
    void goOn();
    void cut(); ///< closes every connection and answers nobody any more

private:
    struct Pair
    {
        int client = -1;
        int engine = -1;
        bool clientEnded = false;
    };
    void loop();
    void accept();
    bool pump(Pair &pair);
    bool forward(int from, int to) const;

    QString m_engineSocket;
    int m_listener = -1;
    std::vector<Pair> m_pairs; ///< the thread's own
    Hold m_hold = Hold::Requests;
    std::function<bool()> m_condition;
    std::atomic_bool m_armed = false;
    std::atomic_bool m_holding = false;
    std::atomic_bool m_cut = false;
    std::atomic_bool m_ends = false;
    std::thread m_thread;
};

} // namespace Lotse::Test
