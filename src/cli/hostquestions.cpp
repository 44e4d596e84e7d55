// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/hostquestions.h"

#include "core/messages.h"
#include "hosts/hostcatalog.h"
#include "shared/keyring.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QTimer>
#include <unistd.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr auto connectLimit = std::chrono::seconds(60);
constexpr auto unlockLimit = std::chrono::seconds(60); ///< somebody may have to unlock it
constexpr int mostQuestions = 12;                      ///< hosts in between ask, too
constexpr qsizetype longestSecret = 4096;

/// The next line of the descriptor, byte by byte: what follows belongs to the next question.
std::optional<QString> nextSecret(int descriptor)
{
    QByteArray line;
    char one = 0;
    while (line.size() < longestSecret && ::read(descriptor, &one, 1) == 1) {
        if (one == '\n')
            return QString::fromUtf8(line);
        line += one;
    }
    return line.isEmpty() ? std::nullopt : std::optional(QString::fromUtf8(line));
}

class Questions
{
public:
    Questions(const Options &options, Console &console, const CallContext &call, HostAnswers given)
        : m_options(options)
        , m_console(console)
        , m_call(call)
        , m_answers(std::move(given))
    {
        m_answers.fingerprints += options.acceptedFingerprints;
    }
    const HostAnswers &answers() const { return m_answers; }
    /// What the next connection may use, too: codes are good for one only.
    HostAnswers lasting() const
    {
        HostAnswers answers = m_answers;
        for (const QString &name : m_usedUp)
            answers.secrets.remove(name);
        return answers;
    }

    /// Whether it is worth trying again.
    bool isAnswered(const Error &error)
    {
        if (error.kind == Error::Kind::IdentityUnknown)
            return isAccepted(error);
        const QString name = error.args.value(0);
        const bool isRefused = error.code == Code::AuthRefused || error.code == Code::NodeAuthRefused;
        // Somebody who is there may know better than the keyring.
        if (isRefused && m_lookedUp.contains(name) && m_answers.secrets.remove(name) > 0)
            return m_console.isInteractive();
        return isSecretWanted(error) && hasSecret(error);
    }

private:
    bool isAccepted(const Error &error)
    {
        if (!m_console.isInteractive())
            return false;
        m_console.note(messageFor(error).text());
        if (!m_console.ask(QCoreApplication::translate("Cli", "Is this fingerprint the right one?")))
            return false;
        m_answers.fingerprints << error.args.value(0);
        return true;
    }
    bool hasSecret(const Error &error)
    {
        std::optional<QString> secret;
        if (m_options.secretDescriptor >= 0)
            secret = nextSecret(m_options.secretDescriptor);
        else if (secret = fromKeyring(error); !secret && m_console.isInteractive())
            secret = m_console.askSecret(prompt(error), m_call);
        if (!secret || secret->isEmpty())
            return false;
        m_answers.secrets.insert(error.args.value(0), *secret);
        if (error.code == Code::OneTimeCodeWanted)
            m_usedUp.insert(error.args.value(0));
        return true;
    }

    /// Each name once: what the keyring has may be wrong.
    std::optional<QString> fromKeyring(const Error &error)
    {
        const QString name = error.args.value(0);
        if (!isLastingSecretWanted(error) || m_lookedUp.contains(name))
            return std::nullopt;
        m_lookedUp.insert(name);
        std::optional<QString> secret;
        QObject patience;
        readFromKeyring(name, &patience, [&secret](const StoredSecret &stored) {
            secret = stored.value_or(std::nullopt); // where no keyring answers, nothing is in it
            QCoreApplication::exit();
        });
        const CallContext limited = m_call.within(unlockLimit);
        QTimer watch;
        QObject::connect(&watch, &QTimer::timeout, &patience, [&limited] {
            if (!limited.check())
                QCoreApplication::exit();
        });
        watch.start(100);
        QCoreApplication::exec();
        return secret;
    }

    static QString prompt(const Error &error)
    {
        switch (error.code) {
        case Code::PassphraseWanted:
            //: %1 is a file
            return QCoreApplication::translate("Cli", "Passphrase of the key %1: ").arg(error.args.value(0));
        case Code::NodeSecretWanted:
            //: %1 is user@realm@host:port or user@realm!token@host:port
            return QCoreApplication::translate("Cli", "Password or token secret of %1: ")
                .arg(error.args.value(0));
        case Code::OneTimeCodeWanted:
            //: A second factor; %1 is user@realm@host:port
            return QCoreApplication::translate("Cli", "Code that the app shows for %1: ")
                .arg(error.args.value(1));
        default:
            //: %1 is user@host:port
            return QCoreApplication::translate("Cli", "Password for %1: ").arg(error.args.value(0));
        }
    }

    const Options &m_options;
    Console &m_console;
    const CallContext &m_call;
    HostAnswers m_answers;
    QSet<QString> m_usedUp;   ///< names of codes
    QSet<QString> m_lookedUp; ///< names that the keyring was asked for
};

} // namespace

Result<std::unique_ptr<Host>> connectAsking(const QString &uri, const Options &options, Console &console,
                                            const CallContext &call)
{
    // What was answered once is not asked again by the next connection of the same call.
    static QHash<QString, HostAnswers> given;
    Questions questions(options, console, call, given.value(uri));
    for (int i = 0;; ++i) {
        Result<std::unique_ptr<Host>> host = connectHost(uri, call.within(connectLimit), questions.answers());
        if (host)
            given.insert(uri, questions.lasting());
        if (host || i == mostQuestions || !questions.isAnswered(host.error()))
            return host;
    }
}

} // namespace Lotse
