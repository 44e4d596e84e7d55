// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/hostquestions.h"

#include "core/messages.h"
#include "hosts/hostcatalog.h"

#include <QCoreApplication>
#include <QHash>
#include <unistd.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr auto connectLimit = std::chrono::seconds(60);
constexpr int mostQuestions = 12; ///< hosts in between ask, too
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

    /// Whether it is worth trying again.
    bool isAnswered(const Error &error)
    {
        if (error.kind == Error::Kind::IdentityUnknown)
            return isAccepted(error);
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
        else if (m_console.isInteractive())
            secret = m_console.askSecret(prompt(error), m_call);
        if (!secret || secret->isEmpty())
            return false;
        m_answers.secrets.insert(error.args.value(0), *secret);
        return true;
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
            given.insert(uri, questions.answers());
        if (host || i == mostQuestions || !questions.isAnswered(host.error()))
            return host;
    }
}

} // namespace Lotse
