// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/callcontext.h"
#include "core/runevent.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>

namespace Lotse {

/// The one thread of a session on which everything happens that may wait: hosts and containers live there.
/// The window hands jobs over and is called back on its own thread, and only while the receiver lives.
/// Progress arrives at most every 50 ms; this is the only place that throttles it. Made and used on the GUI
/// thread.
class Worker : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds progressPause{50};

    explicit Worker(QObject *parent = nullptr);
    ~Worker() override; ///< asks the running job to stop, drops the waiting ones, and waits for the thread

    /// Runs `job` after those before it. `done` gets its value on the GUI thread while `receiver` lives.
    /// The value may be move-only. `progressed` may be empty.
    template <typename Job, typename Done>
    void run(QObject *receiver, Job job, Done done, std::function<void(Progress)> progressed = {})
    {
        using Value = std::invoke_result_t<Job, const CallContext &>;
        QPointer<QObject> alive(receiver);
        auto sink = progressSink(alive, std::move(progressed));
        enqueue(
            [this, alive, sink, job = std::move(job), done = std::move(done)](std::stop_token stop) mutable {
                auto value = std::make_shared<Value>(job(CallContext(stop, sink)));
                post([this, alive, value, done = std::move(done)]() mutable {
                    finished();
                    if (alive)
                        done(std::move(*value));
                });
            });
    }

    /// Asks the job at hand and the waiting ones to stop. They end soon, and their `done` runs as ever.
    void stop();
    bool isBusy() const { return m_busy > 0; }

    /// To be called on the worker's thread: hands an event to the GUI thread, in order; progress is thinned.
    std::unique_ptr<RunObserver> observerFor(QObject *receiver, std::function<void(RunEvent)> happened);

    /// Something that lives and dies on the worker's thread; dropped there after the last job.
    void keepUntilTheEnd(std::shared_ptr<void> thing);

Q_SIGNALS:
    void busyChanged();

private:
    struct Task
    {
        std::function<void(std::stop_token)> run;
        std::stop_source stop;
    };

    // std::function wants copyable callables; jobs that own something are wrapped once, here.
    template <typename Callable>
    void enqueue(Callable callable)
    {
        auto shared = std::make_shared<Callable>(std::move(callable));
        push({[shared](std::stop_token stop) { (*shared)(stop); }, {}});
    }
    template <typename Callable>
    void post(Callable callable)
    {
        auto shared = std::make_shared<Callable>(std::move(callable));
        postToWindow([shared] { (*shared)(); });
    }
    CallContext::ProgressSink progressSink(QPointer<QObject> receiver,
                                           std::function<void(Progress)> progressed);
    void push(Task task);
    void postToWindow(std::function<void()> call);
    void finished();
    void loop();

    std::mutex m_mutex; ///< guards m_tasks, m_current, m_quit
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    std::stop_source m_current; ///< of the job at hand
    bool m_quit = false;
    std::shared_ptr<void> m_kept;      ///< worker thread only, after it was set before the first job
    int m_busy = 0;                    ///< GUI thread only
    std::unique_ptr<QThread> m_thread; ///< Qt's own kind: documents are laid out on it, and those have timers
};

} // namespace Lotse
