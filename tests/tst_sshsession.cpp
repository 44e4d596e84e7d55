// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/explain.h"
#include "support/files.h"
#include "support/spring.h"
#include "support/sshrig.h"
#include "transport/sshsession.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>
#include <thread>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Session = std::shared_ptr<SshSession>;

/// Against a real sshd: who it is, who one is, and what then runs through it.
class SshSessionTest : public QObject
{
    Q_OBJECT

    CallContext m_call;

    static QString knownHostsFile() { return QDir::homePath() + u"/.ssh/known_hosts"_s; }
    Result<Session> open(const SshRig &rig, const HostAnswers &answers = {})
    {
        const Result<SshTarget> target = sshTarget(rig.address());
        return target ? SshSession::open(*target, answers, m_call.within(20s))
                      : Result<Session>(pass(target));
    }
    static Result<CommandOutput> run(SshSession &session, const QByteArrayList &argv,
                                     const QByteArray &input = {})
    {
        Command command;
        command.argv = argv;
        command.input = input;
        return session.run(command, CallContext().within(30s));
    }

private Q_SLOTS:
    void init() { SshRig::forget(); }

    /// Shown, accepted, remembered: afterwards nobody asks again.
    void anUnknownServerIsShown()
    {
        const SshRig rig;
        QVERIFY(rig.isGood());
        const Result<Session> first = open(rig);
        QVERIFY(!first && first.error().kind == Error::Kind::IdentityUnknown);
        QCOMPARE(first.error().args.value(0), rig.fingerprint());
        QCOMPARE(first.error().args.value(1), rig.knownAs());
        QVERIFY(!QFile::exists(knownHostsFile()));
        const Result<Session> wrong = open(rig, {.fingerprints = {u"SHA256:other"_s}, .secrets = {}});
        QVERIFY(!wrong && wrong.error().code == Code::HostKeyUnknown);

        const Result<Session> second = open(rig, {.fingerprints = {rig.fingerprint()}, .secrets = {}});
        QVERIFY2(second, explain(second).constData());
        QCOMPARE(QFile::permissions(knownHostsFile()) & 0x0077, QFile::Permissions());
        const Result<Session> third = open(rig);
        QVERIFY2(third, explain(third).constData());
        // What Lotse has written, OpenSSH understands.
        QByteArray said;
        QCOMPARE(SshRig::run(u"ssh-keygen"_s, {u"-F"_s, rig.knownAs(), u"-f"_s, knownHostsFile()}, &said), 0);
    }

    void knownHosts_data()
    {
        QTest::addColumn<QByteArray>("lines"); // KEY and HOST stand for the server's
        QTest::addColumn<bool>("hashed");
        QTest::addColumn<Code>("code"); // Internal: it is let in
        QTest::newRow("plain") << QByteArray("HOST KEY") << false << Code::Internal;
        QTest::newRow("hashed") << QByteArray("HOST KEY") << true << Code::Internal;
        QTest::newRow("one of several") << QByteArray("other,HOST KEY") << false << Code::Internal;
        QTest::newRow("garbage around it")
            << QByteArray("# hello\n\n\xff\xfe x\nHOST KEY") << false << Code::Internal;
        QTest::newRow("nobody") << QByteArray() << false << Code::HostKeyUnknown;
        QTest::newRow("another port") << QByteArray("[127.0.0.1]:1 KEY") << false << Code::HostKeyUnknown;
        const QByteArray other =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIC0yQ1rbZ0vSSl1Qv8rJb0h0Ww1Xc3mC0jdzXv0JcQ2P";
        QTest::newRow("another key") << "HOST " + other << false << Code::HostKeyChanged;
        QTest::newRow("revoked") << QByteArray("HOST KEY\n@revoked HOST KEY") << false
                                 << Code::HostKeyRevoked;
        QTest::newRow("revoked, hashed")
            << QByteArray("@revoked HOST KEY\nHOST KEY") << true << Code::HostKeyRevoked;
        QTest::newRow("revoked everywhere")
            << QByteArray("@revoked * KEY\nHOST KEY") << false << Code::HostKeyRevoked;
        QTest::newRow("revoked elsewhere")
            << QByteArray("@revoked elsewhere KEY\nHOST KEY") << false << Code::Internal;
        QTest::newRow("another one is revoked")
            << "@revoked * " + other + "\nHOST KEY" << false << Code::Internal;
    }
    void knownHosts()
    {
        QFETCH(QByteArray, lines);
        QFETCH(bool, hashed);
        QFETCH(Code, code);
        const SshRig rig;
        QVERIFY(rig.isGood());
        lines.replace("HOST", rig.knownAs().toLatin1()).replace("KEY", rig.hostKey());
        QVERIFY(write(knownHostsFile(), lines + '\n'));
        if (hashed)
            QCOMPARE(SshRig::run(u"ssh-keygen"_s, {u"-H"_s, u"-f"_s, knownHostsFile()}), 0);
        const Result<Session> opened = open(rig);
        if (code == Code::Internal)
            QVERIFY2(opened, explain(opened).constData());
        else
            QVERIFY2(!opened && opened.error().code == code, explain(opened).constData());
    }

