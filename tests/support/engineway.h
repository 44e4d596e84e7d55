// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/enginerig.h"
#include "support/enginetls.h"
#include "support/files.h"
#include "support/places.h"
#include "support/sshrig.h"

#include <QDir>
#include <QMap>
#include <memory>

namespace Lotse::Test {

/// The way on which the tests of the host contract reach the test engine. The same tests run on every way;
/// LOTSE_TEST_WAY says which: its socket, SSH with stream forwarding, SSH to a server that forbids it and
/// allows but one command on a connection, TLS; the socket of Podman, SSH to it, and the socket of a user's
/// own Podman; a guest of the double of a Proxmox VE node, by its API and pct; the engine's
/// socket in such a guest.
class EngineWay
{
public:
    EngineWay()
    {
        const QByteArray way = qgetenv("LOTSE_TEST_WAY");
        if (way.isEmpty() || way == "podman")
            return;
        using namespace Qt::StringLiterals;
        if (way == "tls") {
            qputenv("DOCKER_CERT_PATH", EngineTls::certificates().toUtf8());
            m_address = EngineTls::farAddress();
            return;
        }
        if (way.startsWith("proxmox")) {
            reachNode();
            if (way == "proxmox-docker")
                enterGuest();
            return;
        }
        // A hardened server, as some guides have it.
        const QByteArrayList hardened{"AllowStreamLocalForwarding no", "MaxSessions 1"};
        m_sshd = std::make_unique<SshRig>(way == "ssh-dial" ? hardened : QByteArrayList());
        if (!m_sshd->isGood())
            qFatal("no sshd, no test");
        m_sshd->trust();
        m_address = u"ssh://"_s + m_sshd->address() + EngineRig::address().mid(7);
    }
    ~EngineWay()
    {
        if (!m_guest.isEmpty())
            SshRig::run(sourcePath(QStringLiteral("tests/proxmox/remove-guest")), {m_guest});
    }
    Q_DISABLE_COPY_MOVE(EngineWay)
    const QString &address() const { return m_address; }
    /// What is answered when the host asks: whom to believe, and by name which secret.
    QStringList fingerprints() const { return m_fingerprints; }
    QMap<QString, QString> secrets() const { return m_secrets; }
    void cutConnections() const { m_sshd->cutSessions(); } ///< of SSH; the server stays

private:
    /// The node's sshd finds pct where it looks first; the client finds the port as the ssh command does.
    void reachNode()
    {
        using namespace Qt::StringLiterals;
        const QByteArray node = qgetenv("LOTSE_NODE");
        m_sshd =
            std::make_unique<SshRig>(QByteArrayList{"SetEnv PATH=" + sourcePath(u"tests/proxmox"_s).toUtf8() +
                                                    ":/usr/sbin:/usr/bin:/sbin:/bin LOTSE_NODE=" + node});
        if (!m_sshd->isGood() || node.isEmpty())
            qFatal("no node, no test");
        m_sshd->trust();
        const QString port = QString::number(m_sshd->port());
        if (!write(QDir::homePath() + u"/.ssh/config"_s, "Host 127.0.0.1\nPort " + port.toLatin1() + '\n'))
            qFatal("no ~/.ssh/config");
        m_address = u"proxmox://root@pam!lotse@127.0.0.1"_s;
        m_secrets = {{u"root@pam!lotse@127.0.0.1:8006"_s, u"11111111-2222-3333-4444-555555555555"_s}};
        m_fingerprints = {nodeFingerprint()};
    }
    /// A guest in which the docker command leads to the test engine, as if that ran there: its published
    /// ports answer at the guest's addresses.
    void enterGuest()
    {
        using namespace Qt::StringLiterals;
        QByteArray number;
        const QStringList arguments{
            u"appliance"_s, u"lxc.net.0.type=none"_s,
            u"lxc.mount.entry=tmpfs run tmpfs mode=755,create=dir 0 0"_s,
            u"lxc.mount.entry=%1 run/docker.sock none bind,create=file 0 0"_s.arg(
                EngineRig::address().mid(7)),
            u"lxc.mount.entry=/usr/bin/docker usr/bin/docker none bind,ro,create=file 0 0"_s};
        if (SshRig::run(sourcePath(u"tests/proxmox/make-guest"_s), arguments, &number) != 0)
            qFatal("no guest: %s", number.constData());
        m_guest = QString::fromLatin1(number.trimmed());
        m_address += u"/pve/"_s + m_guest + u"/docker"_s;
    }
    static QString nodeFingerprint()
    {
        QByteArray line;
        SshRig::run(QStringLiteral("openssl"),
                    {QStringLiteral("x509"), QStringLiteral("-noout"), QStringLiteral("-fingerprint"),
                     QStringLiteral("-sha256"), QStringLiteral("-in"),
                     qEnvironmentVariable("LOTSE_NODE") + QStringLiteral("/tls/node.pem")},
                    &line);
        return QString::fromLatin1(line.trimmed()).section(QLatin1Char('='), 1);
    }

    std::unique_ptr<SshRig> m_sshd;
    QString m_address = EngineRig::isGuest() ? QString() : EngineRig::address();
    QStringList m_fingerprints;
    QMap<QString, QString> m_secrets;
    QString m_guest;
};

} // namespace Lotse::Test
