// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/restartstep.h"
#include "steps/servicewait.h"
#include "support/stepworld.h"

#include <QElapsedTimer>
#include <QTest>
#include <thread>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

namespace {

/// A service that behaves as the test says each time it is looked at.
class ActingContainer : public FolderContainer
{
public:
    using FolderContainer::FolderContainer;
    Result<ServiceState> serviceState(const ServiceRef &, const CallContext &) override
    {
        return act(++looks);
    }
    std::function<ServiceState(int look)> act;
    int looks = 0;
};

ApiExpectation readyCheck()
{
    ApiExpectation expectation;
    expectation.isReadyCheck = true;
    return expectation;
}

} // namespace

class RestartStepTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void restartsAndTellsWhen()
    {
        StepWorld world;
        world.install("src/a", "1");
        world.develop("src/a", "2");
        const std::unique_ptr<Step> step = makeRestartStep(world.input());
        world.container.askedFor = [](const ReadingCommand &) {
            return CommandOutput{0, "1763928900\n", {}};
        };
        const qint64 process = world.container.service.mainProcess;
        RecordedContext context(world.container);
        const Result<> ran = step->run(context);
        QVERIFY2(ran, explain(ran));
        QVERIFY(world.container.service.mainProcess != process);
        QCOMPARE(context.facts[u"restartedAtMs"_s].toInteger(), 1763928900000);
        QCOMPARE(context.records.size(), 1);
    }
    void nothingToRestart()
    {
        StepWorld world;
        world.install("src/a", "1");
        world.develop("src/a", "2");
        world.profile.service = {};
        const std::unique_ptr<Step> step = makeRestartStep(world.input());
        RecordedContext context(world.container);
        QVERIFY(step->run(context));
        QVERIFY(context.records.isEmpty());
        QVERIFY(!step->preview(world.container).changesContainer);
    }
    void waitsForOneProcessAndAGreenAnswer()
    {
        StepWorld world;
        ActingContainer container(world.dir.filePath(u"container"_s));
        container.act = [](int look) {
            return ServiceState{.running = look > 1, .mainProcess = look > 1 ? 77 : 0};
        };
        int asked = 0;
        container.answer = [&asked](const ApiRequest &) -> Result<ApiReply> {
            ++asked;
            if (asked == 1)
                return fail(Error::Kind::Unreachable, Code::SocketRefused);
            return ApiReply{.status = asked == 2 ? 503 : 200};
        };
        world.profile.api = {readyCheck()};
        const Result<> ready = waitUntilReady(container, world.profile, {});
        QVERIFY2(ready, explain(ready));
        QCOMPARE(asked, 3);
    }
    void seesACrashLoop_data()
    {
        QTest::addColumn<bool>("counted");
        QTest::newRow("the supervisor counts") << true;
        QTest::newRow("only processes change") << false;
    }
    void seesACrashLoop()
    {
        QFETCH(bool, counted);
        StepWorld world;
        ActingContainer container(world.dir.filePath(u"container"_s));
        // "active" whenever somebody looks, as systemd says between two crashes.
        container.act = [counted](int look) {
            return ServiceState{.running = true, .mainProcess = 100 + look, .restarts = counted ? look : 0};
        };
        container.lines = {{1, u"ModuleNotFoundError: No module named 'modules.update'"_s}};
        world.profile.readyMs = 10000;
        const Result<> ready = waitUntilReady(container, world.profile, {});
        QVERIFY(!ready);
        QCOMPARE(ready.error().code, Code::ServiceCrashLoop);
        QVERIFY(ready.error().detail.contains(u"modules.update"_s));
        QVERIFY(container.looks < 10);
    }
    void doesNotTakeAutoRestartForRunning()
    {
        StepWorld world;
        ActingContainer container(world.dir.filePath(u"container"_s));
        container.act = [](int) {
            return ServiceState{.running = true, .restarting = true, .mainProcess = 5};
        };
        world.profile.readyMs = 400;
        const Result<> ready = waitUntilReady(container, world.profile, {});
        QVERIFY(!ready);
        QCOMPARE(ready.error().code, Code::ServiceNotReady);
    }
    void aRunningServiceThatNeverAnswersIsNotReady()
    {
        StepWorld world;
        world.profile.api = {readyCheck()};
        world.profile.readyMs = 400;
        const Result<> ready = waitUntilReady(world.container, world.profile, {});
        QVERIFY(!ready);
        QCOMPARE(ready.error().code, Code::ServiceNotReady);
        QCOMPARE(ready.error().args.first(), u"shop"_s);
    }
    void obeysAStop()
    {
        StepWorld world;
        ActingContainer container(world.dir.filePath(u"container"_s));
        std::stop_source stop;
        container.act = [&stop](int look) {
            if (look == 3)
                stop.request_stop();
            return ServiceState{};
        };
        world.profile.readyMs = 60000;
        QElapsedTimer timer;
        timer.start();
        const Result<> ready = waitUntilReady(container, world.profile, CallContext(stop.get_token()));
        QVERIFY(!ready);
        QCOMPARE(ready.error().kind, Error::Kind::Cancelled);
        QVERIFY(timer.elapsed() < 2000);
    }
};

QTEST_GUILESS_MAIN(RestartStepTest)
#include "tst_restartstep.moc"
