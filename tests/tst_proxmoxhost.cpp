// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/knowncertificates.h"
#include "core/plan.h"
#include "core/runcontainer.h"
#include "hosts/proxmoxaddress.h"
#include "hosts/proxmoxjson.h"
#include "support/explain.h"
#include "support/wayhost.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <csignal>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

/// Connecting to the double of a Proxmox VE node, and what goes wrong there: each error is produced, not made
/// up.
class ProxmoxHostTest : public QObject
{
    Q_OBJECT

    const EngineWay m_way;

    static constexpr auto viewerSecret = "66666666-2222-3333-4444-555555555555";

    HostAnswers answers(const QString &name, const QString &secret) const
    {
        return {m_way.fingerprints(), {{name + u"@127.0.0.1:8006"_s, secret}}};
    }
    static Result<std::unique_ptr<Host>> connectTo(const QString &rest, const HostAnswers &answers)
    {
        return connectHost(u"proxmox://"_s + rest, {}, answers);
    }
    /// A switch of the double, for as long as this lives.
    class Setting
    {
    public:
        Setting(const QString &name, const QByteArray &value)
            : m_file(qEnvironmentVariable("LOTSE_NODE") + u"/settings/"_s + name)
        {
            if (!write(m_file, value))
                qFatal("%s was not written", qPrintable(m_file));
        }
        ~Setting() { QFile::remove(m_file); }
        Q_DISABLE_COPY_MOVE(Setting)

    private:
        QString m_file;
    };
    static RigOutput pct(const QStringList &arguments)
    {
        QByteArray all;
        const int code = SshRig::run(sourcePath(u"tests/proxmox/pct"_s), arguments, &all);
        return {code, all, {}};
    }
    static void setLock(const QString &number, const QByteArray &lock)
    {
        const QString file = qEnvironmentVariable("LOTSE_NODE") + u"/guests/"_s + number + u".conf"_s;
        const QByteArray config = contents(file);
        QVERIFY(write(file, config + "lock: " + lock + '\n'));
    }

private Q_SLOTS:
    void cleanup() { QFile::remove(qEnvironmentVariable("XDG_STATE_HOME") + u"/lotse/certificates.json"_s); }

    void asksForIdentityAndSecret()
    {
        const QString who = u"root@pam!lotse@127.0.0.1"_s;
        Result<std::unique_ptr<Host>> host = connectTo(who, {});
        QVERIFY(!host);
        QCOMPARE(host.error().code, Code::NodeCertificateUnknown);
        QCOMPARE(host.error().kind, Error::Kind::IdentityUnknown);
        QCOMPARE(host.error().args.value(0), m_way.fingerprints().value(0));
        host = connectTo(who, {m_way.fingerprints(), {}});
        QVERIFY(!host);
        QCOMPARE(host.error().code, Code::NodeSecretWanted);
        QVERIFY(isSecretWanted(host.error()));
        QCOMPARE(host.error().args.value(0), u"root@pam!lotse@127.0.0.1:8006"_s);
        // Accepted once, the certificate is known.
        host = connectTo(who, {{}, m_way.secrets()});
        QVERIFY2(host, explain(host).constData());
        QCOMPARE((*host)->facts().version, u"Proxmox VE 9.2.11"_s);
        QVERIFY((*host)->facts().isElsewhere);
    }

    /// As after a renewal: another one was accepted before. No secret is sent.
    void anotherCertificateIsRefused()
    {
        const QString who = u"root@pam!lotse@127.0.0.1"_s;
        const QString other = QString::fromLatin1(QByteArray(32, 'a').toHex(':').toUpper());
        const QString server = proxmoxAddress(u"proxmox://"_s + who)->server();
        QVERIFY(KnownCertificates().accept(server, {}, other));
        Result<std::unique_ptr<Host>> host = connectTo(who, {{}, m_way.secrets()});
        QVERIFY(!host);
        QCOMPARE(host.error().code, Code::NodeCertificateChanged);
        QCOMPARE(host.error().kind, Error::Kind::IdentityChanged);
        QCOMPARE(host.error().args.value(0), m_way.fingerprints().first());
        // On purpose it is taken, and remembered.
        host = connectTo(who, {m_way.fingerprints(), m_way.secrets()});
        QVERIFY2(host, explain(host).constData());
        host = connectTo(who, {{}, m_way.secrets()});
        QVERIFY2(host, explain(host).constData());
    }

