// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check.h"

#include <QElapsedTimer>

namespace Lotse {

/// Builds one check's answer: starts the clock when it is made, so make it first. What is common to all
/// kinds: a failure to look is CouldNotRun, never green and never left out.
class CheckAnswer
{
public:
    explicit CheckAnswer(const QString &expected)
    {
        m_result.expected = expected;
        m_timer.start();
    }
    CheckAnswer &evidence(const QByteArray &bytes, const QString &type = QStringLiteral("text/plain"))
    {
        m_result.evidence = bytes;
        m_result.evidenceType = type;
        return *this;
    }
    CheckResult green(const QString &answer) { return finished(CheckResult::Verdict::Green, answer, {}); }
    CheckResult red(const QString &answer, const Error &error)
    {
        return finished(CheckResult::Verdict::Red, answer, error);
    }
    CheckResult needsTick(const QString &answer, const Error &error)
    {
        return finished(CheckResult::Verdict::NeedsTick, answer, error);
    }
    CheckResult couldNotRun(const Error &error)
    {
        return finished(CheckResult::Verdict::CouldNotRun, {}, error);
    }

private:
    CheckResult finished(CheckResult::Verdict verdict, const QString &answer,
                         const std::optional<Error> &error)
    {
        m_result.verdict = verdict;
        m_result.answer = answer;
        m_result.error = error;
        m_result.tookMs = m_timer.elapsed();
        return m_result;
    }
    CheckResult m_result;
    QElapsedTimer m_timer;
};

/// The last lines of something long, for answers in one line.
inline QString lastLine(const QByteArray &text)
{
    return QString::fromUtf8(text.trimmed().split('\n').last()).left(200);
}

} // namespace Lotse
