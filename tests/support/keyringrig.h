// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDir>
#include <QProcess>
#include <QTest>

namespace Lotse::Test {

/// A session bus of one's own with a real keyring that is unlocked, GNOME's, as on a desktop; for this
/// process and what it starts, as long as this object lives.
class KeyringRig
{
public:
    KeyringRig()
    {
        using namespace Qt::StringLiterals;
        const QString socket = u"unix:path="_s + QDir::homePath() + u"/bus"_s;
        m_bus.start(u"dbus-daemon"_s,
                    {u"--session"_s, u"--nofork"_s, u"--print-address"_s, u"--address"_s, socket});
        if (!m_bus.waitForReadyRead(10000))
            return;
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        m_keyring.setProcessChannelMode(QProcess::MergedChannels);
        m_keyring.start(u"gnome-keyring-daemon"_s,
                        {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        m_keyring.write("a test");
        m_keyring.closeWriteChannel();
        m_isGood = QTest::qWaitFor(isThere, 10000);
    }
    ~KeyringRig()
    {
        for (QProcess *one : {&m_keyring, &m_bus}) {
            one->terminate();
            if (!one->waitForFinished(3000))
                one->kill();
            one->waitForFinished(3000);
        }
    }
    Q_DISABLE_COPY_MOVE(KeyringRig)
    bool isGood() const { return m_isGood; }

private:
    static bool isThere()
    {
        const QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
        const QDBusConnection bus = QDBusConnection::connectToBus(address, QStringLiteral("rig"));
        return bus.isConnected() &&
               bus.interface()->isServiceRegistered(QStringLiteral("org.freedesktop.secrets"));
    }
    QProcess m_bus;
    QProcess m_keyring;
    bool m_isGood = false;
};

} // namespace Lotse::Test
