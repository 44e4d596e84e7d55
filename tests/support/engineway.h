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
/// own Podman; a guest of the double of a Proxmox VE node, by its API and pct.
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
        if (way == "proxmox") {
            reachNode();
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
    const QString &address() const { return m_address; }
    /// What is answered when the host asks: whom to believe, and by name which secret.
    QStringList fingerprints() const { return m_fingerprints; }
    QMap<QString, QString> secrets() const { return m_secrets; }

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
};

} // namespace Lotse::Test
