// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/enginerig.h"
#include "support/enginetls.h"
#include "support/sshrig.h"

#include <memory>

namespace Lotse::Test {

/// The way on which the tests of the host contract reach the test engine. The same tests run on every way;
/// LOTSE_TEST_WAY says which: its socket, SSH with stream forwarding, SSH to a server that forbids it and
/// allows but one command on a connection, TLS; the socket of Podman, SSH to it, and the socket of a user's
/// own Podman.
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
        // A hardened server, as some guides have it.
        const QByteArrayList hardened{"AllowStreamLocalForwarding no", "MaxSessions 1"};
        m_sshd = std::make_unique<SshRig>(way == "ssh-dial" ? hardened : QByteArrayList());
        if (!m_sshd->isGood())
            qFatal("no sshd, no test");
        m_sshd->trust();
        m_address = u"ssh://"_s + m_sshd->address() + EngineRig::address().mid(7);
    }
    const QString &address() const { return m_address; }

private:
    std::unique_ptr<SshRig> m_sshd;
    QString m_address = EngineRig::address();
};

} // namespace Lotse::Test
