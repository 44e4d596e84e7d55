// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/sshauth.h"

#include "transport/sshwait.h"

#include <QFile>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRounds = 6; ///< of keyboard-interactive questions, and of methods after one another

/// Each way says Success, or why the next one is tried.
class Authentication
{
public:
    Authentication(ssh_session session, const SshTarget &target, const HostAnswers &answers,
                   const CallContext &call)
        : m_target(target)
        , m_answers(answers)
        , m_call(call)
        , m_session(session)
    {
    }

    Result<> carryOut()
    {
        Result<int> answer = awaitSsh(session(), SSH_AUTH_AGAIN, m_call,
                                      [this] { return ssh_userauth_none(session(), nullptr); });
        if (!answer)
            return pass(answer);
        if (*answer == SSH_AUTH_SUCCESS)
            return {};
        if (*answer == SSH_AUTH_ERROR)
            return lost();
        // A server may want two methods after one another: each round takes what it still wants.
        for (int round = 0; round < mostRounds; ++round) {
            const Result<Outcome> outcome = oneRound(ssh_userauth_list(session(), nullptr));
            if (!outcome)
                return pass(outcome);
            if (*outcome == Outcome::Success)
                return {};
            if (*outcome == Outcome::Denied)
                break;
        }
        return denied();
    }

private:
    enum class Outcome { Success, Partial, Denied };

    ssh_session session() const { return m_session; }

    Result<Outcome> oneRound(int methods)
    {
        m_methods = methods;
        Result<Outcome> outcome = Outcome::Denied;
        if ((methods & SSH_AUTH_METHOD_PUBLICKEY) != 0)
            outcome = byKeys();
        if (outcome && *outcome == Outcome::Denied && hasPassword() &&
            (methods & SSH_AUTH_METHOD_INTERACTIVE) != 0)
            outcome = byQuestions();
        if (outcome && *outcome == Outcome::Denied && hasPassword() &&
            (methods & SSH_AUTH_METHOD_PASSWORD) != 0)
            outcome = byPassword();
        return outcome;
    }

    bool hasPassword() const { return m_answers.secrets.contains(m_target.address()); }
    QByteArray password() const { return m_answers.secrets.value(m_target.address()).toUtf8(); }

    Result<> lost() const
    {
        return fail(Error::Kind::Unreachable, Code::ConnectionLost, {m_target.address()},
                    QString::fromUtf8(ssh_get_error(session())));
    }
    Result<Outcome> judged(const Result<int> &answer, const QString &way)
    {
        if (!answer)
            return pass(answer);
        if (!m_tried.contains(way))
            m_tried << way;
        if (*answer == SSH_AUTH_SUCCESS)
            return Outcome::Success;
        if (*answer == SSH_AUTH_PARTIAL)
            return Outcome::Partial;
        if (ssh_is_connected(session()) == 0) // after too many tries the server hangs up
            return pass(denied());
        return Outcome::Denied;
    }

    Result<Outcome> byKeys()
    {
        if (!m_target.identitiesOnly && !qEnvironmentVariableIsEmpty("SSH_AUTH_SOCK")) {
            const Result<Outcome> outcome =
                judged(awaitSsh(session(), SSH_AUTH_AGAIN, m_call,
                                [this] { return ssh_userauth_agent(session(), nullptr); }),
                       u"agent"_s);
            if (!outcome || *outcome != Outcome::Denied)
                return outcome;
        }
        for (const QString &file : m_target.identityFiles) {
            if (!QFile::exists(file))
                continue;
            const Result<Outcome> outcome = byKey(file);
            if (!outcome || *outcome != Outcome::Denied)
                return outcome;
        }
        return Outcome::Denied;
    }