    /// Even somebody who would accept the new key by mistake is stopped.
    void aChangedServerIsRefused()
    {
        SshRig rig;
        rig.trust();
        QVERIFY(open(rig));
        QVERIFY(rig.changeHostKey());
        const Result<Session> refused = open(rig, {.fingerprints = {rig.fingerprint()}, .secrets = {}});
        QVERIFY(!refused && refused.error().code == Code::HostKeyChanged);
        QCOMPARE(refused.error().kind, Error::Kind::IdentityChanged);
        QCOMPARE(refused.error().args,
                 (QStringList{rig.fingerprint(), rig.knownAs(), u"ssh-ed25519"_s, knownHostsFile()}));
    }

    void aLockedKeyAsksForItsPassphrase()
    {
        const SshRig rig;
        rig.trust();
        const QString open = SshRig::keyFile();
        QVERIFY(QFile::copy(open, open + u".plain"_s));
        QCOMPARE(SshRig::run(u"ssh-keygen"_s, {u"-q"_s, u"-p"_s, u"-N"_s, u"geheim 1"_s, u"-f"_s, open}), 0);
        const Result<Session> asked = this->open(rig);
        QVERIFY(!asked && asked.error().code == Code::PassphraseWanted && asked.error().detail.isEmpty());
        QCOMPARE(asked.error().args.value(0), open);
        const Result<Session> wrong = this->open(rig, {.fingerprints = {}, .secrets = {{open, u"falsch"_s}}});
        QVERIFY(!wrong && wrong.error().code == Code::PassphraseWanted && !wrong.error().detail.isEmpty());
        const Result<Session> right =
            this->open(rig, {.fingerprints = {}, .secrets = {{open, u"geheim 1"_s}}});
        QVERIFY2(right, explain(right).constData());
        QVERIFY(QFile::remove(open) && QFile::rename(open + u".plain"_s, open));
        QVERIFY(QFile::setPermissions(open, QFile::ReadOwner | QFile::WriteOwner));
    }

    void strangersAreNotLetIn()
    {
        const SshRig rig;
        rig.trust();
        Result<SshTarget> target = sshTarget(rig.address());
        target->user = u"nobody-here"_s;
        const Result<Session> refused = SshSession::open(*target, {}, m_call.within(20s));
        QVERIFY(!refused && refused.error().code == Code::AuthRefused);
        QCOMPARE(refused.error().kind, Error::Kind::Auth);
        QVERIFY(refused.error().args.value(1).contains(SshRig::keyFile()));
    }

