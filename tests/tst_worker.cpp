// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker.h"

#include <QTest>
#include <memory>

using namespace Lotse;
using namespace std::chrono_literals;

namespace {

/// Waits like every host call does: in slices, until it is stopped.
Result<> waitForStop(const CallContext &call)
{
    const CallContext limited = call.within(20s);
    for (;;) {
        Result<> go = limited.check();
        if (!go)
            return go;
        std::this_thread::sleep_for(std::min(limited.slice(), std::chrono::milliseconds(5)));
    }
}

} // namespace

class TestWorker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jobsRunElsewhereAndAnswerHere()
    {
        Worker worker;
        std::thread::id jobThread;
        std::thread::id doneThread;
        int value = 0;
        worker.run(
            this,
            [&jobThread](const CallContext &) {
                jobThread = std::this_thread::get_id();
                return 42;
            },
            [&](int answer) {
                doneThread = std::this_thread::get_id();
                value = answer;
            });
        QVERIFY(worker.isBusy());
        QTRY_COMPARE(value, 42);
        QVERIFY(jobThread != std::this_thread::get_id());
        QCOMPARE(doneThread, std::this_thread::get_id());
        QVERIFY(!worker.isBusy());
    }
    void valuesMayBeMoveOnlyAndKeepTheirOrder()
    {
        Worker worker;
        QList<int> answers;
        for (int i = 0; i < 20; ++i)
            worker.run(
                this, [i](const CallContext &) { return std::make_unique<int>(i); },
                [&answers](std::unique_ptr<int> answer) { answers.append(*answer); });
        QTRY_COMPARE(answers.size(), 20);
        QVERIFY(std::ranges::is_sorted(answers));
    }
    void aDeadReceiverIsNotCalled()
    {
        Worker worker;
        auto receiver = std::make_unique<QObject>();
        bool called = false;
        worker.run(receiver.get(), [](const CallContext &) { return 1; }, [&called](int) { called = true; });
        receiver.reset();
        bool after = false;
        worker.run(this, [](const CallContext &) { return 1; }, [&after](int) { after = true; });
        QTRY_VERIFY(after);
        QVERIFY(!called);
    }
    void stopReachesTheJobAtHandAndTheWaitingOnes()
    {
        Worker worker;
        std::optional<Error> error;
        std::optional<bool> secondWasStopped;
        std::atomic_bool running = false;
        worker.run(
            this,
            [&running](const CallContext &call) {
                running = true;
                return waitForStop(call);
            },
            [&error](Result<> answer) { error = answer ? std::nullopt : std::optional(answer.error()); });
        worker.run(
            this, [](const CallContext &call) { return !call.check().has_value(); },
            [&secondWasStopped](bool stopped) { secondWasStopped = stopped; });
        QTRY_VERIFY(running);
        QElapsedTimer clock;
        clock.start();
        worker.stop();
        QTRY_VERIFY(error.has_value());
        QVERIFY2(clock.elapsed() < 1000, "a stop must be obeyed at once");
        QCOMPARE(error->kind, Error::Kind::Cancelled);
        QTRY_VERIFY(secondWasStopped.has_value());
        QVERIFY(*secondWasStopped);
        QVERIFY(!worker.isBusy());
    }
    void theNextJobAfterAStopIsNotStopped()
    {
        Worker worker;
        worker.stop();
        bool fine = false;
        worker.run(
            this, [](const CallContext &call) { return call.check().has_value(); },
            [&fine](bool answer) { fine = answer; });
        QTRY_VERIFY(fine);
    }
    void progressIsThinned()
    {
        Worker worker;
        int reports = 0;
        bool done = false;
        worker.run(
            this,
            [](const CallContext &call) {
                const auto end = std::chrono::steady_clock::now() + 300ms;
                int sent = 0;
                while (std::chrono::steady_clock::now() < end) {
                    call.report({sent++, 0, Progress::Unit::Items, {}});
                    std::this_thread::sleep_for(1ms);
                }
                return sent;
            },
            [&done](int) { done = true; }, [&reports](const Progress &) { ++reports; });
        QTRY_VERIFY(done);
        QVERIFY2(reports >= 2 && reports <= 8, qPrintable(QString::number(reports)));
    }
    void eventsArriveInOrderAndNoneButProgressIsLost()
    {
        Worker worker;
        QList<int> steps;
        int progress = 0;
        bool done = false;
        auto observer = worker.observerFor(this, [&](const RunEvent &event) {
            if (event.kind == RunEvent::Kind::Progressed)
                ++progress;
            else
                steps.append(event.step);
        });
        std::shared_ptr<RunObserver> shared = std::move(observer);
        worker.run(
            this,
            [shared](const CallContext &) {
                RunEvent event;
                for (int i = 0; i < 200; ++i) {
                    event.kind = RunEvent::Kind::Note;
                    event.step = i;
                    shared->happened(event);
                    event.kind = RunEvent::Kind::Progressed;
                    shared->happened(event);
                }
                return 0;
            },
            [&done](int) { done = true; });
        QTRY_VERIFY(done);
        QCOMPARE(steps.size(), 200);
        QVERIFY(std::ranges::is_sorted(steps));
        QVERIFY(progress < 100);
    }
    void theEndStopsARunningJob()
    {
        QElapsedTimer clock;
        clock.start();
        {
            Worker worker;
            std::atomic_bool running = false;
            worker.run(
                this,
                [&running](const CallContext &call) {
                    running = true;
                    return waitForStop(call);
                },
                [](const Result<> &) {});
            QTRY_VERIFY(running);
        }
        QVERIFY(clock.elapsed() < 5000);
    }
    void whatIsKeptDiesOnTheWorkersThread()
    {
        std::thread::id died;
        {
            Worker worker;
            worker.keepUntilTheEnd(std::shared_ptr<void>(
                &died, [](void *id) { *static_cast<std::thread::id *>(id) = std::this_thread::get_id(); }));
        }
        QVERIFY(died != std::thread::id());
        QVERIFY(died != std::this_thread::get_id());
    }
};

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
