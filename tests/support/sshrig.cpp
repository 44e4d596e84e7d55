// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/sshrig.h"

#include "support/files.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <csignal>
#include <sys/mount.h>

namespace Lotse::Test {

using namespace Qt::StringLiterals;

namespace {

int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

/// Parents as /proc says: everything that a process started, and what that started.
QList<int> descendants(qint64 process)
{
    QList<int> found;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        const QByteArray stat = contents(u"/proc/"_s + name + u"/stat"_s);
        const QByteArrayList words = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (words.size() > 1 && words.at(1).toLongLong() == process)
            found << name.toInt() << descendants(name.toInt());
    }
    return found;
}

} // namespace

int SshRig::run(const QString &program, const QStringList &arguments, QByteArray *output)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished();
    if (output)
        *output = process.readAll();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

QString SshRig::keyFile()
{
    return QDir::homePath() + u"/.ssh/id_ed25519"_s;
}

QString SshRig::password()
{
    return u"Hafen & \"Lotse\" 7"_s;
}

SshRig::SshRig(const QByteArrayList &moreLines, Passwords passwords)
    : m_lines(moreLines)
    , m_passwords(passwords)
{
    QDir().mkpath(QDir::homePath() + u"/.ssh"_s);
    if (!QFile::exists(keyFile()))
        run(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, u""_s, u"-f"_s, keyFile()});
    run(u"ssh-keygen"_s,
        {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, u""_s, u"-f"_s, m_folder.filePath(u"host"_s)});
    if (passwords == Passwords::On) {
        // In this namespace only: root gets a password that nobody else sees.
        QByteArray hash;
        run(u"openssl"_s, {u"passwd"_s, u"-6"_s, password()}, &hash);
        QByteArrayList users = contents(u"/etc/shadow"_s).split('\n');
        for (QByteArray &user : users)
            if (user.startsWith("root:"))
                user = "root:" + hash.trimmed() + ":19000:0:99999:7:::";
        const QString shadow = m_folder.filePath(u"shadow"_s);
        if (!write(shadow, users.join('\n')) ||
            ::mount(QFile::encodeName(shadow).constData(), "/etc/shadow", nullptr, MS_BIND, nullptr) != 0)
            return;
    }
    const int port = freePort();
    m_port = port;
    if (!start())
        m_port = 0;
}

SshRig::~SshRig()
{
    thaw();
    stop();
    if (m_passwords == Passwords::On)
        ::umount2("/etc/shadow", MNT_DETACH);
}

void SshRig::stop()
{
    killSessions();
    m_sshd.terminate();
    m_sshd.waitForFinished();
}

bool SshRig::start()
{
    QDir().mkpath(u"/run/sshd"_s);
    QByteArrayList lines = m_lines; // the first of a kind counts
    lines << "Port " + QByteArray::number(m_port) << "ListenAddress 127.0.0.1"
          << "HostKey " + QFile::encodeName(m_folder.filePath(u"host"_s)) << "PidFile none"
          << "StrictModes no"
          << "AuthorizedKeysFile " + QFile::encodeName(keyFile() + u".pub"_s) << "PermitRootLogin yes"
          << "PrintMotd no";
    if (m_passwords == Passwords::On)
        lines << "UsePAM yes" << "PasswordAuthentication yes" << "KbdInteractiveAuthentication yes";
    else
        lines << "UsePAM no" << "PasswordAuthentication no" << "KbdInteractiveAuthentication no";
    const QString configuration = m_folder.filePath(u"sshd_config"_s);
    if (!write(configuration, lines.join('\n') + '\n'))
        return false;
    m_sshd.setStandardErrorFile(m_folder.filePath(u"log"_s), QIODevice::Append);
    m_sshd.start(u"/usr/sbin/sshd"_s, {u"-D"_s, u"-e"_s, u"-f"_s, configuration});
    for (int i = 0; i < 200 && m_sshd.state() != QProcess::NotRunning; ++i) {
        QTcpSocket probe;
        probe.connectToHost(QHostAddress::LocalHost, quint16(m_port));
        if (probe.waitForConnected(50) && probe.waitForReadyRead(2000))
            return true;
        m_sshd.waitForFinished(25);
    }
    qWarning("sshd did not start: %s", contents(m_folder.filePath(u"log"_s)).constData());
    return false;
}

QString SshRig::address() const
{
    return u"root@127.0.0.1:%1"_s.arg(m_port);
}

QString SshRig::knownAs() const
{
    return u"[127.0.0.1]:%1"_s.arg(m_port);
}

QString SshRig::fingerprint() const
{
    QByteArray line;
    run(u"ssh-keygen"_s, {u"-l"_s, u"-f"_s, m_folder.filePath(u"host.pub"_s)}, &line);
    return QString::fromLatin1(line.split(' ').value(1));
}

QByteArray SshRig::hostKey() const
{
    return contents(m_folder.filePath(u"host.pub"_s)).split(' ').mid(0, 2).join(' ');
}

void SshRig::trust() const
{
    QFile file(QDir::homePath() + u"/.ssh/known_hosts"_s);
    if (file.open(QIODevice::Append))
        file.write(knownAs().toLatin1() + ' ' + hostKey() + '\n');
}

void SshRig::forget()
{
    QFile::remove(QDir::homePath() + u"/.ssh/known_hosts"_s);
}

bool SshRig::changeHostKey()
{
    stop();
    QFile::remove(m_folder.filePath(u"host"_s));
    run(u"ssh-keygen"_s,
        {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, u""_s, u"-f"_s, m_folder.filePath(u"host"_s)});
    return start();
}

QList<int> SshRig::sessions() const
{
    // Nobody's children would be everybody's.
    return m_sshd.processId() > 0 ? descendants(m_sshd.processId()) : QList<int>();
}

void SshRig::freeze() const
{
    for (const int one : sessions())
        ::kill(one, SIGSTOP);
}

void SshRig::thaw() const
{
    for (const int one : sessions())
        ::kill(one, SIGCONT);
}

void SshRig::killSessions() const
{
    for (const int one : sessions())
        ::kill(one, SIGKILL);
}

void SshRig::cutSessions() const
{
    for (const int one : sessions())
        if (contents(u"/proc/%1/comm"_s.arg(one)).startsWith("sshd"))
            ::kill(one, SIGKILL);
}

} // namespace Lotse::Test
