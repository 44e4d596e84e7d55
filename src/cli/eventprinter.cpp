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

constexpr int evidenceLines = 4;
constexpr qint64 worthTelling = 100; // milliseconds

QString took(const QString &title, qint64 ms)
{
    if (ms < worthTelling)
        return title;
    //: A step or check and how long it took; %1 is its name, %2 are seconds
    return QCoreApplication::translate("Cli", "%1 (%2 s)")
        .arg(title, QLocale().toString(double(ms) / 1000, 'f', 1));
}

QString momentHeading(RunEvent::Moment moment)
{
    switch (moment) {
    case RunEvent::Moment::Before:
        return QCoreApplication::translate("Cli", "Checks before the change:");
    case RunEvent::Moment::After:
        return QCoreApplication::translate("Cli", "Checks after the change:");
    case RunEvent::Moment::AfterRollback:
        return QCoreApplication::translate("Cli", "Checks after the old state came back:");
    }
    return {};
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
    // The title, what was expected and the answer say already what happened.
    const bool isPlain = !result.expected.isEmpty() && !result.answer.isEmpty();
    if (result.error && !isPlain)
        lines << u"    "_s + messageFor(*result.error).text();
    if (!result.expected.isEmpty())
        lines << u"    "_s + QCoreApplication::translate("Cli", "Expected: %1")
                                 .arg(displayText(result.expected.toUtf8()));
    if (!result.answer.isEmpty())
        lines << u"    "_s + QCoreApplication::translate("Cli", "Answer: %1")
                                 .arg(displayText(result.answer.toUtf8()));
    QByteArrayList evidence = result.evidence.trimmed().split('\n');
    // Python's own machinery says nothing about the application.
    evidence.removeIf([](const QByteArray &line) { return line.contains("File \"<frozen "); });
    for (const QByteArray &line : evidence.mid(std::max<qsizetype>(0, evidence.size() - evidenceLines))) {
        if (!line.isEmpty())
            lines << u"      "_s + displayText(line);
    }
    if (result.error && isPlain) {
        const Message message = messageFor(*result.error);
        lines << u"    %1 (%2)"_s.arg(message.cure, message.code);
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
    if (event.kind == RunEvent::Kind::CheckFinished && m_moment != event.moment) {
        m_moment = event.moment;
        m_console.gap();
        m_console.result(momentHeading(event.moment));
    } else if (event.kind == RunEvent::Kind::RollbackStarted ||
               (event.kind == RunEvent::Kind::StepStarted && event.step == 0)) {
        m_moment.reset();
        m_console.gap();
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
        // In the old state red is why one is here; in the new one every red check has to be explained.
        if (event.check && event.moment != RunEvent::Moment::After)
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