    Result<Outcome> byKey(const QString &file)
    {
        const QByteArray path = QFile::encodeName(file);
        // With the public half at hand, nobody is asked for the passphrase of a key that would not be taken.
        ssh_key raw = nullptr;
        if (ssh_pki_import_pubkey_file((path + ".pub").constData(), &raw) == SSH_OK) {
            const SshKey half(raw);
            const Result<int> taken = awaitSsh(session(), SSH_AUTH_AGAIN, m_call, [&] {
                return ssh_userauth_try_publickey(session(), nullptr, half.get());
            });
            if (!taken || *taken != SSH_AUTH_SUCCESS)
                return judged(taken, file);
        }
        raw = nullptr;
        const QByteArray passphrase = m_answers.secrets.value(file).toUtf8();
        // Without one libssh would ask on the terminal.
        const int read =
            ssh_pki_import_privkey_file(path.constData(), passphrase.constData(), nullptr, nullptr, &raw);
        if (read != SSH_OK) {
            if (m_lockedKey.isEmpty() && isEncrypted(file))
                m_lockedKey = file;
            if (!m_tried.contains(file))
                m_tried << file;
            return Outcome::Denied;
        }
        const SshKey key(raw);
        return judged(awaitSsh(session(), SSH_AUTH_AGAIN, m_call,
                               [&] { return ssh_userauth_publickey(session(), nullptr, key.get()); }),
                      file);
    }

    /// PEM says it in its head; OpenSSH's own format in the name of its cipher.
    static bool isEncrypted(const QString &file)
    {
        QFile key(file);
        const QByteArray text = key.open(QIODevice::ReadOnly) ? key.read(1 << 16) : QByteArray();
        if (text.contains("ENCRYPTED"))
            return true;
        const qsizetype begin = text.indexOf("-----BEGIN OPENSSH PRIVATE KEY-----");
        if (begin < 0)
            return false;
        const QByteArray body = QByteArray::fromBase64(text.mid(text.indexOf('\n', begin)).left(200));
        static const QByteArray magic("openssh-key-v1\0", 15);
        return body.startsWith(magic) && body.mid(magic.size() + 4, 4) != "none";
    }

    Result<Outcome> byQuestions()
    {
        const auto ask = [this] { return ssh_userauth_kbdint(session(), nullptr, nullptr); };
        Result<int> answer = awaitSsh(session(), SSH_AUTH_AGAIN, m_call, ask);
        for (int round = 0; answer && *answer == SSH_AUTH_INFO && round < mostRounds; ++round) {
            const int prompts = ssh_userauth_kbdint_getnprompts(session()); // a last round may have none
            for (int i = 0; i < prompts; ++i)
                ssh_userauth_kbdint_setanswer(session(), unsigned(i), password().constData());
            answer = awaitSsh(session(), SSH_AUTH_AGAIN, m_call, ask);
        }
        return judged(answer, u"keyboard-interactive"_s);
    }

    Result<Outcome> byPassword()
    {
        const QByteArray secret = password();
        return judged(awaitSsh(session(), SSH_AUTH_AGAIN, m_call,
                               [&] { return ssh_userauth_password(session(), nullptr, secret.constData()); }),
                      u"password"_s);
    }

    /// What is missing, or what did not help.
    Result<> denied() const
    {
        const QString tried = m_tried.isEmpty() ? u"none"_s : m_tried.join(u", "_s);
        if (!m_lockedKey.isEmpty())
            return fail(Error::Kind::Auth, Code::PassphraseWanted, {m_lockedKey, m_target.address()},
                        m_answers.secrets.contains(m_lockedKey) ? QString(wrongPassphrase) : QString());
        const bool takesPassword =
            (m_methods & (SSH_AUTH_METHOD_INTERACTIVE | SSH_AUTH_METHOD_PASSWORD)) != 0;
        if (takesPassword && !hasPassword())
            return fail(Error::Kind::Auth, Code::PasswordWanted, {m_target.address()}, tried);
        return fail(Error::Kind::Auth, Code::AuthRefused, {m_target.address(), tried});
    }

    const SshTarget &m_target;
    const HostAnswers &m_answers;
    const CallContext &m_call;
    ssh_session m_session;
    int m_methods = 0;
    QStringList m_tried;
    QString m_lockedKey; ///< the first that could not be read without its passphrase
};

} // namespace

Result<> authenticate(ssh_session_struct *session, const SshTarget &target, const HostAnswers &answers,
                      const CallContext &call)
{
    return Authentication(session, target, answers, call).carryOut();
}

} // namespace Lotse
