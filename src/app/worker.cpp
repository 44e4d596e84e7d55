// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker.h"

#include "app/throttle.h"

namespace Lotse {

namespace {

class ForwardingObserver : public RunObserver
{
public:
    explicit ForwardingObserver(std::function<void(RunEvent)> forward)
        : m_forward(std::move(forward))
    {
    }
    void happened(const RunEvent &event) override
    {
        if (event.kind != RunEvent::Kind::Progressed || m_throttle.mayPass())
            m_forward(event);
    }

private:
    std::function<void(RunEvent)> m_forward;
    Throttle m_throttle{Worker::progressPause};
};

} // namespace

Worker::Worker(QObject *parent)
    : QObject(parent)
    , m_thread(QThread::create([this] { loop(); }))
{
    m_thread->start();
}

Worker::~Worker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
        m_tasks.clear();
        m_current.request_stop();
    }
    m_wake.notify_all();
    m_thread->wait();
}

void Worker::keepUntilTheEnd(std::shared_ptr<void> thing)
{
    const std::lock_guard lock(m_mutex);
    m_kept = std::move(thing);
}

void Worker::stop()
{
    const std::lock_guard lock(m_mutex);
    m_current.request_stop();
    for (Task &task : m_tasks)
        task.stop.request_stop();
}

void Worker::push(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_all();
    if (m_busy++ == 0)
        Q_EMIT busyChanged();
}

void Worker::finished()
{
    if (--m_busy == 0)
        Q_EMIT busyChanged();
}

void Worker::postToWindow(std::function<void()> call)
{
    // The worker outlives its thread, so it is a safe context here; what still waits when it dies is dropped.
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

CallContext::ProgressSink Worker::progressSink(QPointer<QObject> receiver,
                                               std::function<void(Progress)> progressed)
{
    if (!progressed)
        return {};
    auto throttle = std::make_shared<Throttle>(progressPause);
    return [this, receiver, throttle, progressed = std::move(progressed)](const Progress &progress) {
        if (!throttle->mayPass())
            return;
        postToWindow([receiver, progressed, progress] {
            if (receiver)
                progressed(progress);
        });
    };
}

std::unique_ptr<RunObserver> Worker::observerFor(QObject *receiver, std::function<void(RunEvent)> happened)
{
    QPointer<QObject> alive(receiver);
    return std::make_unique<ForwardingObserver>(
        [this, alive, happened = std::move(happened)](const RunEvent &event) {
            postToWindow([alive, happened, event] {
                if (alive)
                    happened(event);
            });
        });
}

void Worker::loop()
{
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_quit || !m_tasks.empty(); });
            if (m_quit)
                break;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
            m_current = task.stop;
        }
        task.run(task.stop.get_token());
    }
    m_kept.reset();
}

} // namespace Lotse