    void passwords_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("keyboard-interactive") << QByteArray("PasswordAuthentication no");
        QTest::newRow("password") << QByteArray("KbdInteractiveAuthentication no");
        QTest::newRow("key, then password") << QByteArray("AuthenticationMethods publickey,password");
    }
    void passwords()
    {
        QFETCH(QByteArray, line);
        QByteArrayList lines{line};
        if (!line.contains("publickey"))
            lines << "PubkeyAuthentication no";
        const SshRig rig(lines, SshRig::Passwords::On);
        QVERIFY(rig.isGood());
        rig.trust();
        const Result<Session> asked = open(rig);
        QVERIFY2(!asked && asked.error().code == Code::PasswordWanted, explain(asked).constData());
        QCOMPARE(asked.error().args.value(0), rig.address());
        const Result<Session> wrong =
            open(rig, {.fingerprints = {}, .secrets = {{rig.address(), u"falsch"_s}}});
        QVERIFY2(!wrong && wrong.error().code == Code::AuthRefused, explain(wrong).constData());
        const Result<Session> right =
            open(rig, {.fingerprints = {}, .secrets = {{rig.address(), SshRig::password()}}});
        QVERIFY2(right, explain(right).constData());
    }

    void nobodyThere()
    {
        const Result<SshTarget> target = sshTarget(u"root@127.0.0.1:1"_s);
        const Result<Session> refused = SshSession::open(*target, {}, m_call.within(5s));
        QVERIFY(!refused && refused.error().code == Code::SocketRefused);
        const Result<Session> nameless =
            SshSession::open(*sshTarget(u"root@no.such.host.invalid"_s), {}, m_call.within(20s));
        QVERIFY(!nameless && nameless.error().code == Code::NameNotResolved);
    }

    /// Names are hostile over there, too; everything a command says arrives, and how it ended.
    void commands()
    {
        const SshRig rig;
        rig.trust();
        const Result<Session> session = open(rig);
        QVERIFY2(session, explain(session).constData());
        const QByteArrayList words{"printf", "%s|",  "a b", "it's", "$HOME", "-n",
                                   "\n",     "\xff", "*",   "\"",   ""};
        const Result<CommandOutput> said = run(**session, words);
        QVERIFY2(said, explain(said).constData());
        QCOMPARE(said->out, words.mid(2).join('|') + '|');
        const Result<CommandOutput> failed = run(**session, {"sh", "-c", "echo out; echo err >&2; exit 7"});
        QVERIFY(failed && failed->exitCode == 7 && failed->out == "out\n" && failed->err == "err\n");
        const Result<CommandOutput> killed = run(**session, {"sh", "-c", "kill -9 $$"});
        QVERIFY(killed && killed->exitCode != 0);
        const QByteArray much(5'000'000, 'x');
        const Result<CommandOutput> echoed = run(**session, {"cat"}, much);
        QVERIFY2(echoed && echoed->exitCode == 0, explain(echoed).constData());
        QVERIFY(echoed->out == much);
        // Several at once, one of which nobody reads.
        Command slow;
        slow.argv = {"head", "-c", "50000000", "/dev/zero"};
        const auto unread = (*session)->start(slow, nullptr, m_call);
        QVERIFY(unread);
        for (int i = 0; i < 15; ++i)
            QVERIFY(run(**session, {"echo", QByteArray::number(i)})->out == QByteArray::number(i) + '\n');
        const Result<CommandOutput> all = collect(**unread);
        QVERIFY(all && all->out.size() == 50000000 && all->exitCode == 0);
    }

    void portsAndSockets()
    {
        const SshRig rig;
        rig.trust();
        const Result<Session> session = open(rig);
        QVERIFY2(session, explain(session).constData());
        // The server's own port answers with its greeting.
        const auto port = (*session)->connectTcp(u"127.0.0.1"_s, rig.port(), m_call);
        QVERIFY2(port, explain(port).constData());
        QVERIFY((*port)->read(m_call.within(10s)).value_or(QByteArray()).startsWith("SSH-2.0"));
        const auto none = (*session)->connectTcp(u"127.0.0.1"_s, 1, m_call.within(10s));
        QVERIFY2(!none && none.error().code == Code::SocketRefused, explain(none).constData());
        const auto noSocket = (*session)->connectLocal(u"/no/such/socket"_s, m_call.within(10s));
        QVERIFY(!noSocket && noSocket.error().code == Code::ChannelRefused);
        QVERIFY(run(**session, {"true"})); // a refusal costs nothing else
    }

    /// What nobody reads is not fetched: memory stays flat.
    void aSlowReaderHoldsTheSenderBack()
    {
        const SshRig rig;
        rig.trust();
        const Spring spring;
        const Result<Session> session = open(rig);
        QVERIFY2(session, explain(session).constData());
        const auto stream = (*session)->connectTcp(u"127.0.0.1"_s, spring.port(), m_call);
        QVERIFY2(stream, explain(stream).constData());
        qint64 before = -1;
        for (qint64 now = 0; now == 0 || now != before; now = spring.sent()) {
            before = now;
            QTest::qWait(500);
        }
        QVERIFY2(before < 32 << 20, qPrintable(QString::number(before)));
        qint64 taken = 0;
        while (taken < before + (8 << 20)) {
            const Result<QByteArray> piece = (*stream)->read(m_call.within(10s));
            QVERIFY2(piece && !piece->isEmpty(), explain(piece).constData());
            taken += piece->size();
        }
        QVERIFY(spring.sent() > before);
    }

    /// Over a server in between, which is verified like the last.
    void jumps()
    {
        const SshRig first;
        const SshRig last;
        last.trust();
        Result<SshTarget> target = sshTarget(last.address());
        target->jumps = {*sshTarget(first.address())};
        const Result<Session> unknown = SshSession::open(*target, {}, m_call.within(20s));
        QVERIFY(!unknown && unknown.error().code == Code::HostKeyUnknown);
        QCOMPARE(unknown.error().args.value(1), first.knownAs());
        first.trust();
        const Result<Session> session = SshSession::open(*target, {}, m_call.within(20s));
        QVERIFY2(session, explain(session).constData());
        const Result<CommandOutput> where = run(**session, {"sh", "-c", "echo $SSH_CONNECTION"});
        QVERIFY(where && where->out.trimmed().endsWith(' ' + QByteArray::number(last.port())));
    }

    void aServerThatForbidsForwarding()
    {
        const SshRig rig({"DisableForwarding yes"});
        rig.trust();
        const Result<Session> session = open(rig);
        QVERIFY2(session, explain(session).constData());
        const auto port = (*session)->connectTcp(u"127.0.0.1"_s, rig.port(), m_call.within(10s));
        QVERIFY(!port && port.error().code == Code::ChannelRefused);
        QVERIFY(run(**session, {"true"}));
    }

    /// A peer that says nothing any more is given up after 15 s, also while nobody asks it anything.
    void aFrozenPeer()
    {
        const SshRig rig;
        rig.trust();
        const Result<Session> session = open(rig);
        QVERIFY2(session, explain(session).constData());
        QVERIFY(run(**session, {"true"}));
        rig.freeze();
        QElapsedTimer timer;
        timer.start();
        const Result<CommandOutput> none = run(**session, {"true"});
        QVERIFY2(!none && none.error().code == Code::ConnectionLost, explain(none).constData());
        QVERIFY2(timer.elapsed() < 17000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY((*session)->isLost());
    }

    /// Idle for longer than that is no reason to give up.
    void anIdlePeerStays()
    {
        const SshRig rig;
        rig.trust();
        const Result<Session> session = open(rig);
        QVERIFY2(session, explain(session).constData());
        QTest::qWait(17000);
        QVERIFY(!(*session)->isLost());
        QVERIFY(run(**session, {"true"}));
    }

    void aKilledServer()
    {
        const SshRig rig;
        rig.trust();
        const Result<Session> session = open(rig);
        QVERIFY2(session, explain(session).constData());
        Command endless;
        endless.argv = {"cat", "/dev/zero"};
        const auto running = (*session)->start(endless, nullptr, m_call.within(20s));
        QVERIFY(running && (*running)->read());
        rig.killSessions();
        Result<QByteArray> piece = QByteArray("x");
        while (piece && !piece->isEmpty())
            piece = (*running)->read();
        QVERIFY2(!piece && piece.error().code == Code::ConnectionLost, explain(piece).constData());
        const Result<CommandOutput> none = run(**session, {"true"});
        QVERIFY(!none && none.error().code == Code::ConnectionLost);
    }

    void aStopIsObeyed()
    {
        const SshRig rig;
        rig.trust();
        const Result<Session> session = open(rig);
        QVERIFY2(session, explain(session).constData());
        std::stop_source stop;
        Command sleep;
        sleep.argv = {"sleep", "60"};
        const std::jthread later([&stop] {
            std::this_thread::sleep_for(300ms);
            stop.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const Result<CommandOutput> stopped = (*session)->run(sleep, CallContext(stop.get_token()));
        QVERIFY(!stopped && stopped.error().kind == Error::Kind::Cancelled);
        QVERIFY(timer.elapsed() < 1000);
    }
};

QTEST_GUILESS_MAIN(SshSessionTest)
#include "tst_sshsession.moc"
