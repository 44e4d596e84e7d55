// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/eventprinter.h"

#include "core/messages.h"
#include "core/relpath.h"

#include <QCoreApplication>
#include <QLocale>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr int evidenceLines = 8;

QString took(const QString &title, qint64 ms)
{
    //: A step or check and how long it took; %1 is its name, %2 are seconds
    return QCoreApplication::translate("Cli", "%1 (%2 s)")
        .arg(title, QLocale().toString(double(ms) / 1000, 'f', 1));
}

QString glyph(CheckResult::Verdict verdict)
{
    switch (verdict) {
    case CheckResult::Verdict::Green:
        return u"✓"_s;
    case CheckResult::Verdict::NeedsTick:
        return u"⏸"_s;
    default:
        return u"✗"_s;
    }
}

} // namespace

QStringList checkLines(const QString &title, const CheckResult &result)
{
    QStringList lines{glyph(result.verdict) + u' ' + took(title, result.tookMs)};
    if (result.verdict == CheckResult::Verdict::Green)
        return lines;
    if (result.verdict == CheckResult::Verdict::NeedsTick) {
        lines << u"    "_s +
                     QCoreApplication::translate(
                         "Cli", "Not asked: it changes something. --allow-changing-checks allows it.");
        return lines;
    }
    if (result.error)
        lines << u"    "_s + messageFor(*result.error).text();
    if (!result.expected.isEmpty())
        lines << u"    "_s + QCoreApplication::translate("Cli", "Expected: %1").arg(result.expected);
    if (!result.answer.isEmpty())
        lines << u"    "_s + QCoreApplication::translate("Cli", "Answer: %1").arg(result.answer);
    const QByteArrayList evidence = result.evidence.trimmed().split('\n');
    for (const QByteArray &line : evidence.mid(std::max<qsizetype>(0, evidence.size() - evidenceLines))) {
        if (!line.isEmpty())
            lines << u"      "_s + displayText(line);
    }
    return lines;
}

void EventPrinter::happened(const RunEvent &event)
{
    if (m_console.isJson()) {
        m_console.resultJson(runEventToJson(event));
        return;
    }
    if (event.kind == RunEvent::Kind::Progressed) {
        if (m_progress)
            m_progress(event.progress);
        return;
    }
    for (const QString &line : lines(event))
        m_console.result(line);
}

QStringList EventPrinter::lines(const RunEvent &event) const
{
    switch (event.kind) {
    case RunEvent::Kind::StepStarted:
        return {u"▶ "_s + event.title};
    case RunEvent::Kind::StepFinished:
        return {u"✓ "_s + took(event.title, event.tookMs)};
    case RunEvent::Kind::StepFailed:
        return {u"✗ "_s + event.title, event.error ? u"    "_s + messageFor(*event.error).text() : QString()};
    case RunEvent::Kind::CheckFinished:
        // Before the change red is why one is here; afterwards every red check has to be explained.
        if (event.check && event.moment == RunEvent::Moment::Before)
            return {checkLines(event.title, *event.check).first()};
        return event.check ? checkLines(event.title, *event.check) : QStringList();
    case RunEvent::Kind::Note:
        return {u"  "_s + event.title};
    case RunEvent::Kind::RollbackStarted:
        return {QCoreApplication::translate("Cli", "The old state is being brought back.")};
    case RunEvent::Kind::StepUndone:
        return {u"↶ "_s + event.title};
    case RunEvent::Kind::RollbackFailed:
        return {event.error ? messageFor(*event.error).text() : QString()};
    default:
        return {};
    }
}

} // namespace Lotse
