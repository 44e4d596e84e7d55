// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/checkcatalog.h"
#include "support/stepworld.h"

#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;
using Verdict = CheckResult::Verdict;

/// Every kind of check, over a container that answers what the test says.
class ChecksTest : public QObject
{
    Q_OBJECT

    static std::shared_ptr<Check> only(const char *kind, const Profile &profile,
                                       const CheckConditions &conditions = {})
    {
        for (const CheckKind &row : checkKinds()) {
            if (QByteArray(row.id) != kind)
                continue;
            const QList<std::shared_ptr<Check>> made = row.make(profile, conditions);
            return made.size() == 1 ? made.first() : nullptr;
        }
        return nullptr;
    }

private Q_SLOTS:
    void imports_data()
    {
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("fine") << 0 << QByteArray(R"({"file": "/opt/shop/src/m/__init__.py", "missing": []})")
                              << Verdict::Green;
        QTest::newRow("talks while it loads")
            << 0 << QByteArray("loading {\n{\"file\": \"/opt/shop/src/m.py\", \"missing\": []}\n")
            << Verdict::Green;
        QTest::newRow("from elsewhere")
            << 0 << QByteArray(R"({"file": "/usr/lib/m.py", "missing": []})") << Verdict::Red;
        QTest::newRow("beside the root")
            << 0 << QByteArray(R"({"file": "/opt/shop2/m.py", "missing": []})") << Verdict::Red;
        QTest::newRow("no file") << 0 << QByteArray(R"({"file": null, "missing": []})") << Verdict::Red;
        QTest::newRow("name missing")
            << 1 << QByteArray(R"({"file": "/opt/shop/m.py", "missing": ["Manager"]})") << Verdict::Red;
        QTest::newRow("error") << 1
                               << QByteArray(
                                      R"({"file": null, "missing": [], "error": "ModuleNotFoundError: m"})")
                               << Verdict::Red;
        QTest::newRow("no interpreter") << 127 << QByteArray() << Verdict::CouldNotRun;
    }
    void imports()
    {
        QFETCH(int, exitCode);
        QFETCH(QByteArray, output);
        StepWorld world;
        world.profile.imports = {{"m", {"Manager"}}};
        world.profile.interpreter = "/usr/bin/python3";
        world.container.askedFor = [&](const ReadingCommand &command) -> Result<CommandOutput> {
            const ImportProbe probe = std::get<ImportProbe>(command);
            if (probe.module != "m" || probe.names != QByteArrayList{"Manager"} ||
                probe.interpreter != "/usr/bin/python3")
                return fail(Error::Kind::Internal, Code::Internal);
            return CommandOutput{exitCode, output, "python: not found"};
        };
        const std::shared_ptr<Check> check = only("import", world.profile);
        QCOMPARE(check->id(), u"import:m"_s);
        const CheckResult result = check->evaluate(world.container, {});
        QTEST(result.verdict, "verdict");
        QCOMPARE(result.error.has_value(), result.verdict != Verdict::Green);
    }

