// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/enginecommand.h"

#include "core/relpath.h"
#include "hosts/commandfront.h"
#include "hosts/engineframes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <tuple>

namespace Lotse {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype tailBytes = CommandFront::markBytes + 8; ///< line break, mark, blank, code, line break

QJsonArray jsonList(const QByteArrayList &words)
{
    QJsonArray list;
    for (const QByteArray &word : words)
        list.append(QString::fromUtf8(word));
    return list;
}

Result<QByteArray> createExec(const EngineApi &engine, const QByteArray &container,
                              const QByteArrayList &argv, const std::optional<QByteArray> &user,
                              bool hasInput, const CallContext &call)
{
    QJsonObject body{{u"AttachStdin"_s, hasInput},
                     {u"AttachStdout"_s, true},
                     {u"AttachStderr"_s, true},
                     {u"Tty"_s, false},
                     {u"Cmd"_s, jsonList(argv)}};
    if (const QByteArray name = user.value_or("0:0"); !name.isEmpty())
        body.insert(u"User"_s, QString::fromUtf8(name));
    const Result<QJsonDocument> made = engine.post("/containers/" + container + "/exec", body, call);
    if (!made) {
        Error error = made.error();
        if (error.kind == Error::Kind::Conflict)
            error = {Error::Kind::Conflict,
                     Code::ContainerStopped,
                     {QString::fromUtf8(container)},
                     error.args.value(0)};
        return std::unexpected(error);
    }
    return made->object().value("Id"_L1).toString().toLatin1();
}

class EngineCommand : public RunningCommand
{
public:
    EngineCommand(const EngineApi &engine, QByteArray container, const Command &command, QByteArray mark,
                  ByteSource *input, CallContext call)
        : m_engine(engine)
        , m_container(std::move(container))
        , m_name(displayText(command.argv.first()))
        , m_mark(std::move(mark))
        , m_hasInput(input || !command.input.isEmpty())
        , m_pending(command.input)
        , m_input(input)
        , m_call(std::move(call))
    {
    }
    ~EngineCommand() override { end(); }

    Result<> begin(const Command &command)
    {
        // Where the stream cannot tell the end of the input, its length does.
        const bool isCounted = m_hasInput && !m_input && !m_engine.halfCloses();
        const QByteArrayList argv =
            CommandFront::wrap(command.argv, m_mark, isCounted ? command.input.size() : -1);
        Result<QByteArray> exec = createExec(m_engine, m_container, argv, command.user, m_hasInput, m_call);
        if (!exec)
            return pass(exec);
        m_exec = *exec;
        HttpRequest request;
        request.method = "POST";
        request.target = "/exec/" + m_exec + "/start";
        request.headers.emplaceBack("Content-Type", "application/json");
        request.body = R"({"Detach":false,"Tty":false})";
        request.upgrade = true;
        // The engine throws away what arrives before its 101: nothing of the input is sent earlier.
        const Result<std::unique_ptr<HttpReply>> reply = m_engine.sendWell(request, m_call);
        if (!reply)
            return pass(reply);
        if ((*reply)->status() != 101)
            return fail(Error::Kind::Protocol, Code::AnswerNotUnderstood, {m_engine.address()},
                        u"exec start: HTTP %1"_s.arg((*reply)->status()));
        m_stream = (*reply)->takeStream();
        return take((*reply)->takeRest());
    }

    Result<QByteArray> read() override
    {
        for (;;) {
            if (m_isOver)
                return takeOutput();
            if (m_out.size() > tailBytes && m_process > 0)
                return takeOutput();
            if (const Result<> moved = move(m_call); !moved) {
                end();
                return pass(moved);
            }
        }
    }

private:
    /// Sends what there is to send, or receives.
    Result<> move(const CallContext &call)
    {
        if (m_hasInput && m_pending.isEmpty()) {
            Result<QByteArray> piece = m_input ? m_input->read() : QByteArray();
            if (!piece)
                return pass(piece);
            m_pending = std::move(*piece);
            if (m_pending.isEmpty()) {
                m_hasInput = false;
                if (const Result<> ended = m_stream->endWriting(); !ended)
                    return ended;
            }
        }
        if (m_hasInput) {
            const Result<qsizetype> sent = m_stream->writeSome(m_pending, call);
            if (!sent)
                return pass(sent);
            m_pending.remove(0, *sent);
            if (*sent > 0)
                return {};
        }
        const Result<QByteArray> piece = m_stream->read(call);
        if (!piece)
            return pass(piece);
        return piece->isEmpty() ? over() : take(*piece);
    }

