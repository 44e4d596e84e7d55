// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace Lotse::Test {

/// A real sshd of one's own on the loopback address, for as long as this object lives. root may sign in with
/// the key ~/.ssh/id_ed25519, which is made when it is missing. Test thread only; the test runs as root in a
/// mount namespace of its own.
class SshRig
{
public:
    enum class Passwords { Off, On }; ///< On: root's is password(), by PAM as on a real server
    explicit SshRig(const QByteArrayList &moreLines = {}, Passwords passwords = Passwords::Off);
    ~SshRig();
    SshRig(const SshRig &) = delete;
    SshRig &operator=(const SshRig &) = delete;

    bool isGood() const { return m_port > 0; }
    int port() const { return m_port; }
    QString address() const; ///< "root@127.0.0.1:40022"
    QString knownAs() const; ///< "[127.0.0.1]:40022"
    static QString password();
    QString fingerprint() const; ///< of its host key, as ssh-keygen -l says
    QByteArray hostKey() const;  ///< "ssh-ed25519 AAAA…"
    void trust() const;          ///< writes its host key to ~/.ssh/known_hosts
    static void forget();        ///< removes that file
    bool changeHostKey();        ///< and starts anew at the same port
    bool isUp() const { return m_sshd.state() == QProcess::Running; }
    void stop();         ///< it and its sessions
    bool start();        ///< again, at the same port
    void freeze() const; ///< its sessions stand still; new ones do not
    void thaw() const;
    void killSessions() const; ///< and what runs in them; the server stays
    void cutSessions() const;  ///< only the server's end of them: what they have started is left to itself

    static QString keyFile(); ///< ~/.ssh/id_ed25519
    static int run(const QString &program, const QStringList &arguments, QByteArray *output = nullptr);

private:
    QList<int> sessions() const;

    QTemporaryDir m_folder;
    QByteArrayList m_lines;
    Passwords m_passwords;
    QProcess m_sshd;
    int m_port = 0;
};

} // namespace Lotse::Test
