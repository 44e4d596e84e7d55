// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"
#include "core/callcontext.h"

#include <QElapsedTimer>
#include <QJsonObject>

namespace Lotse {

enum class ExitCode { Same = 0, Drift = 1, Failed = 2, RolledBack = 3, Usage = 4 };

/// The terminal: results go to the standard output, everything about the way there to the standard error.
/// Progress is drawn only where a person sees it, and nothing is asked where nobody can answer. Main thread.
class Console
{
public:
    explicit Console(Options::Format format);
    ~Console();
    Console(const Console &) = delete;
    Console &operator=(const Console &) = delete;

    bool isJson() const { return m_format == Options::Format::Json; }
    bool isTerminal() const;    ///< somebody reads the answer as it comes
    bool isInteractive() const; ///< somebody reads and can answer

    void result(const QString &line); ///< one line of the answer
    void gap();                       ///< an empty line between two parts, never two, never the first
    void resultBytes(const QByteArray &bytes);
    void resultJson(const QJsonObject &object); ///< one line, one object
    void note(const QString &line);             ///< about the way there; silent with --json
    /// The failure in words, and as an object where a machine reads. Returns Failed.
    ExitCode failed(const Error &error);
    /// A wrong command line. Returns Usage.
    ExitCode wrongUsage(const QString &sentence);
    /// The exit code for this end: an answer that was lost on its way must not look like a whole one.
    ExitCode finish(ExitCode code);
    bool ask(const QString &question); ///< yes or no; no without an answer
    /// A line that the terminal does not show; nothing when the call is stopped. Only where isInteractive().
    std::optional<QString> askSecret(const QString &question, const CallContext &call);

    CallContext::ProgressSink progressSink();

private:
    void answer(const QByteArray &bytes);
    void drawProgress(const Progress &progress);
    void clearProgress();

    Options::Format m_format;
    bool m_drawsProgress;
    bool m_progressShown = false;
    bool m_atGap = true;
    int m_lostOutput = 0; ///< the first reason, as errno
    QElapsedTimer m_sinceProgress;
};

} // namespace Lotse
