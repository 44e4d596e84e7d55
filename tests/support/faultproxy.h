// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <array>
#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace Lotse::Test {

/// Stands between Lotse and the engine's socket and injects one fault: at an exact moment, by letting nothing
/// more through until it is told to go on or to cut everything, or at an exact byte of what flows. A thread
/// of its own; the condition is asked on it.
class FaultProxy
{
public:
    enum class Hold {
        Requests, ///< what was just announced does not happen
        Answers   ///< it happens, and Lotse does not hear of it
    };
    /// What is told apart, all of a run's talks of a kind together.
    enum class Flow {
        Upload,   ///< archives that Lotse sends
        Download, ///< archives that the engine sends
        Command,  ///< what commands in the container print
        Answer    ///< everything else that the engine answers
    };
    static constexpr int flows = 4;
    enum class Act {
        Cut,   ///< this talk ends; others can be begun
        Flip,  ///< one bit arrives wrong
        Stall, ///< nothing more comes in this talk, and it does not end
        Late   ///< it comes two seconds later
    };

    FaultProxy(const QString &socket, const QString &engineSocket);
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    bool isGood() const { return m_listener >= 0; }
    /// Before anybody connects. The condition is asked for each request, before it goes through.
    void holdWhen(Hold hold, std::function<bool()> condition);
    void strikeAt(Flow flow, qint64 offset, Act act); ///< before anybody connects
    bool isHolding() const { return m_holding; }
    bool hasStruck() const { return m_struck; }
    qint64 bytes(Flow flow) const { return m_bytes.at(size_t(flow)); } ///< that went through so far
    void cut();  ///< closes every connection and answers nobody any more
    void goOn(); ///< after either

private:
    struct Pair
    {
        int client = -1;
        int engine = -1;
        bool clientEnded = false;
        bool isStalled = false;
        bool isUpload = false;
        bool isLast = false; ///< one more answer, then nothing more
        Flow answers = Flow::Answer;
    };
    void loop();
    void accept();
    bool pump(Pair &pair);
    bool forward(Pair &pair, bool fromClient, bool isRequest);
    bool strike(Pair &pair, char &byte);

    QString m_engineSocket;
    int m_listener = -1;
    std::vector<Pair> m_pairs; ///< the thread's own
    Hold m_hold = Hold::Requests;
    std::function<bool()> m_condition;
    Flow m_strikeFlow = Flow::Upload;
    qint64 m_strikeOffset = -1;
    Act m_strikeAct = Act::Cut;
    std::array<std::atomic<qint64>, flows> m_bytes = {};
    std::atomic_bool m_armed = false;
    std::atomic_bool m_holding = false;
    std::atomic_bool m_struck = false;
    std::atomic_bool m_cut = false;
    std::atomic_bool m_ends = false;
    std::thread m_thread;
};

} // namespace Lotse::Test