    /// A node renews its own certificate: from one request to the next it is another one.
    void aRenewedCertificateIsShown()
    {
        const QTemporaryDir place;
        for (const QString &folder : {u"guests"_s, u"lxc"_s, u"settings"_s})
            QVERIFY(QDir(place.path()).mkdir(folder));
        QProcess node;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LOTSE_NODE"_s, place.path());
        node.setProcessEnvironment(environment);
        node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        node.start(u"python3"_s, {sourcePath(u"tests/proxmox/node.py"_s), u"8007"_s});
        QByteArray said;
        const auto hasSaid = [&node, &said](const QByteArray &word) {
            const QDeadlineTimer limit(30000);
            while (!said.contains(word) && !limit.hasExpired() && node.state() == QProcess::Running) {
                node.waitForReadyRead(500);
                said += node.readAll();
            }
            return said.contains(word);
        };
        QVERIFY(node.waitForStarted());
        QVERIFY(hasSaid("ready"));
        const QString who = u"root@pam!lotse@127.0.0.1:8007"_s;
        const HostAnswers secret{{}, {{who, m_way.secrets().first()}}};
        Result<std::unique_ptr<Host>> host = connectTo(who, secret);
        QVERIFY(!host);
        QCOMPARE(host.error().code, Code::NodeCertificateUnknown);
        const QString first = host.error().args.value(0);
        host = connectTo(who, {{first}, secret.secrets});
        QVERIFY2(host, explain(host).constData());
        QVERIFY((*host)->containers({}));

        QVERIFY(::kill(pid_t(node.processId()), SIGHUP) == 0 && hasSaid("renewed"));
        const Result<QList<ContainerFacts>> list = (*host)->containers({});
        QVERIFY(!list);
        QCOMPARE(list.error().code, Code::NodeCertificateChanged);
        const QString second = list.error().args.value(0);
        QVERIFY(second != first);
        host = connectTo(who, {{first}, secret.secrets}); // the answer was about another one
        QVERIFY(!host);
        QCOMPARE(host.error().code, Code::NodeCertificateChanged);
        QCOMPARE(host.error().args.value(0), second);
        host = connectTo(who, {{second}, secret.secrets});
        QVERIFY2(host, explain(host).constData());
        host = connectTo(who, secret);
        QVERIFY2(host, explain(host).constData());
        node.terminate();
        QVERIFY(node.waitForFinished());
    }

    void aWrongSecretIsRefused_data()
    {
        QTest::addColumn<QString>("who");
        QTest::newRow("token") << u"root@pam!lotse"_s;
        QTest::newRow("no such token") << u"root@pam!none"_s;
        QTest::newRow("password") << u"root@pam"_s;
        QTest::newRow("no such realm") << u"root@moon"_s;
    }
    void aWrongSecretIsRefused()
    {
        QFETCH(QString, who);
        const Result<std::unique_ptr<Host>> host = connectTo(who + u"@127.0.0.1"_s, answers(who, u"wrong"_s));
        QVERIFY(!host);
        QCOMPARE(host.error().code, Code::NodeAuthRefused);
        QCOMPARE(host.error().args.value(0), who + u"@127.0.0.1:8006"_s);
    }

    void aUserSignsInWithPasswordAndCode()
    {
        Result<std::unique_ptr<Host>> host =
            connectTo(u"127.0.0.1"_s, answers(u"root@pam"_s, SshRig::password()));
        QVERIFY2(host, explain(host).constData());
        QVERIFY((*host)->containers({}));

        HostAnswers given = answers(u"twice@pve"_s, u"zweimal"_s);
        host = connectTo(u"twice@pve@127.0.0.1"_s, given);
        QVERIFY(!host);
        QCOMPARE(host.error().code, Code::OneTimeCodeWanted);
        const QString question = host.error().args.value(0);
        given.secrets.insert(question, u"000000"_s);
        host = connectTo(u"twice@pve@127.0.0.1"_s, given);
        QVERIFY(!host);
        QCOMPARE(host.error().code, Code::OneTimeCodeWanted); // asked again, and it says why
        QCOMPARE(host.error().detail, u"wrong code"_s);
        QByteArray code;
        SshRig::run(u"python3"_s,
                    {u"-c"_s,
                     u"import sys; sys.path.insert(0, sys.argv[1]); import access; "
                     "print(access.totp(access.TOTP_KEY))"_s,
                     sourcePath(u"tests/proxmox"_s)},
                    &code);
        given.secrets.insert(question, QString::fromLatin1(code.trimmed()));
        host = connectTo(u"twice@pve@127.0.0.1"_s, given);
        QVERIFY2(host, explain(host).constData());
    }

