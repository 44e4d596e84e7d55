// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tararchive.h"
#include "core/treesnapshot.h"
#include "support/explain.h"
#include "support/wayhost.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopeGuard>
#include <QTest>
#include <algorithm>
#include <grp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

/// The engine host against the real engine: what it says is compared with what the docker command says.
class EngineHostTest : public QObject
{
    Q_OBJECT

    const EngineWay m_way;

    static RootPath at(const QByteArray &path) { return *RootPath::fromBytes(path); }
    std::unique_ptr<Host> host() const
    {
        Result<std::unique_ptr<Host>> host = connectOn(m_way);
        if (!host)
            qFatal("%s", explain(host).constData());
        return std::move(*host);
    }
    std::unique_ptr<Container> open(const EngineRig &rig) const
    {
        Result<std::unique_ptr<Container>> container = host()->open(rig.name(), {});
        if (!container)
            qFatal("%s", explain(container).constData());
        return std::move(*container);
    }
    static QByteArrayList paths(const TreeSnapshot &tree)
    {
        QByteArrayList found;
        for (const TreeSnapshot::Item &item : tree.items())
            found << item.path.bytes();
        return found;
    }
    static QByteArray content(ContainerReader &container, const RootPath &root, const RelPath &path)
    {
        struct Sink : ByteSink
        {
            QByteArray bytes;
            Result<> write(QByteArrayView piece) override
            {
                bytes += piece;
                return {};
            }
        } sink;
        const Result<std::unique_ptr<ByteSource>> tar = container.readTar(root, std::span(&path, 1), {});
        TarVisitor visitor;
        visitor.begin = [&](const RelPath &found, const TreeEntry &, const RelPath &) -> Result<ByteSink *> {
            return found == path ? &sink : nullptr;
        };
        visitor.end = [](const RelPath &, const TreeEntry &) -> Result<> { return {}; };
        const Result<> read = tar ? readTar(**tar, visitor, {}) : pass(tar);
        return read ? sink.bytes : "error: " + explain(read);
    }

private Q_SLOTS:
    void listsAndFindsContainers()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const std::unique_ptr<Host> engine = host();
        QVERIFY(engine->facts().version.startsWith(EngineRig::isPodman() ? u"Podman "_s : u"Docker "_s));
        const Result<QList<ContainerFacts>> list = engine->containers({});
        QVERIFY2(list, explain(list).constData());
        const auto found =
            std::ranges::find_if(*list, [&](const ContainerFacts &one) { return one.name == rig.name(); });
        QVERIFY(found != list->end());
        // Podman says where an image comes from and which one it is.
        const QString image =
            EngineRig::isPodman() ? u"localhost/lotse-test/busybox:latest"_s : u"lotse-test/busybox"_s;
        QCOMPARE(found->image, image);
        QVERIFY(found->running && found->status.startsWith(u"Up"_s));
        QCOMPARE(found->addresses, QStringList{rig.networkAddress()});
        QVERIFY(engine->open(found->id.left(12), {}));
        for (const QString &wrong : {u"no-such-container"_s, u"a b/../c"_s, QString()}) {
            const Result<std::unique_ptr<Container>> none = engine->open(wrong, {});
            QVERIFY(!none);
            QCOMPARE(none.error().code, Code::ContainerNotFound);
        }
    }

    void saysWhatAContainerIsAndCan()
    {
        const EngineRig rig(EngineRig::Image::Busybox, {u"--tmpfs"_s, u"/mem"_s, u"--volume"_s,
                                                        u"/var/tmp:/outside:ro"_s, u"--read-only"_s});
        const Result<ContainerState> state = open(rig)->state({});
        QVERIFY2(state, explain(state).constData());
        QVERIFY(state->hasShell && state->hasHashTools && !state->hasPython3 && !state->hasSystemd);
        QVERIFY(state->readOnlyRoot);
        QCOMPARE(state->workingFolder, "/srv/app");
        QCOMPARE(state->mounts.size(), 2);
        QCOMPARE(state->mounts.at(0).kind, Mount::Kind::Bind);
        QVERIFY(state->mounts.at(0).readOnly);
        QCOMPARE(state->mounts.at(1).kind, Mount::Kind::Tmpfs);
        QCOMPARE(state->mounts.at(1).target, at("/mem"));
        const EngineRig bare(EngineRig::Image::NoShell);
        const Result<ContainerState> bareState = open(bare)->state({});
        QVERIFY2(bareState, explain(bareState).constData());
        QVERIFY(bareState->facts.running && !bareState->hasShell && !bareState->hasHashTools);
    }

    void filesGoInAndOutWithAllTheirNames()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const std::unique_ptr<Container> container = open(rig);
        const QByteArrayList names{"plain",
                                   "with space",
                                   "-rf",
                                   "two\nlines",
                                   "b\\n",
                                   "\xff\x81 no utf8",
                                   "%41 it's",
                                   "[id].tsx",
                                   "a*b? {c}",
                                   QByteArray(255, 'n'),
                                   "\xc3\xa4 \xe6\xbc\xa2"};
        // A user has no more than 65536 of them to give.
        const quint32 farGroup = EngineRig::isRootless() ? 65000 : 3000000;
        QList<TarItem> items;
        QList<RelPath> wanted;
        for (const QByteArray &name : names) {
            TarItem item;
            item.path = *RelPath::fromBytes("deep/" + name);
            item.entry.name = name;
            item.entry.mode = 0640;
            item.entry.uid = 1234;
            item.entry.gid = farGroup;
            item.entry.mtimeNs = 1700000000000000000;
            item.inlineBytes = "content of " + name;
            item.entry.size = item.inlineBytes.size();
            items << item;
            wanted << item.path;
        }
        const std::unique_ptr<ByteSource> tar = packTar(items, {});
        const Result<> written = container->writeTar(at("/srv/app"), *tar, {});
        QVERIFY2(written, explain(written).constData());
        QCOMPARE(rig.exec({u"cat"_s, u"/srv/app/deep/two\nlines"_s}).out, "content of two\nlines");
        QCOMPARE(rig.exec({u"stat"_s, u"-c"_s, u"%u %g %a"_s, u"/srv/app/deep/-rf"_s}).out,
                 "1234 " + QByteArray::number(farGroup) + " 640\n");
        for (const RelPath &path : std::as_const(wanted))
            QCOMPARE(content(*container, at("/srv/app"), path), "content of " + path.name());
        // Several at once, and a folder with everything below.
        const Result<std::unique_ptr<ByteSource>> all = container->readTar(
            at("/srv"), QList<RelPath>{*RelPath::fromBytes("app/deep"), *RelPath::fromBytes("app/VERSION")},
            {});
        QVERIFY2(all, explain(all).constData());
        QByteArrayList found;
        TarVisitor visitor;
        visitor.begin = [](const RelPath &, const TreeEntry &, const RelPath &) -> Result<ByteSink *> {
            return nullptr;
        };
        visitor.end = [&found](const RelPath &path, const TreeEntry &entry) -> Result<> {
            if (entry.kind == EntryKind::File)
                found << path.bytes();
            return {};
        };
        const Result<> read = readTar(**all, visitor, {});
        QVERIFY2(read, explain(read).constData());
        QCOMPARE(found.size(), names.size() + 1);
        for (const QByteArray &name : names)
            QVERIFY2(found.contains("app/deep/" + name), name.constData());
        QVERIFY(found.contains("app/VERSION"));

        const RelPath nothing = *RelPath::fromBytes("nothing");
        QVERIFY(content(*container, at("/srv/app"), nothing).startsWith("error: "));
        const std::unique_ptr<ByteSource> again = packTar(items, {});
        const Result<> missing = container->writeTar(at("/no/such"), *again, {});
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, Code::PathNotInContainer);

        // Arguments that JSON cannot carry reach the commands nevertheless.
        const RootPath odd = at("/srv/app/deep") / RelPath().child("\xff\x81 no utf8");
        QVERIFY(container->copyTree(odd, at("/srv/app/\xfe copy"), {}));
        const AttributeChange change{at("/srv/app/\xfe copy"), 0600, 7, 8};
        QVERIFY(container->setAttributes(std::span(&change, 1), {}));
        TreeSnapshot tree;
        QVERIFY(container->list(at("/srv/app/\xfe copy"), IgnoreRules(), {}, tree, {}));
        QCOMPARE(tree.items().size(), 1);
        QCOMPARE(tree.items().first().entry.uid, 7U);
        QCOMPARE(tree.items().first().entry.mode, 0600U);
        const RootPath gone[] = {at("/srv/app/\xfe copy"), odd};
        QVERIFY(container->remove(gone, {}));
        QVERIFY(!container->list(odd, IgnoreRules(), {}, tree, {}));
    }

    /// A backup is worth nothing without them.
    void ownersAreTold()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const std::unique_ptr<Container> container = open(rig);
        const QString script = u"cd /srv/app && chown 1234:55 VERSION && ln -s VERSION 'li[n]k' && "
                               "chown -h 33:44 'li[n]k' && chmod 4755 'src/start me.sh'"_s;
        QCOMPARE(rig.exec({u"sh"_s, u"-c"_s, script}).exitCode, 0);
        const auto look = [&container] {
            QByteArrayList found;
            TarVisitor visitor;
            visitor.begin = [](const RelPath &, const TreeEntry &, const RelPath &) -> Result<ByteSink *> {
                return nullptr;
            };
            visitor.end = [&found](const RelPath &path, const TreeEntry &entry) -> Result<> {
                found << path.bytes() + ' ' + QByteArray::number(entry.uid) + ' ' +
                             QByteArray::number(entry.gid) + ' ' + QByteArray::number(entry.mode, 8);
                return {};
            };
            const QList<RelPath> paths{*RelPath::fromBytes("VERSION"), *RelPath::fromBytes("li[n]k"),
                                       *RelPath::fromBytes("src/start me.sh")};
            const Result<std::unique_ptr<ByteSource>> tar = container->readTar(at("/srv/app"), paths, {});
            const Result<> read = tar ? readTar(**tar, visitor, {}) : pass(tar);
            return read ? found : QByteArrayList{explain(read)};
        };
        const QByteArrayList truth{"VERSION 1234 55 644", "li[n]k 33 44 777", "src/start me.sh 0 0 4755"};
        QVERIFY(container->state({})->tellsOwners);
        QCOMPARE(look(), truth);
        rig.stop();
        // Either they are true, or it is known that they are not.
        QCOMPARE(container->state({})->tellsOwners, !EngineRig::isPodman());
        if (!EngineRig::isPodman())
            QCOMPARE(look(), truth);
        const EngineRig bare(EngineRig::Image::NoShell);
        QCOMPARE(open(bare)->state({})->tellsOwners, !EngineRig::isPodman());
    }

    /// Room is really taken, on the disk in question, and nothing stays; a file that is there is not touched.
    void roomIsTriedOut_data()
    {
        QTest::addColumn<EngineRig::Image>("image");
        QTest::newRow("busybox") << EngineRig::Image::Busybox;
        QTest::newRow("with systemd") << EngineRig::Image::Appliance;
    }
    void roomIsTriedOut()
    {
        QFETCH(EngineRig::Image, image);
        const EngineRig rig(image);
        const auto container = open(rig);
        const RootPath probe = at("/dev/shm/.lotse-room");
        Result<> tried = container->tryRoom(probe, 1'000'000, {});
        QVERIFY2(tried, explain(tried).constData());
        tried = container->tryRoom(probe, qint64(1) << 50, {});
        QVERIFY(!tried);
        QCOMPARE(tried.error().code, Code::NoRoomInContainer);
        QCOMPARE(rig.exec({u"ls"_s, u"-A"_s, u"/dev/shm"_s}).out, "");
        QCOMPARE(rig.exec({u"sh"_s, u"-c"_s, u"echo mine >/dev/shm/.lotse-room"_s}).exitCode, 0);
        QVERIFY(!container->tryRoom(probe, 10, {}));
        QCOMPARE(rig.exec({u"cat"_s, u"/dev/shm/.lotse-room"_s}).out, "mine\n");

        QCOMPARE(container->ask(MayEnter{"65534", at("/")}, {})->exitCode, 0);
        QCOMPARE(rig.exec({u"sh"_s, u"-c"_s, u"mkdir /closed && chmod 700 /closed"_s}).exitCode, 0);
        QCOMPARE(container->ask(MayEnter{"65534", at("/closed")}, {})->exitCode, 1);
    }

    void renamesAreOneUnitInsideToo()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const std::unique_ptr<Container> container = open(rig);
        const QByteArray before = rig.manifest({u"/srv/app"_s});
        QList<Rename> renames{{at("/srv/app/src/main.py"), at("/srv/app/src/\xff old")},
                              {at("/srv/app/VERSION"), at("/srv/app/src/main.py")},
                              {at("/srv/app/src/zeros.bin"), at("/srv/app/src/current")},
                              {at("/srv/app/none"), at("/srv/app/x")}};
        const Result<> failed = container->rename(renames, {});
        QVERIFY(!failed);
        QCOMPARE(rig.manifest({u"/srv/app"_s}), before);
        renames.removeLast();
        const Result<> done = container->rename(renames, {});
        QVERIFY2(done, explain(done).constData());
        QCOMPARE(rig.exec({u"cat"_s, u"/srv/app/src/main.py"_s}).out, "1.2.3\n");
        // A folder of the image: the engine's file system cannot rename it, mv copies.
        const Rename folder{at("/srv/app/src"), at("/srv/app/source")};
        QVERIFY(container->rename(std::span(&folder, 1), {}));
        QCOMPARE(rig.exec({u"ls"_s, u"/srv/app"_s}).out, "source\n");
    }

    void aStopEndsTheProgramInsideToo()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const std::unique_ptr<Container> container = open(rig);
        ServiceRef slow;
        slow.kind = ServiceRef::Kind::Commands;
        slow.startCommand = {"sh", "-c", "sleep 4321; echo never"};
        QElapsedTimer timer;
        timer.start();
        const Result<> stopped = container->control(slow, ServiceAction::Start,
                                                    CallContext().within(std::chrono::milliseconds(800)));
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Timeout);
        QVERIFY2(timer.elapsed() < 800 + 1000, qPrintable(QString::number(timer.elapsed())));
        QTRY_VERIFY_WITH_TIMEOUT(!rig.exec({u"ps"_s}).out.contains("4321"), 5000);
    }

    void aStreamThatIsCutIsNoSuccess()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const std::unique_ptr<Container> container = open(rig);
        ServiceRef service;
        service.kind = ServiceRef::Kind::Commands;
        service.startCommand = {"sh", "-c",
                                "kill -9 $PPID; sleep 1"}; // the front is gone, its mark never comes
        const Result<> cut = container->control(service, ServiceAction::Start, {});
        QVERIFY(!cut);
        QCOMPARE(cut.error().code, Code::CommandCutOff);
        service.startCommand = {"sh", "-c", "echo words >&2; exit 7"};
        const Result<> failed = container->control(service, ServiceAction::Start, {});
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, Code::CommandFailed);
        QCOMPARE(failed.error().args.value(1), u"7"_s);
        QVERIFY(failed.error().detail.contains(u"words"_s));
        service.startCommand = {"no-such-program"};
        QVERIFY(!container->control(service, ServiceAction::Start, {}));
        // A daemon that keeps the stream open does not hold us.
        service.startCommand = {"sh", "-c", "sleep 30 & echo started"};
        QElapsedTimer timer;
        timer.start();
        const Result<> daemon = container->control(service, ServiceAction::Start, {});
        QVERIFY2(daemon, explain(daemon).constData());
        QVERIFY(timer.elapsed() < 5000);
    }

    void aStoppedContainerStillShowsItsFiles()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const std::unique_ptr<Container> container = open(rig);
        TreeSnapshot running;
        QVERIFY(container->list(at("/srv/app"), IgnoreRules(), {ListTier::Archive, true}, running, {}));
        rig.stop();
        const Result<ContainerState> state = container->state({});
        QVERIFY(state && !state->facts.running && !state->hasShell);
        TreeSnapshot stopped;
        const Result<> listed = container->list(at("/srv/app"), IgnoreRules(), {}, stopped, {});
        QVERIFY2(listed, explain(listed).constData());
        QCOMPARE(paths(stopped), paths(running));
        QVERIFY(paths(stopped).contains("src/start me.sh"));
        QCOMPARE(content(*container, at("/srv/app"), *RelPath::fromBytes("VERSION")), "1.2.3\n");
        QVERIFY(container->makeFolder(at("/srv/app/new"), 0710, {}));
        QCOMPARE(container->ask(ContainerClock{}, {}).error().code, Code::ContainerStopped);
        ServiceRef itself;
        itself.kind = ServiceRef::Kind::Container;
        QVERIFY(!container->serviceState(itself, {})->running);
        const Result<> started = container->control(itself, ServiceAction::Start, {});
        QVERIFY2(started, explain(started).constData());
        const Result<ServiceState> service = container->serviceState(itself, {});
        QVERIFY(service && service->running && service->mainProcess > 0);
        QVERIFY(qAbs(service->startedAtMs - QDateTime::currentMSecsSinceEpoch()) < 60000);
        QCOMPARE(rig.exec({u"stat"_s, u"-c"_s, u"%a"_s, u"/srv/app/new"_s}).out, "710\n");
    }

    void aContainerWithoutAShellIsHonest()
    {
        const EngineRig rig(EngineRig::Image::NoShell);
        const std::unique_ptr<Container> container = open(rig);
        TreeSnapshot tree;
        const Result<> listed = container->list(at("/srv/app"), IgnoreRules(), {}, tree, {});
        QVERIFY2(listed, explain(listed).constData());
        QVERIFY(paths(tree).contains("src/current"));
        QCOMPARE(tree.find(*RelPath::fromBytes("VERSION"))->entry.hash.size(), 32);
        TreeSnapshot file;
        QVERIFY(container->list(at("/srv/app/VERSION"), IgnoreRules(), {}, file, {}));
        QCOMPARE(file.items().size(), 1);
        QVERIFY(file.items().first().path.isRoot());
        QCOMPARE(container->list(at("/srv/none"), IgnoreRules(), {}, file, {}).error().code,
                 Code::PathNotInContainer);
        QVERIFY(container->makeFolder(at("/srv/app/new"), 0755, {}));
        QCOMPARE(container->copyTree(at("/srv/app"), at("/srv/copy"), {}).error().code, Code::AbilityMissing);
        QCOMPARE(container->ask(FreeSpace{{at("/")}}, {}).error().code, Code::AbilityMissing);
    }

    void tmpfsIsRefusedAsTarget()
    {
        const EngineRig rig(EngineRig::Image::Busybox, {u"--tmpfs"_s, u"/mem"_s});
        const std::unique_ptr<ByteSource> tar = packTar({}, {});
        const Result<> written = open(rig)->writeTar(at("/mem/x"), *tar, {});
        QVERIFY(!written);
        QCOMPARE(written.error().code, Code::TargetRefused);
    }

    void theContainersLogHasTimes()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const std::unique_ptr<Container> container = open(rig);
        rig.exec(
            {u"sh"_s, u"-c"_s,
             u"echo one >/proc/1/fd/1; sleep 1; echo two >/proc/1/fd/2; sleep 1; echo three >/proc/1/fd/1"_s});
        LogQuery query;
        QTRY_COMPARE(container->log(query, {})->size(), 3);
        const QList<LogLine> lines = *container->log(query, {});
        QCOMPARE(lines.at(0).text, u"one"_s);
        QCOMPARE(lines.at(2).text, u"three"_s);
        QVERIFY(lines.at(2).atMs >= lines.at(0).atMs + 900);
        query.sinceMs = lines.at(2).atMs;
        QCOMPARE(container->log(query, {})->size(), 1);
        query.sinceMs = 0;
        query.lines = 1;
        QCOMPARE(container->log(query, {})->size(), 1);
    }

    void theApplianceIsAskedAndRestarted()
    {
        const EngineRig rig(EngineRig::Image::Appliance);
        const std::unique_ptr<Container> container = open(rig);
        const Result<ContainerState> state = container->state({});
        QVERIFY(state && state->hasSystemd && state->hasPython3 && state->hasHashTools);
        if (!EngineRig::isGuest()) // a guest has no image that says so
            QCOMPARE(state->exposedPorts, QList<int>{5001});

        // The certificate: unknown, accepted, another one accepted.
        ApiRequest request;
        request.port = 5001;
        request.path = "/health";
        Result<ApiReply> reply = container->callApi(request, {});
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, Error::Kind::IdentityUnknown);
        QCOMPARE(reply.error().args.value(0), rig.certificateFingerprint());
        request.tls.trust = TlsPolicy::Trust::Fingerprint;
        QCOMPARE(container->callApi(request, {}).error().kind, Error::Kind::IdentityUnknown);
        request.tls.fingerprints = {rig.certificateFingerprint()};
        reply = container->callApi(request, {});
        QVERIFY2(reply, explain(reply).constData());
        QCOMPARE(reply->status, 200);
        QVERIFY(reply->body.contains("1.2.3"));
        QCOMPARE(reply->certificateFingerprint, rig.certificateFingerprint());
        request.tls.fingerprints = {QString(rig.certificateFingerprint()).replace(0, 2, u"ZZ"_s)};
        QCOMPARE(container->callApi(request, {}).error().kind, Error::Kind::IdentityChanged);
        request.tls = {};
        request.port = 5999;
        QCOMPARE(container->callApi(request, {}).error().code,
                 EngineRig::mustPublish() ? Code::PortUnpublished : Code::SocketRefused);

        ServiceRef unit;
        unit.kind = ServiceRef::Kind::Unit;
        unit.unit = "whisper-appliance.service";
        const Result<ServiceState> before = container->serviceState(unit, {});
        QVERIFY2(before, explain(before).constData());
        QVERIFY(before->running && before->mainProcess > 1);
        LogQuery query;
        query.source = LogQuery::Source::Unit;
        query.unit = unit.unit;
        const Result<QList<LogLine>> old = container->log(query, {});
        QVERIFY2(old, explain(old).constData());
        QVERIFY(std::ranges::any_of(*old, [](const LogLine &line) {
            return line.text.contains(u"No module named 'modules.update'"_s);
        }));
        const qint64 clock = container->ask(ContainerClock{}, {})->out.trimmed().toLongLong() * 1000;
        QVERIFY(qAbs(clock - QDateTime::currentMSecsSinceEpoch()) < 5000);

        QTest::qWait(1100); // whole seconds are compared below
        const Result<> restarted = container->control(unit, ServiceAction::Restart, {});
        QVERIFY2(restarted, explain(restarted).constData());
        const Result<ServiceState> after = container->serviceState(unit, {});
        QVERIFY(after && after->running && after->mainProcess != before->mainProcess);
        QVERIFY(after->startedAtMs > before->startedAtMs + 1000);
        query.sinceMs = after->startedAtMs;
        const Result<QList<LogLine>> since = container->log(query, {});
        QVERIFY(since && !since->isEmpty() && since->size() < old->size() + since->size());
        for (const LogLine &line : *since)
            QVERIFY(line.atMs >= query.sinceMs);
        unit.unit = "no-such.service";
        QVERIFY(!container->serviceState(unit, {}));

        ImportProbe probe;
        probe.interpreter = "/usr/bin/python3";
        probe.workingFolder = at("/opt/whisper-appliance");
        probe.searchPath = {"src"};
        probe.user = "whisper";
        probe.module = "modules.update";
        const Result<CommandOutput> import = container->ask(probe, {});
        QVERIFY2(import, explain(import).constData());
        QCOMPARE(import->exitCode, 1);
        QVERIFY2(QJsonDocument::fromJson(import->out)
                     .object()
                     .value(u"error"_s)
                     .toString()
                     .contains(u"No module named 'modules.update'"_s),
                 import->out.constData());
    }

    void operationsAreDescribed()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const std::unique_ptr<Container> container = open(rig);
        const QString program = EngineRig::isPodman() ? u"podman"_s : u"docker"_s;
        const QString exec = program + u" exec "_s + rig.name() + u' ';
        ServiceRef unit{ServiceRef::Kind::Unit, "a.service", {}, {}, {}};
        QCOMPARE(container->describe(ControlOperation{unit, ServiceAction::Restart}),
                 QStringList{exec + u"systemctl restart -- a.service"_s});
        unit.kind = ServiceRef::Kind::Container;
        QCOMPARE(container->describe(ControlOperation{unit, ServiceAction::Stop}),
                 QStringList{program + u" stop "_s + rig.name()});
        QCOMPARE(container->describe(RemoveOperation{{at("/a b"), at("/-c'\n")}}),
                 QStringList{exec + u"rm -rf -- '/a b' $'/-c\\'\\n'"_s});
        QCOMPARE(container->describe(RenameOperation{{{at("/a"), at("/b")}, {at("/c"), at("/d e")}}}),
                 (QStringList{exec + u"mv -f -T -- /a /b"_s, exec + u"mv -f -T -- /c '/d e'"_s}));
        QCOMPARE(container->describe(WriteOperation{at("/x y"), 5}),
                 QStringList{u"PUT /containers/"_s + rig.name() +
                             u"/archive?path=%2Fx%20y&noOverwriteDirNonDir=1"_s});
    }

    void wrongSocketsAreToldApart()
    {
        const auto codeOf = [](const QString &uri) {
            const Result<std::unique_ptr<Host>> none =
                connectHost(uri, CallContext().within(std::chrono::seconds(5)));
            return none ? Code::Internal : none.error().code;
        };
        QCOMPARE(codeOf(u"unix:///no/such/socket"_s), Code::EngineNotFound);
        QFile file(u"plain"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(codeOf(u"unix://"_s + QFileInfo(file).absoluteFilePath()), Code::SocketRefused);
        QCOMPARE(codeOf(u"unix://relative"_s), Code::HostUriUnknown);
        QCOMPARE(codeOf(u"npipe://somewhere"_s), Code::HostUriUnknown);
        QCOMPARE(codeOf(u"docker://x"_s), Code::HostUriUnknown);
        qputenv("DOCKER_HOST", "npipe://somewhere");
        QCOMPARE(codeOf(u"docker"_s), Code::HostUriUnknown);
        qputenv("DOCKER_HOST", EngineRig::address().toLocal8Bit());
        QCOMPARE(connectHost(u"docker"_s, {}).value()->facts().uri, u"docker"_s);
        qunsetenv("DOCKER_HOST");
        // A context, as "docker context use" leaves it.
        QVERIFY(QDir().mkpath(QDir::homePath() + u"/.docker/contexts/meta/abc"_s));
        const auto write = [](const QString &path, const QByteArray &text) {
            QFile out(QDir::homePath() + path);
            return out.open(QIODevice::WriteOnly) && out.write(text) == text.size();
        };
        QVERIFY(write(u"/.docker/config.json"_s, R"({"currentContext":"mine"})"));
        QVERIFY(write(u"/.docker/contexts/meta/abc/meta.json"_s,
                      R"({"Name":"mine","Endpoints":{"docker":{"Host":")" + EngineRig::address().toUtf8() +
                          R"("}}})"));
        const Result<std::unique_ptr<Host>> byContext = connectHost(u"docker"_s, {});
        QVERIFY2(byContext, explain(byContext).constData());
        QVERIFY(write(u"/.docker/config.json"_s, R"({"currentContext":"gone"})"));
        QCOMPARE(codeOf(u"docker"_s), Code::HostUriUnknown);
        QVERIFY(QFile::remove(QDir::homePath() + u"/.docker/config.json"_s));
    }

    /// As for somebody who is not in the group "docker".
    void aSocketWithoutPermissionIsTold()
    {
        constexpr id_t nobody = 65534;
        Error error;
        QCOMPARE(::setgroups(0, nullptr), 0);
        QCOMPARE(::setegid(nobody), 0);
        QCOMPARE(::seteuid(nobody), 0);
        {
            const auto root = qScopeGuard([] {
                if (::seteuid(0) != 0 || ::setegid(0) != 0)
                    qFatal("root is not root any more");
            });
            const Result<std::unique_ptr<Host>> none = connectHost(EngineRig::address(), {});
            error = none ? Error() : none.error();
        }
        QCOMPARE(error.code, Code::SocketDenied);
        QCOMPARE(error.kind, Error::Kind::Denied);
        QCOMPARE(error.args, QStringList{EngineRig::address().mid(7)});
    }

    /// Somebody listens who is no engine: it talks nonsense, or says nothing at all.
    void whoIsNoEngineIsNotBelieved_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Code>("code");
        QTest::newRow("nonsense") << QByteArray("SSH-2.0-x\r\n") << Code::AnswerNotUnderstood;
        QTest::newRow("closes") << QByteArray() << Code::ConnectionLost;
        QTest::newRow("a web server")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK") << Code::AnswerNotUnderstood;
        QTest::newRow("too old") << QByteArray(
                                        "HTTP/1.1 200 OK\r\nApi-Version: 1.12\r\nContent-Length: 2\r\n\r\nOK")
                                 << Code::EngineTooOld;
        QTest::newRow("too new") << QByteArray(
                                        "HTTP/1.1 200 OK\r\nApi-Version: 2.0\r\nContent-Length: 2\r\n\r\nOK")
                                 << Code::AnswerNotUnderstood;
        QTest::newRow("forbidden") << QByteArray("HTTP/1.1 403 No\r\nContent-Length: 2\r\n\r\nno")
                                   << Code::EngineRefused;
    }
    void whoIsNoEngineIsNotBelieved()
    {
        QFETCH(QByteArray, answer);
        QFETCH(Code, code);
        const QByteArray path = QDir::currentPath().toLocal8Bit() + "/odd.sock";
        ::unlink(path.constData());
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        QCOMPARE(::bind(server, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        QCOMPARE(::listen(server, 1), 0);
        std::jthread peer([&] {
            const int client = ::accept(server, nullptr, nullptr);
            char request[4096];
            if (::read(client, request, sizeof request) > 0 &&
                ::write(client, answer.constData(), size_t(answer.size())) < 0)
                qWarning("not written");
            ::close(client);
        });
        const Result<std::unique_ptr<Host>> none =
            connectHost(u"unix://"_s + QString::fromLocal8Bit(path), {});
        peer.join();
        ::close(server);
        QVERIFY(!none);
        QVERIFY2(none.error().code == code, explain(none).constData());
    }
};

QTEST_GUILESS_MAIN(EngineHostTest)
#include "tst_enginehost.moc"
