// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/sshlogin.h"

#include "transport/sshauth.h"
#include "transport/sshknownhosts.h"
#include "transport/sshwait.h"

#include <QDir>
#include <QFile>
#include <libssh/libssh.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// From the greeting to the open session.
class Login
{
public:
    Login(const SshTarget &target, const HostAnswers &answers, QString home, const CallContext &call)
        : m_target(target)
        , m_answers(answers)
        , m_home(std::move(home))
        , m_call(call)
        , m_session(ssh_new())
    {
    }

    Result<SshHandle> carryOut(FileDescriptor socket)
    {
        Result<> done = greet(std::move(socket));
        if (done)
            done = proveHost();
        if (done)
            done = authenticate(session(), m_target, m_answers, m_call);
        return done ? Result<SshHandle>(std::move(m_session)) : pass(done);
    }

private:
    ssh_session session() const { return m_session.get(); }
    QString words() const { return QString::fromUtf8(ssh_get_error(session())); }

    Result<> greet(FileDescriptor socket)
    {
        const QByteArray host = m_target.host.toUtf8();
        const QByteArray user = m_target.user.toUtf8();
        const QByteArray own = QFile::encodeName(knownHostsFile());
        const bool off = false;
        const int on = 1;
        const auto port = unsigned(m_target.port);
        // libssh would run the commands of "Match exec"; sshTarget() has read the configuration.
        ssh_options_set(session(), SSH_OPTIONS_PROCESS_CONFIG, &off);
        ssh_options_set(session(), SSH_OPTIONS_HOST, host.constData());
        ssh_options_set(session(), SSH_OPTIONS_PORT, &port);
        ssh_options_set(session(), SSH_OPTIONS_USER, user.constData());
        ssh_options_set(session(), SSH_OPTIONS_KNOWNHOSTS, own.constData());
        ssh_options_set(session(), SSH_OPTIONS_NODELAY, &on);
        const int descriptor = socket.release(); // libssh closes it
        ssh_options_set(session(), SSH_OPTIONS_FD, &descriptor);
        ssh_set_blocking(session(), 0);
        const Result<int> greeted =
            awaitSsh(session(), SSH_AGAIN, m_call, [this] { return ssh_connect(session()); });
        if (!greeted)
            return pass(greeted);
        return *greeted == SSH_OK
                   ? Result<>()
                   : fail(Error::Kind::Unreachable, Code::SshNotSpoken, {m_target.address()}, words());
    }

    QString knownHostsFile() const { return m_home + u"/.ssh/known_hosts"_s; }

    Result<> proveHost()
    {
        ssh_key raw = nullptr;
        if (ssh_get_server_publickey(session(), &raw) != SSH_OK)
            return fail(Error::Kind::Unreachable, Code::SshNotSpoken, {m_target.address()}, words());
        const SshKey key(raw);
        char *base64 = nullptr;
        ssh_pki_export_pubkey_base64(raw, &base64);
        const QByteArray text(base64);
        ssh_string_free_char(base64);
        for (const QString &name : {knownHostsFile(), u"/etc/ssh/ssh_known_hosts"_s}) {
            QFile file(name);
            if (file.open(QIODevice::ReadOnly) && isHostKeyRevoked(file.readAll(), m_target.knownAs(), text))
                return fail(Error::Kind::IdentityChanged, Code::HostKeyRevoked,
                            {m_target.knownAs(), fingerprintOf(raw), name});
        }
        const QStringList told{fingerprintOf(raw), m_target.knownAs(),
                               QString::fromLatin1(ssh_key_type_to_char(ssh_key_type(raw))),
                               knownHostsFile()};
        switch (ssh_session_is_known_server(session())) {
        case SSH_KNOWN_HOSTS_OK:
            return {};
        case SSH_KNOWN_HOSTS_CHANGED:
        case SSH_KNOWN_HOSTS_OTHER:
            return fail(Error::Kind::IdentityChanged, Code::HostKeyChanged, told);
        default:
            break;
        }
        if (!m_answers.fingerprints.contains(told.first()))
            return fail(Error::Kind::IdentityUnknown, Code::HostKeyUnknown, told);
        return remember();
    }

    static QString fingerprintOf(ssh_key key)
    {
        unsigned char *hash = nullptr;
        size_t length = 0;
        if (ssh_get_publickey_hash(key, SSH_PUBLICKEY_HASH_SHA256, &hash, &length) != 0)
            return {};
        const QByteArray bytes(reinterpret_cast<const char *>(hash), qsizetype(length));
        ssh_clean_pubkey_hash(&hash);
        // As ssh-keygen -l shows it.
        return u"SHA256:"_s + QString::fromLatin1(bytes.toBase64(QByteArray::OmitTrailingEquals));
    }

    Result<> remember()
    {
        const QString folder = m_home + u"/.ssh"_s;
        const bool isNew = !QFile::exists(knownHostsFile());
        if (!QFile::exists(folder) &&
            !QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return fail(Error::Kind::Storage, Code::FileUnwritable, {folder});
        if (ssh_session_update_known_hosts(session()) != SSH_OK)
            return fail(Error::Kind::Storage, Code::FileUnwritable, {knownHostsFile()}, words());
        if (isNew)
            QFile::setPermissions(knownHostsFile(), QFile::ReadOwner | QFile::WriteOwner);
        return {};
    }

    const SshTarget &m_target;
    const HostAnswers &m_answers;
    const QString m_home;
    const CallContext &m_call;
    SshHandle m_session;
};

} // namespace

void SshFree::operator()(ssh_session_struct *session) const
{
    ssh_disconnect(session);
    ssh_free(session);
}

Result<SshHandle> signIn(const SshTarget &target, FileDescriptor socket, const HostAnswers &answers,
                         const QString &home, const CallContext &call)
{
    return Login(target, answers, home.isEmpty() ? QDir::homePath() : home, call).carryOut(std::move(socket));
}

} // namespace Lotse
