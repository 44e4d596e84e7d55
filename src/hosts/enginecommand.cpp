// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/enginecommand.h"

#include "hosts/commandfront.h"
#include "hosts/engineframes.h"
#include "hosts/frontedcommand.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <tuple>

namespace Lotse {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

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

class EngineCommand : public FrontedCommand
{
public:
    EngineCommand(const EngineApi &engine, QByteArray container, const Command &command, ByteSource *input,
                  CallContext call)
        : FrontedCommand(command, input, !engine.halfCloses(), std::move(call))
        , m_engine(engine)
        , m_container(std::move(container))
        , m_user(command.user)
    {
    }
    ~EngineCommand() override { end(); }

    Result<> begin()
    {
        Result<QByteArray> exec = createExec(m_engine, m_container, wrapped(), m_user, hasInput(), call());
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
        const Result<std::unique_ptr<HttpReply>> reply = m_engine.sendWell(request, call());
        if (!reply)
            return pass(reply);
        if ((*reply)->status() != 101)
            return fail(Error::Kind::Protocol, Code::AnswerNotUnderstood, {m_engine.address()},
                        u"exec start: HTTP %1"_s.arg((*reply)->status()));
        setStream((*reply)->takeStream());
        return take((*reply)->takeRest());
    }

protected:
    Result<> unwrap(QByteArrayView bytes, QByteArray &out) override
    {
        if (const Result<> taken = m_frames.take(bytes); !taken)
            return taken;
        out += m_frames.takeOut();
        keepErr(m_frames.takeErr());
        return {};
    }
    Error whyCutOff(const QByteArray &out) override
    {
        const Result<QJsonDocument> state = m_engine.get("/exec/" + m_exec + "/json", call());
        if (!state)
            return state.error();
        const int code = state->object().value("ExitCode"_L1).toInt(-1);
        if (!hasBegun() && (code == 126 || code == 127))
            return {Error::Kind::Unsupported,
                    Code::AbilityMissing,
                    {QCoreApplication::translate("Engine", "a shell (sh)")},
                    QString::fromUtf8(out.left(1000))};
        return {Error::Kind::Unreachable, Code::CommandCutOff, {name()}, {}};
    }
    void killInside(qint64 process) override
    {
        const CallContext limited = CallContext().within(2s);
        const Result<QByteArray> killer =
            createExec(m_engine, m_container, CommandFront::kill(process), {}, false, limited);
        if (killer)
            std::ignore = m_engine.post("/exec/" + *killer + "/start", {{u"Detach"_s, true}}, limited);
    }

private:
    EngineApi m_engine;
    QByteArray m_container;
    std::optional<QByteArray> m_user;
    QByteArray m_exec;
    EngineFrames m_frames;
};

} // namespace

Result<std::unique_ptr<RunningCommand>> startInContainer(const EngineApi &engine, const QByteArray &container,
                                                         const Command &command, ByteSource *input,
                                                         const CallContext &call)
{
    auto running = std::make_unique<EngineCommand>(engine, container, command, input, call);
    if (const Result<> begun = running->begin(); !begun)
        return pass(begun);
    return running;
}

} // namespace Lotse