    Result<> take(const QByteArray &bytes)
    {
        if (const Result<> taken = m_frames.take(bytes); !taken)
            return taken;
        m_out += m_frames.takeOut();
        keepErr(m_frames.takeErr());
        if (m_process == 0) {
            const auto line = m_out.indexOf('\n');
            bool isNumber = false;
            const qint64 process = m_out.left(line).toLongLong(&isNumber);
            if (line > 0 && isNumber) {
                m_process = process;
                m_out.remove(0, line + 1);
            }
        }
        if (m_process > 0 && findMark())
            return drain();
        return {};
    }
    /// "\nMARK CODE\n" at the end of what has come.
    bool findMark()
    {
        const auto at = m_out.lastIndexOf('\n' + m_mark + ' ');
        if (at < 0 || !m_out.endsWith('\n') || m_out.endsWith(' ' + QByteArray("\n")))
            return false;
        m_exitCode = m_out.mid(at + 2 + m_mark.size()).trimmed().toInt();
        m_out.truncate(at);
        m_isMarked = true;
        return true;
    }
    /// What was still on its way on standard error. Not for long: a daemon left behind may hold the stream
    /// open.
    Result<> drain()
    {
        const CallContext shortly = m_call.within(200ms);
        while (!m_isOver) {
            const Result<QByteArray> piece = m_stream->read(shortly);
            if (!piece || piece->isEmpty())
                m_isOver = true;
            else if (m_frames.take(*piece))
                keepErr(m_frames.takeErr());
        }
        return {};
    }
    /// The stream ended without the mark: the program was never started, or the connection was cut.
    Result<> over()
    {
        const Result<QJsonDocument> state = m_engine.get("/exec/" + m_exec + "/json", m_call);
        if (!state)
            return pass(state);
        const int code = state->object().value("ExitCode"_L1).toInt(-1);
        if (m_process == 0 && (code == 126 || code == 127)) {
            m_isMarked = true; // nothing to end
            m_isOver = true;
            return fail(Error::Kind::Unsupported, Code::AbilityMissing,
                        {QCoreApplication::translate("Engine", "a shell (sh)")},
                        QString::fromUtf8(m_out.left(1000)));
        }
        return fail(Error::Kind::Unreachable, Code::CommandCutOff, {m_name});
    }

    QByteArray takeOutput()
    {
        if (m_isOver)
            return std::exchange(m_out, {});
        // The mark may have begun to arrive: so many bytes stay back until more is known.
        const QByteArray piece = m_out.first(m_out.size() - tailBytes);
        m_out.remove(0, piece.size());
        return piece;
    }

    /// Ends the program in the container, which would otherwise run on unobserved.
    void end()
    {
        if (m_isMarked || m_exec.isEmpty() || !m_stream)
            return;
        const CallContext shortly = CallContext().within(200ms);
        while (m_process == 0 && !m_isMarked) {
            const Result<QByteArray> piece = m_stream->read(shortly);
            if (!piece || piece->isEmpty() || !take(*piece))
                break;
        }
        m_stream.reset();
        if (m_process == 0 || m_isMarked)
            return;
        const CallContext limited = CallContext().within(2s);
        const Result<QByteArray> killer =
            createExec(m_engine, m_container, CommandFront::kill(m_process), {}, false, limited);
        if (killer)
            std::ignore = m_engine.post("/exec/" + *killer + "/start", {{u"Detach"_s, true}}, limited);
        m_isMarked = true;
    }

    EngineApi m_engine;
    QByteArray m_container;
    QString m_name;
    QByteArray m_mark;
    bool m_hasInput;
    QByteArray m_pending;
    ByteSource *m_input;
    CallContext m_call;
    QByteArray m_exec;
    std::unique_ptr<ByteStream> m_stream;
    EngineFrames m_frames;
    QByteArray m_out;
    qint64 m_process = 0;
    bool m_isMarked = false; ///< the exit code is known, or there is nothing to end
    bool m_isOver = false;
};

} // namespace

Result<std::unique_ptr<RunningCommand>> startInContainer(const EngineApi &engine, const QByteArray &container,
                                                         const Command &command, ByteSource *input,
                                                         const CallContext &call)
{
    auto running =
        std::make_unique<EngineCommand>(engine, container, command, CommandFront::newMark(), input, call);
    if (const Result<> begun = running->begin(command); !begun)
        return pass(begun);
    return running;
}

} // namespace Lotse
