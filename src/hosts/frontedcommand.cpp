// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/frontedcommand.h"

#include "core/relpath.h"
#include "hosts/commandfront.h"

namespace Lotse {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype tailBytes = CommandFront::markBytes + 8; ///< line break, mark, blank, code, line break

} // namespace

FrontedCommand::FrontedCommand(const Command &command, ByteSource *input, bool isCounted, CallContext call)
    : m_argv(command.argv)
    , m_name(displayText(command.argv.first()))
    , m_mark(CommandFront::newMark())
    , m_hasInput(input || !command.input.isEmpty())
    , m_isCounted(isCounted && m_hasInput && !input)
    , m_pending(command.input)
    , m_input(input)
    , m_call(std::move(call))
{
}

QByteArrayList FrontedCommand::wrapped() const
{
    return CommandFront::wrap(m_argv, m_mark, m_isCounted ? m_pending.size() : -1);
}

Result<QByteArray> FrontedCommand::read()
{
    for (;;) {
        if (m_isOver)
            return takeOutput();
        if (m_out.size() > tailBytes && m_process > 0)
            return takeOutput();
        if (const Result<> moved = move(); !moved) {
            end();
            return pass(moved);
        }
    }
}

/// Sends what there is to send, or receives.
Result<> FrontedCommand::move()
{
    if (m_hasInput) {
        const Result<bool> hasMoved = send();
        if (!hasMoved || *hasMoved)
            return hasMoved ? Result<>() : pass(hasMoved);
    }
    const Result<QByteArray> piece = m_stream->read(m_call);
    if (!piece)
        return pass(piece);
    if (!piece->isEmpty())
        return take(*piece);
    takeLastErr();
    const Error error = whyCutOff(m_out);
    if (!hasBegun()) { // nothing to end
        m_isMarked = true;
        m_isOver = true;
    }
    return std::unexpected(error);
}

/// Whether something went out.
Result<bool> FrontedCommand::send()
{
    if (m_pending.isEmpty()) {
        Result<QByteArray> piece = m_input ? m_input->read() : QByteArray();
        if (!piece)
            return pass(piece);
        m_pending = std::move(*piece);
    }
    if (m_pending.isEmpty()) {
        m_hasInput = false;
        const Result<> ended = m_stream->endWriting();
        return ended ? Result<bool>(false) : pass(ended);
    }
    const Result<qsizetype> sent = m_stream->writeSome(m_pending, m_call);
    if (!sent)
        return pass(sent);
    m_pending.remove(0, *sent);
    return *sent > 0;
}

Result<> FrontedCommand::take(const QByteArray &bytes)
{
    if (const Result<> taken = unwrap(bytes, m_out); !taken)
        return taken;
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
        drain();
    return {};
}

/// "\nMARK CODE\n" at the end of what has come.
bool FrontedCommand::findMark()
{
    const auto at = m_out.lastIndexOf('\n' + m_mark + ' ');
    if (at < 0 || !m_out.endsWith('\n') || m_out.endsWith(' ' + QByteArray("\n")))
        return false;
    m_exitCode = m_out.mid(at + 2 + m_mark.size()).trimmed().toInt();
    m_out.truncate(at);
    m_isMarked = true;
    return true;
}

/// What was still on its way on standard error. Not for long: a daemon left behind may hold the stream open.
void FrontedCommand::drain()
{
    const CallContext shortly = m_call.within(200ms);
    QByteArray nothing;
    while (!m_isOver) {
        const Result<QByteArray> piece = m_stream->read(shortly);
        if (!piece || piece->isEmpty())
            m_isOver = true;
        else if (!unwrap(*piece, nothing))
            m_isOver = true;
    }
    takeLastErr();
}

QByteArray FrontedCommand::takeOutput()
{
    if (m_isOver)
        return std::exchange(m_out, {});
    // The mark may have begun to arrive: so many bytes stay back until more is known.
    const QByteArray piece = m_out.first(m_out.size() - tailBytes);
    m_out.remove(0, piece.size());
    return piece;
}

void FrontedCommand::end()
{
    if (m_isMarked || !m_stream)
        return;
    const CallContext shortly = CallContext().within(startLimit());
    while (m_process == 0 && !m_isMarked) {
        const Result<QByteArray> piece = m_stream->read(shortly);
        if (!piece || piece->isEmpty() || !take(*piece))
            break;
    }
    m_stream.reset();
    if (m_process > 0 && !m_isMarked)
        killInside(m_process);
    m_isMarked = true;
}

} // namespace Lotse