    void api_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("changes");
        QTest::addColumn<bool>("ticked");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<int>("asked");
        const QByteArray good = R"({"status": "ready"})";
        const QByteArray fallback = R"({"status": "fallback"})";
        QTest::newRow("fine") << QByteArray("GET") << false << false << 200 << good << Verdict::Green << 1;
        QTest::newRow("fallback with 200")
            << QByteArray("GET") << false << false << 200 << fallback << Verdict::Red << 1;
        QTest::newRow("500") << QByteArray("GET") << false << false << 500 << good << Verdict::Red << 1;
        QTest::newRow("no answer") << QByteArray("GET") << false << false << 0 << good << Verdict::CouldNotRun
                                   << 1;
        QTest::newRow("not ticked") << QByteArray("POST") << true << false << 200 << good
                                    << Verdict::NeedsTick << 0;
        QTest::newRow("ticked") << QByteArray("POST") << true << true << 200 << good << Verdict::Green << 1;
    }
    void api()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, changes);
        QFETCH(bool, ticked);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        StepWorld world;
        ApiExpectation expectation;
        expectation.request.method = method;
        expectation.request.path = "/api/x";
        expectation.changesSomething = changes;
        expectation.body.append({BodyExpectation::Kind::PointerNotEquals, u"/status"_s, u"fallback"_s, {}});
        world.profile.api = {expectation};
        int asked = 0;
        world.container.answer = [&](const ApiRequest &) -> Result<ApiReply> {
            ++asked;
            if (status == 0)
                return fail(Error::Kind::Unreachable, Code::SocketRefused);
            return ApiReply{.status = status, .contentType = "application/json", .body = body};
        };
        const CheckResult result =
            only("api", world.profile, {.allowChanging = ticked})->evaluate(world.container, {});
        QTEST(result.verdict, "verdict");
        QTEST(asked, "asked");
        if (result.verdict == Verdict::Red)
            QCOMPARE(result.evidence, body);
    }

    void button_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<bool>("ticked");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QByteArrayList>("asked");
        const QByteArray good = R"(<button data-endpoint="/go" data-method="POST">Start update</button>)";
        QTest::newRow("pressed") << good << true << Verdict::Green << QByteArrayList{"GET /", "POST /go"};
        QTest::newRow("not ticked") << good << false << Verdict::NeedsTick << QByteArrayList{"GET /"};
        QTest::newRow("gone") << QByteArray("<p>") << false << Verdict::Red << QByteArrayList{"GET /"};
        QTest::newRow("dead") << QByteArray("<a href='#'>Start update</a>") << true << Verdict::Red
                              << QByteArrayList{"GET /"};
        QTest::newRow("leads away") << QByteArray("<a href='//example.org/'>Start update</a>") << true
                                    << Verdict::Red << QByteArrayList{"GET /"};
        QTest::newRow("old endpoint") << QByteArray("<button data-endpoint='/old'>Start update</button>")
                                      << true << Verdict::Red << QByteArrayList{"GET /", "POST /old"};
    }
    void button()
    {
        QFETCH(QByteArray, page);
        QFETCH(bool, ticked);
        StepWorld world;
        ApiExpectation expectation;
        expectation.button = u"start update"_s;
        expectation.changesSomething = true;
        expectation.body.append({BodyExpectation::Kind::PointerExists, u"/status"_s, {}, {}});
        world.profile.api = {expectation};
        QByteArrayList asked;
        world.container.answer = [&](const ApiRequest &request) -> Result<ApiReply> {
            asked << request.method + ' ' + request.path;
            if (request.path == "/")
                return ApiReply{.status = 200, .contentType = "text/html", .body = page};
            if (request.path == "/go")
                return ApiReply{.status = 200, .body = R"({"status": "started"})"};
            return ApiReply{.status = 404, .body = "{}"};
        };
        const CheckResult result =
            only("api", world.profile, {.allowChanging = ticked})->evaluate(world.container, {});
        QTEST(result.verdict, "verdict");
        QTEST(asked, "asked");
    }
    void aButtonThatPostsIsNotPressedUnasked()
    {
        StepWorld world;
        ApiExpectation expectation;
        expectation.button = u"Go"_s; // the profile forgot that it changes something
        world.profile.api = {expectation};
        world.container.answer = [](const ApiRequest &request) -> Result<ApiReply> {
            if (request.method != "GET")
                qFatal("pressed");
            return ApiReply{.status = 200, .body = "<button data-endpoint='/go'>Go</button>"};
        };
        const CheckResult result = only("api", world.profile)->evaluate(world.container, {});
        QCOMPARE(result.verdict, Verdict::NeedsTick);
    }

    void log_data()
    {
        QTest::addColumn<qint64>("restartedAtMs");
        QTest::addColumn<qint64>("startedAtMs");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("old warning before our restart") << qint64(2000) << qint64(0) << Verdict::Green;
        QTest::newRow("warning after our restart") << qint64(500) << qint64(0) << Verdict::Red;
        QTest::newRow("old warning before the service's start")
            << qint64(0) << qint64(2000) << Verdict::Green;
        QTest::newRow("start unknown") << qint64(0) << qint64(0) << Verdict::Red;
    }
    void log()
    {
        QFETCH(qint64, restartedAtMs);
        QFETCH(qint64, startedAtMs);
        StepWorld world;
        world.profile.forbiddenLogTexts = {u"legacy update"_s};
        world.container.lines = {{1000, u"Running with legacy update system"_s}, {3000, u"ready"_s}};
        world.container.service.startedAtMs = startedAtMs;
        const CheckResult result =
            only("log", world.profile, {.restartedAtMs = restartedAtMs})->evaluate(world.container, {});
        QTEST(result.verdict, "verdict");
        QVERIFY(result.evidence.contains("ready"));
    }

    void versions_data()
    {
        QTest::addColumn<QByteArray>("onDisk");
        QTest::addColumn<QByteArray>("running");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("all the same")
            << QByteArray("2.0\n") << QByteArray(R"({"v": "2.0"})") << Verdict::Green;
        QTest::newRow("old disk") << QByteArray("1.0\n") << QByteArray(R"({"v": "2.0"})") << Verdict::Red;
        QTest::newRow("not restarted")
            << QByteArray("2.0\n") << QByteArray(R"({"v": "1.0"})") << Verdict::Red;
        QTest::newRow("says nothing") << QByteArray("2.0\n") << QByteArray("{}") << Verdict::Red;
        QTest::newRow("does not answer") << QByteArray("2.0\n") << QByteArray() << Verdict::CouldNotRun;
        QTest::newRow("no file") << QByteArray() << QByteArray(R"({"v": "2.0"})") << Verdict::Red;
    }
    void versions()
    {
        QFETCH(QByteArray, onDisk);
        QFETCH(QByteArray, running);
        StepWorld world;
        world.install("src/x", "x");
        if (!onDisk.isEmpty())
            world.install("VERSION", onDisk);
        world.profile.version.file = *RelPath::fromBytes("VERSION");
        world.profile.version.pointer = u"/v"_s;
        world.container.answer = [&](const ApiRequest &) -> Result<ApiReply> {
            if (running.isEmpty())
                return fail(Error::Kind::Unreachable, Code::SocketRefused);
            return ApiReply{.status = 200, .body = running};
        };
        const CheckResult result =
            only("version", world.profile, {.developmentVersion = u"2.0"_s})->evaluate(world.container, {});
        QTEST(result.verdict, "verdict");
    }

    void paths_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("exists");
        QTest::newRow("file") << QByteArray("src/modules/update/__init__.py") << true;
        QTest::newRow("folder") << QByteArray("src/modules/update") << true;
        QTest::newRow("no such folder") << QByteArray("src/nowhere/x") << false;
        QTest::newRow("no such file") << QByteArray("src/modules/legacy.py") << false;
        QTest::newRow("star is no pattern") << QByteArray("src/modules/*") << false;
        QTest::newRow("odd name") << QByteArray("src/[a] !#b") << true;
        QTest::newRow("cache") << QByteArray("src/__pycache__/x.pyc") << true;
    }
    void paths()
    {
        QFETCH(QByteArray, path);
        QFETCH(bool, exists);
        StepWorld world;
        world.install("src/modules/update/__init__.py", "x");
        world.install("src/[a] !#b", "x");
        world.install("src/__pycache__/x.pyc", "x");
        world.profile.auditPresent = {*RelPath::fromBytes(path)};
        CheckResult result = only("path", world.profile)->evaluate(world.container, {});
        QCOMPARE(result.verdict, exists ? Verdict::Green : Verdict::Red);
        world.profile.auditAbsent = world.profile.auditPresent;
        world.profile.auditPresent.clear();
        result = only("path", world.profile)->evaluate(world.container, {});
        QCOMPARE(result.verdict, exists ? Verdict::Red : Verdict::Green);
    }
};

QTEST_GUILESS_MAIN(ChecksTest)
#include "tst_checks.moc"
