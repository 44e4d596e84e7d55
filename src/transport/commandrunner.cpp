// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/commandrunner.h"

#include "core/relpath.h"

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype errLimit = 1 << 20;
constexpr qsizetype outLimit = 64 << 20;

bool isPlain(const QByteArray &word)
{
    for (const char c : word) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter && !QByteArrayView("-_./:,=@%+").contains(c))
            return false;
    }
    return !word.isEmpty();
}

/// Single quotes; where a byte cannot be shown, $'…' says which one it is.
QString quoted(const QByteArray &word)
{
    if (isPlain(word))
        return QString::fromLatin1(word);
    const QString shown = displayText(word);
    if (shown.toUtf8() == word)
        return u'\'' + QString(shown).replace(u'\'', u"'\\''"_s) + u'\'';
    QString text;
    for (const char c : word) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\'' || c == '\\')
            text += QString(QLatin1Char('\\')) + QLatin1Char(c);
        else if (c == '\n')
            text += u"\\n"_s;
        else if (byte < 0x20 || byte >= 0x7f)
            text += u"\\x%1"_s.arg(uint(byte), 2, 16, QLatin1Char('0'));
        else
            text += QLatin1Char(c);
    }
    return u"$'"_s + text + u'\'';
}

} // namespace

void RunningCommand::keepErr(QByteArrayView bytes)
{
    m_err += bytes.first(std::min(bytes.size(), errLimit - m_err.size()));
}

Result<CommandOutput> collect(RunningCommand &running)
{
    CommandOutput output;
    for (;;) {
        const Result<QByteArray> piece = running.read();
        if (!piece)
            return pass(piece);
        if (piece->isEmpty())
            break;
        if (output.out.size() + piece->size() > outLimit)
            return fail(Error::Kind::Protocol, Code::AnswerNotUnderstood, {},
                        u"more than 64 MiB of output"_s);
        output.out += *piece;
    }
    output.exitCode = running.exitCode();
    output.err = running.err();
    return output;
}

Result<CommandOutput> CommandRunner::run(const Command &command, const CallContext &call)
{
    const Result<std::unique_ptr<RunningCommand>> running = start(command, nullptr, call);
    if (!running)
        return pass(running);
    return collect(**running);
}

QString commandText(const QByteArrayList &argv)
{
    QStringList words;
    for (const QByteArray &word : argv)
        words << quoted(word);
    return words.join(u' ');
}

} // namespace Lotse