    void anEmptyListIsNoEmptyHost()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const Result<std::unique_ptr<Host>> host =
            connectTo(u"root@pam!bare@127.0.0.1"_s, answers(u"root@pam!bare"_s, m_way.secrets().first()));
        QVERIFY2(host, explain(host).constData());
        const Result<QList<ContainerFacts>> list = (*host)->containers({});
        QVERIFY(!list);
        QCOMPARE(list.error().code, Code::NothingVisible);
        QCOMPARE(list.error().args.value(0), u"root@pam!bare"_s);
    }

    void aMissingPrivilegeIsNamed()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const Result<std::unique_ptr<Host>> host = connectTo(
            u"viewer@pve!look@127.0.0.1"_s, answers(u"viewer@pve!look"_s, QString::fromLatin1(viewerSecret)));
        QVERIFY2(host, explain(host).constData());
        const Result<std::unique_ptr<Container>> container = (*host)->open(rig.name(), {});
        QVERIFY2(container, explain(container).constData());
        ServiceRef itself;
        itself.kind = ServiceRef::Kind::Container;
        const Result<> stopped = (*container)->control(itself, ServiceAction::Stop, {});
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, Code::PrivilegeMissing);
        QCOMPARE(stopped.error().args,
                 (QStringList{u"VM.PowerMgmt"_s, u"/vms/"_s + rig.guest(), u"viewer@pve!look"_s}));
    }

    /// Before 2025 the words stood in the status line only, and interfaces could not be asked for.
    void anOldNodeIsUnderstood()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const Setting seven(u"version"_s, "7");
        const Result<std::unique_ptr<Host>> host = connectOn(m_way);
        QVERIFY2(host, explain(host).constData());
        QCOMPARE((*host)->facts().version, u"Proxmox VE 7.4-20"_s);
        const Result<std::unique_ptr<Container>> container = (*host)->open(rig.name(), {});
        QVERIFY2(container, explain(container).constData());
        const Result<ContainerState> state = (*container)->state({});
        QVERIFY2(state, explain(state).constData());
        QCOMPARE(state->facts.addresses, QStringList{rig.networkAddress()}); // from the configuration
        QVERIFY(state->hasShell && state->hasTar);
        QFile::remove(qEnvironmentVariable("LOTSE_NODE") + u"/guests/"_s + rig.guest() + u".conf"_s);
        const Result<ContainerState> gone = (*container)->state({});
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, Code::ContainerNotFound);
    }

    void guestsAreListedAndFound()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const QString number = rig.guest();
        const Result<std::unique_ptr<Host>> host = connectOn(m_way);
        QVERIFY2(host, explain(host).constData());
        const Result<QList<ContainerFacts>> list = (*host)->containers({});
        QVERIFY2(list, explain(list).constData());
        const auto mine = std::ranges::find(*list, number, &ContainerFacts::id);
        QVERIFY(mine != list->end() && mine->running && mine->name == rig.name() &&
                mine->status == u"running"_s);
        const auto machine = std::ranges::find(*list, u"900"_s, &ContainerFacts::id);
        QVERIFY(machine != list->end() && !machine->running && machine->status.contains(u"SSH"_s));
        QCOMPARE((*host)->open(u"desktop"_s, {}).error().code, Code::GuestIsMachine);
        QCOMPARE((*host)->open(u"none"_s, {}).error().code, Code::ContainerNotFound);
        QVERIFY((*host)->open(number, {}));
        // An address may name one guest.
        const Result<std::unique_ptr<Host>> one =
            connectTo(u"root@pam!lotse@127.0.0.1/pve/"_s + number, {m_way.fingerprints(), m_way.secrets()});
        QVERIFY2(one, explain(one).constData());
        QCOMPARE((*one)->containers({})->size(), 1);
    }

    void aGuestIsStoppedAndStarted()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const Result<std::unique_ptr<Host>> host = connectOn(m_way);
        const Result<std::unique_ptr<Container>> container = (*host)->open(rig.name(), {});
        QVERIFY2(container, explain(container).constData());
        ServiceRef itself;
        itself.kind = ServiceRef::Kind::Container;
        QVERIFY((*container)->serviceState(itself, {})->running);
        Result<> done = (*container)->control(itself, ServiceAction::Stop, {});
        QVERIFY2(done, explain(done).constData());
        QVERIFY(!(*container)->serviceState(itself, {})->running);
        const Result<ContainerState> state = (*container)->state({});
        QVERIFY(state && !state->facts.running && !state->hasShell && state->tellsOwners);
        QCOMPARE((*container)->ask(ContainerClock{}, {}).error().code, Code::ContainerStopped);
        ApiRequest request;
        request.port = 5001;
        QCOMPARE((*container)->callApi(request, {}).error().code, Code::ContainerStopped);
        done = (*container)->control(itself, ServiceAction::Restart, {});
        QVERIFY2(done, explain(done).constData());
        QVERIFY((*container)->ask(ContainerClock{}, {}));
        QCOMPARE((*container)->describe(ControlOperation{itself, ServiceAction::Restart}),
                 (QStringList{u"pct shutdown "_s + rig.guest(), u"pct start "_s + rig.guest()}));
    }

    /// The list of a cluster is a few seconds old; what counts is asked of the guest.
    void anOldListMisleadsNobody()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const Result<std::unique_ptr<Host>> host = connectOn(m_way);
        const Result<std::unique_ptr<Container>> container = (*host)->open(rig.name(), {});
        QVERIFY2(container, explain(container).constData());
        const auto isListedAsRunning = [&host, &rig] {
            const Result<QList<ContainerFacts>> list = (*host)->containers({});
            const auto mine = std::ranges::find(*list, rig.guest(), &ContainerFacts::id);
            return mine != list->end() && mine->running;
        };
        QTRY_VERIFY(isListedAsRunning());
        const Setting lag(u"lag"_s, "4");
        ServiceRef itself;
        itself.kind = ServiceRef::Kind::Container;
        QVERIFY((*container)->control(itself, ServiceAction::Stop, {}));
        QVERIFY(isListedAsRunning());
        QVERIFY(!(*container)->state({})->facts.running);
        QTRY_VERIFY_WITH_TIMEOUT(!isListedAsRunning(), 10000);
    }

    /// A free number is given to the next guest: a run's way back must not lead into that one.
    void aNumberThatWasPassedOnIsNobodysContainer()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const Result<std::unique_ptr<Host>> host = connectOn(m_way);
        QVERIFY2(host, explain(host).constData());
        PlanInput input;
        input.container.facts.id = rig.guest();
        input.container.facts.name = rig.name();
        const Result<std::unique_ptr<Container>> own = openContainerOfRun(**host, input, {});
        QVERIFY2(own, explain(own).constData());
        input.container.facts.name = u"somebody"_s;
        input.profile.container = rig.name();
        const Result<std::unique_ptr<Container>> other = openContainerOfRun(**host, input, {});
        QVERIFY(!other);
        QCOMPARE(other.error().code, Code::ContainerNotFound);
    }

    /// The node itself would stop such a guest and then leave it down.
    void aLockedGuestIsLeftAlone()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const QString number = rig.guest();
        const Result<std::unique_ptr<Host>> host = connectOn(m_way);
        const Result<std::unique_ptr<Container>> container = (*host)->open(rig.name(), {});
        QVERIFY2(container, explain(container).constData());
        setLock(number, "backup");
        QVERIFY((*container)->state({})->facts.status.contains(u"backup"_s));
        ServiceRef itself;
        itself.kind = ServiceRef::Kind::Container;
        const Result<> done = (*container)->control(itself, ServiceAction::Restart, {});
        QVERIFY(!done);
        QCOMPARE(done.error().code, Code::GuestLocked);
        QCOMPARE(done.error().args, (QStringList{rig.name(), u"backup"_s}));
        QCOMPARE(rig.exec({u"true"_s}).exitCode, 0);
        QCOMPARE(pct({u"unlock"_s, number}).exitCode, 0);
        QVERIFY((*container)->control(itself, ServiceAction::Restart, {}));
    }

    /// The double's locks are as unkind as the real ones; no real node can be asked to hold one.
    void theDoubleLocksAsANodeDoes()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const QString number = rig.guest();
        setLock(number, "backup");
        for (const QString &verb : {u"stop"_s, u"shutdown"_s, u"start"_s}) {
            const RigOutput refused = pct({verb, number});
            QCOMPARE(refused.exitCode, 255);
            QCOMPARE(refused.out, "CT is locked (backup)\n");
        }
        QCOMPARE(pct({u"exec"_s, number, u"--"_s, u"true"_s}).exitCode, 0); // goes on
        const RigOutput reboot = pct({u"reboot"_s, number});
        QCOMPARE(reboot.exitCode, 255);
        QCOMPARE(reboot.out.trimmed(), "startup for container '" + number.toUtf8() + "' failed");
        QCOMPARE(pct({u"status"_s, number}).out, "status: stopped\n"); // down it stays
        QCOMPARE(pct({u"push"_s, number, u"/etc/hostname"_s, u"/x"_s}).out,
                 "can only push files to a running CT\n");
        QCOMPARE(pct({u"unlock"_s, number}).exitCode, 0);
        QCOMPARE(pct({u"start"_s, number}).exitCode, 0);
    }

    /// Words on standard error are no failure by themselves.
    void theDoubleWaitsForTheConfiguration()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const QString number = rig.guest();
        const QString file = qEnvironmentVariable("LOTSE_NODE") + u"/guests/"_s + number + u".lock"_s;
        const Setting patience(u"lockwait"_s, "0.3");
        QProcess holder;
        holder.start(u"flock"_s, {file, u"sleep"_s, u"1.5"_s});
        QVERIFY(holder.waitForStarted());
        QTest::qWait(300);
        const RigOutput busy = pct({u"snapshot"_s, number, u"one"_s});
        QCOMPARE(busy.exitCode, 4);
        QVERIFY2(busy.out.startsWith("trying to acquire lock...\n") && busy.out.contains("got timeout"),
                 busy.out.constData());
        QVERIFY(write(qEnvironmentVariable("LOTSE_NODE") + u"/settings/lockwait"_s, "10"));
        const RigOutput done = pct({u"snapshot"_s, number, u"one"_s});
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.out, "trying to acquire lock...\n OK\n");
        QVERIFY(holder.waitForFinished());
    }

    void theDoublesConfigurationAndVersions()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const QString number = rig.guest();
        const QString file = qEnvironmentVariable("LOTSE_NODE") + u"/guests/"_s + number + u".conf"_s;
        QVERIFY(write(file, contents(file) + "description: line1\\nline2 \xc3\xa4\n"));
        QVERIFY2(pct({u"config"_s, number}).out.contains("description: line1%0Aline2 %C3%A4\n"),
                 pct({u"config"_s, number}).out.constData());
        const QStringList clean{u"exec"_s, number, u"--keep-env"_s, u"0"_s, u"--"_s, u"env"_s};
        QCOMPARE(pct(clean).exitCode, 0);
        const Setting seven(u"version"_s, "7");
        const RigOutput unknown = pct(clean);
        QCOMPARE(unknown.exitCode, 255);
        QVERIFY2(unknown.out.contains("Unknown option: keep-env"), unknown.out.constData());
        // A node without guests says nothing at all, and as slowly as every pct.
        const QTemporaryDir empty;
        QVERIFY(QDir(empty.path()).mkdir(u"guests"_s));
        QVERIFY(write(empty.filePath(u"settings/delay"_s), "0.8"));
        QElapsedTimer timer;
        timer.start();
        QByteArray none("?");
        QCOMPARE(SshRig::run(u"env"_s,
                             {u"LOTSE_NODE="_s + empty.path(), sourcePath(u"tests/proxmox/pct"_s), u"list"_s},
                             &none),
                 0);
        QCOMPARE(none, QByteArray());
        QVERIFY(timer.elapsed() >= 800);
    }

    /// What a task says at its end is the error; that it was begun says nothing.
    void aTaskThatFailsIsNoSuccess()
    {
        const EngineRig rig(EngineRig::Image::Busybox);
        const QString number = rig.guest();
        const QString config = qEnvironmentVariable("LOTSE_NODE") + u"/lxc/"_s + number + u"/config"_s;
        const Result<std::unique_ptr<Host>> host = connectOn(m_way);
        const Result<std::unique_ptr<Container>> container = (*host)->open(rig.name(), {});
        QVERIFY2(container, explain(container).constData());
        const QByteArray whole = contents(config);
        QVERIFY(write(config, QByteArray(whole).replace("/init", "/no-such-init")));
        ServiceRef itself;
        itself.kind = ServiceRef::Kind::Container;
        const Result<> done = (*container)->control(itself, ServiceAction::Restart, {});
        QVERIFY(write(config, whole));
        QVERIFY(!done);
        QCOMPARE(done.error().code, Code::NodeTaskFailed);
        QCOMPARE(done.error().args.value(1), u"startup for container '%1' failed"_s.arg(number));
        QVERIFY2(done.error().detail.contains(u"TASK ERROR"_s), qPrintable(done.error().detail));
    }

    /// Signed in by SSH where pct is not to be had.
    void aServerWithoutPct()
    {
        const SshRig bare;
        QVERIFY(bare.isGood());
        bare.trust();
        const QString config = QDir::homePath() + u"/.ssh/config"_s;
        const QByteArray old = contents(config);
        QVERIFY(write(config, "Host 127.0.0.1\nPort " + QByteArray::number(bare.port()) + '\n'));
        const Result<std::unique_ptr<Host>> host = connectOn(m_way);
        QVERIFY(write(config, old));
        QVERIFY(!host);
        QCOMPARE(host.error().code, Code::PctUnusable);
        QVERIFY2(host.error().args.value(1).contains(u"not found"_s), qPrintable(host.error().args.value(1)));
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("shown");
        QTest::newRow("host") << u"proxmox://pve"_s << u"root@pam@pve:8006"_s;
        QTest::newRow("all") << u"proxmox://anna@pve!key_1@[::1]:443/node-1/101"_s
                             << u"anna@pve!key_1@[::1]:443"_s;
        QTest::newRow("domain") << u"proxmox://a.b@ad.example@pve.example:8006/"_s
                                << u"a.b@ad.example@pve.example:8006"_s;
        QTest::newRow("password") << u"proxmox://root:secret@pve"_s << QString();
        QTest::newRow("no realm") << u"proxmox://root@pve/x/y"_s << QString();
        QTest::newRow("port") << u"proxmox://pve:99999"_s << QString();
        QTest::newRow("guest") << u"proxmox://pve/node/12"_s << QString();
        QTest::newRow("nothing") << u"proxmox://"_s << QString();
        QTest::newRow("line break") << u"proxmox://pve\nX: y"_s << QString();
    }
    void addresses()
    {
        QFETCH(QString, uri);
        QFETCH(QString, shown);
        const Result<ProxmoxAddress> address = proxmoxAddress(uri);
        QCOMPARE(address ? address->shown() : QString(), shown);
        if (!address)
            QCOMPARE(address.error().code, Code::HostUriUnknown);
    }

    void looseTypesAreRead()
    {
        const QByteArray rows = R"([{"type":"lxc","vmid":"101","name":"a","node":"n","status":"running",
            "template":0,"lock":"backup","tags":"x;y","pool":"p"},{"type":"lxc","vmid":102,"template":"1"},
            {"type":"storage"},{"type":"lxc","vmid":104,"name":"m","node":"n","status":"stopped"},{"type":"qemu","vmid":103,"name":"m","node":"n","status":"running"}])";
        const QList<GuestRow> guests = guestsFromJson(QJsonDocument::fromJson(rows).array());
        QCOMPARE(guests.size(), 3);
        QCOMPARE(guests.at(0).id, 101);
        QCOMPARE(guests.at(0).facts.status, u"running, locked (backup)"_s);
        QCOMPARE(guests.at(0).facts.image, u"n · p · x y"_s);
        QCOMPARE(guests.at(0).facts.lock, u"backup"_s);
        // Nobody may be mistaken for somebody of the same name.
        QCOMPARE(guests.at(1).facts.name, u"m (104)"_s);
        QCOMPARE(guests.at(2).facts.name, u"m (103)"_s);
        QVERIFY(guests.at(2).facts.isMachine && !guests.at(0).facts.isMachine);
        const QByteArray config = R"({"net0":"name=eth0,ip=dhcp","net1":"name=eth1,ip=10.1.2.3/8",
            "mp0":"/srv/x,mp=/data,ro=1","mp1":"local:1/v.raw,mp=/more","rootfs":"local:1/r.raw,ro=1"})";
        const QJsonObject values = QJsonDocument::fromJson(config).object();
        const ContainerState state = guestFromJson(101, {}, values, QJsonValue(QJsonValue::Undefined));
        QCOMPARE(state.facts.addresses, QStringList{u"10.1.2.3"_s});
        QCOMPARE(state.facts.name, u"CT101"_s);
        QVERIFY(state.readOnlyRoot && state.hasOwnDisk);
        QCOMPARE(state.mounts.size(), 2);
        QCOMPARE(state.mounts.at(0).kind, Mount::Kind::Bind);
        QVERIFY(state.mounts.at(0).readOnly);
        QCOMPARE(guestFromJson(1, {}, values, QJsonValue::Null).facts.addresses, QStringList());
    }
};

QTEST_GUILESS_MAIN(ProxmoxHostTest)
#include "tst_proxmoxhost.moc"
