// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/sshsession.h"

#include "transport/socketstream.h"
#include "transport/sshpump.h"

#include <QFile>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// A command over there. Ending it early closes its channel: sshd ends a program that still writes, and one
/// that does not at its next word.
class SshCommand : public RunningCommand
{
public:
    SshCommand(std::unique_ptr<SshStream> stream, QByteArray input, ByteSource *source, CallContext call)
        : m_stream(std::move(stream))
        , m_pending(std::move(input))
        , m_source(source)
        , m_call(std::move(call))
    {
    }
    Result<QByteArray> read() override
    {
        // What the program says in between must be taken, or neither side gets on.
        while (m_isWriting) {
            if (const Result<> fed = feed(); !fed)
                return pass(fed);
            if (m_hasAnswer)
                break;
        }
        m_hasAnswer = false;
        Result<QByteArray> piece = m_stream->read(m_call);
        if (!piece || !piece->isEmpty())
            return piece;
        return ended();
    }

private:
    Result<> feed()
    {
        if (m_pending.isEmpty() && m_source) {
            Result<QByteArray> next = m_source->read();
            if (!next)
                return pass(next);
            m_pending = *std::move(next);
        }
        if (m_pending.isEmpty()) {
            m_isWriting = false;
            return m_stream->endWriting();
        }
        const Result<qsizetype> sent = m_stream->writeSome(m_pending, m_call);
        if (!sent)
            return pass(sent);
        m_hasAnswer = *sent == 0;
        m_pending.remove(0, *sent);
        return {};
    }
    Result<QByteArray> ended()
    {
        while (!m_stream->ending().hasEnded(m_call.slice()))
            if (const Result<> allowed = m_call.check(); !allowed)
                return pass(allowed);
        if (const std::optional<QString> why = m_stream->ending().whyLost())
            return fail(Error::Kind::Unreachable, Code::ConnectionLost, {m_stream->address()}, *why);
        keepErr(m_stream->ending().err().mid(m_err.size()));
        const std::optional<int> code = m_stream->ending().exitCode();
        if (!code)
            return fail(Error::Kind::Unreachable, Code::ConnectionLost, {m_stream->address()},
                        u"no exit status"_s);
        m_exitCode = *code;
        return QByteArray();
    }

    std::unique_ptr<SshStream> m_stream;
    QByteArray m_pending;
    ByteSource *m_source;
    CallContext m_call;
    bool m_isWriting = true;
    bool m_hasAnswer = false;
};

} // namespace

QByteArray shellLine(const QByteArrayList &argv)
{
    QByteArrayList words;
    for (const QByteArray &word : argv)
        words << '\'' + QByteArray(word).replace('\'', "'\\''") + '\'';
    return words.join(' ');
}

SshSession::SshSession(std::shared_ptr<SshPump> pump)
    : m_pump(std::move(pump))
{
}

Result<std::shared_ptr<SshSession>> SshSession::open(const SshTarget &target, const HostAnswers &answers,
                                                     const CallContext &call, const QString &home)
{
    std::shared_ptr<SshSession> last;
    for (const SshTarget &hop : target.jumps + QList<SshTarget>{target}) {
        Result<FileDescriptor> socket =
            last ? last->openTcp(hop.host, hop.port, call) : Lotse::openTcp(hop.host, hop.port, call);
        if (!socket)
            return pass(socket);
        Result<SshHandle> session = signIn(hop, std::move(*socket), answers, home, call);
        if (!session)
            return pass(session);
        last = std::make_shared<SshSession>(
            std::make_shared<SshPump>(std::move(*session), hop.address(), last ? last->m_pump : nullptr));
    }
    return last;
}

namespace {

/// The server tells its own refusal (1) from that of the other end (2, RFC 4254 section 5.1).
Result<SshChannelEnd> openPort(SshPump &pump, const QString &host, int port, const CallContext &call)
{
    Result<SshChannelEnd> end = pump.open({SshOpening::Kind::Tcp, host.toUtf8(), port}, call);
    if (!end && end.error().code == Code::ChannelRefused && end.error().detail.contains("error (2)"_L1))
        return fail(Error::Kind::Unreachable, Code::SocketRefused, {host + u':' + QString::number(port)},
                    end.error().detail);
    return end;
}

} // namespace

Result<FileDescriptor> SshSession::openTcp(const QString &host, int port, const CallContext &call)
{
    Result<SshChannelEnd> end = openPort(*m_pump, host, port, call);
    return end ? Result<FileDescriptor>(std::move(end->socket)) : pass(end);
}

Result<std::unique_ptr<ByteStream>> SshSession::connectTcp(const QString &host, int port,
                                                           const CallContext &call)
{
    Result<SshChannelEnd> end = openPort(*m_pump, host, port, call);
    if (!end)
        return pass(end);
    return std::make_unique<SshStream>(m_pump, std::move(*end), host + u':' + QString::number(port));
}

Result<std::unique_ptr<ByteStream>> SshSession::connectLocal(const QString &path, const CallContext &call)
{
    Result<SshChannelEnd> end =
        m_pump->open({SshOpening::Kind::LocalSocket, QFile::encodeName(path), 0}, call);
    if (!end)
        return pass(end);
    return std::make_unique<SshStream>(m_pump, std::move(*end), path);
}

Result<std::unique_ptr<SshStream>> SshSession::connectCommand(const QByteArrayList &argv,
                                                              const CallContext &call)
{
    Result<SshChannelEnd> end = m_pump->open({SshOpening::Kind::Command, shellLine(argv), 0}, call);
    if (!end)
        return pass(end);
    return std::make_unique<SshStream>(m_pump, std::move(*end), commandText(argv));
}

Result<std::unique_ptr<RunningCommand>> SshSession::start(const Command &command, ByteSource *input,
                                                          const CallContext &call)
{
    Result<SshChannelEnd> end = m_pump->open({SshOpening::Kind::Command, shellLine(command.argv), 0}, call);
    if (!end)
        return pass(end);
    return std::make_unique<SshCommand>(
        std::make_unique<SshStream>(m_pump, std::move(*end), commandText(command.argv)), command.input, input,
        call);
}

bool SshSession::isLost() const
{
    return m_pump->isLost();
}

QString SshSession::address() const
{
    return m_pump->address();
}

} // namespace Lotse
