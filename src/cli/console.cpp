// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include "core/messages.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr int progressEveryMs = 100;
constexpr int progressWidth = 78;

/// 0, or why the bytes did not get out.
int write(FILE *stream, const QByteArray &bytes)
{
    errno = 0;
    const size_t size = static_cast<size_t>(bytes.size());
    const bool written = std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
    return written ? 0 : errno;
}

} // namespace

Console::Console(Options::Format format)
    : m_format(format)
    , m_drawsProgress(::isatty(STDERR_FILENO) && format == Options::Format::Human)
{
}

Console::~Console()
{
    clearProgress();
}

bool Console::isTerminal() const
{
    return ::isatty(STDOUT_FILENO);
}

bool Console::isInteractive() const
{
    return m_format == Options::Format::Human && ::isatty(STDIN_FILENO) && ::isatty(STDERR_FILENO);
}

void Console::result(const QString &line)
{
    clearProgress();
    answer(line.toUtf8() + '\n');
    m_atGap = line.isEmpty();
}

void Console::gap()
{
    if (!m_atGap)
        result({});
}

void Console::resultBytes(const QByteArray &bytes)
{
    clearProgress();
    answer(bytes);
}

void Console::resultJson(const QJsonObject &object)
{
    clearProgress();
    answer(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Console::answer(const QByteArray &bytes)
{
    const int problem = write(stdout, bytes);
    // Whoever closed the other end has read enough.
    if (problem != 0 && problem != EPIPE && problem != EBADF && m_lostOutput == 0)
        m_lostOutput = problem;
}

ExitCode Console::finish(ExitCode code)
{
    if (m_lostOutput == 0)
        return code;
    clearProgress();
    //: %1 is the system's reason
    write(stderr, QCoreApplication::translate("Cli", "The output could not be written completely: %1")
                          .arg(QString::fromLocal8Bit(std::strerror(m_lostOutput)))
                          .toUtf8() +
                      '\n');
    // That nothing was repaired is the graver news.
    return code == ExitCode::RolledBack ? code : ExitCode::Failed;
}

void Console::note(const QString &line)
{
    if (m_format != Options::Format::Human)
        return;
    clearProgress();
    write(stderr, line.toUtf8() + '\n');
}

ExitCode Console::failed(const Error &error)
{
    clearProgress();
    const Message message = messageFor(error);
    write(stderr, message.happened.toUtf8() + '\n');
    for (const QString &sentence : {message.meaning, message.did, message.cure, message.code})
        write(stderr, "  " + sentence.toUtf8() + '\n');
    if (!message.detail.isEmpty())
        write(stderr, "  " + message.detail.trimmed().toUtf8() + '\n');
    if (isJson())
        resultJson({{u"schema"_s, u"lotse.error/1"_s}, {u"error"_s, errorToJson(error)}});
    return ExitCode::Failed;
}

ExitCode Console::wrongUsage(const QString &sentence)
{
    clearProgress();
    write(stderr,
          sentence.toUtf8() + '\n' +
              QCoreApplication::translate("Cli", "“lotse-cli --help” says what is possible.").toUtf8() +
              '\n');
    return ExitCode::Usage;
}

bool Console::ask(const QString &question)
{
    if (!isInteractive())
        return false;
    clearProgress();
    //: The answers to a question in the terminal; the first letters count
    const QString yes = QCoreApplication::translate("Cli", "yes");
    const QString no = QCoreApplication::translate("Cli", "no");
    write(stderr, u"%1 [%2/%3] "_s.arg(question, yes, no).toUtf8());
    char line[64] = {};
    if (!std::fgets(line, sizeof line, stdin))
        return false;
    const QString answer = QString::fromUtf8(line).trimmed().toLower();
    return !answer.isEmpty() && (yes.startsWith(answer) || u"yes"_s.startsWith(answer));
}

std::optional<QString> Console::askSecret(const QString &question, const CallContext &call)
{
    termios shown{};
    if (::tcgetattr(STDIN_FILENO, &shown) != 0)
        return std::nullopt;
    clearProgress();
    write(stderr, question.toUtf8());
    termios hidden = shown;
    hidden.c_lflag &= ~tcflag_t(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    QByteArray line;
    while (!line.contains('\n') && call.check()) {
        pollfd one{STDIN_FILENO, POLLIN, 0};
        char piece[512];
        if (::poll(&one, 1, static_cast<int>(call.slice().count())) <= 0)
            continue;
        const ssize_t got = ::read(STDIN_FILENO, piece, sizeof piece);
        if (got <= 0)
            break;
        line.append(piece, got);
    }
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    write(stderr, "\n");
    const qsizetype end = line.indexOf('\n');
    return end < 0 ? std::nullopt : std::optional(QString::fromUtf8(line.left(end)));
}

CallContext::ProgressSink Console::progressSink()
{
    return m_drawsProgress ? [this](const Progress &progress) { drawProgress(progress); }
                           : CallContext::ProgressSink();
}

void Console::drawProgress(const Progress &progress)
{
    if (m_sinceProgress.isValid() && m_sinceProgress.elapsed() < progressEveryMs)
        return;
    m_sinceProgress.start();
    QString line;
    const QLocale locale;
    if (progress.unit == Progress::Unit::Bytes)
        line = locale.formattedDataSize(progress.done);
    else
        line = locale.toString(progress.done);
    if (progress.total > 0)
        line += u" · %1 %"_s.arg(100 * progress.done / progress.total);
    if (!progress.item.isEmpty())
        line += u" · "_s + progress.item;
    write(stderr, "\r\033[K" + line.left(progressWidth).toUtf8());
    m_progressShown = true;
}

void Console::clearProgress()
{
    if (m_progressShown)
        write(stderr, "\r\033[K");
    m_progressShown = false;
}

} // namespace Lotse
