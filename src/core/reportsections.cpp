// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reportsections.h"

#include "core/htmltext.h"
#include "core/reporttext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

constexpr int mostRows = 5000;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString section(const QString &heading, const QString &inside)
{
    if (inside.isEmpty())
        return {};
    return u"<section><h2>"_s + htmlText(heading) + u"</h2><div class=\"card\">"_s + inside +
           u"</div></section>\n"_s;
}

QString row(const QString &mark, const QString &kind, const QString &title, const QString &inside)
{
    const QString sign =
        mark.isEmpty() ? QString() : u"<span class=\"mark %1\">%2</span>"_s.arg(kind, htmlText(mark));
    return u"<div class=\"row\"><h3>"_s + sign + htmlText(title) + u"</h3>"_s + inside + u"</div>"_s;
}

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p class=\"muted\">"_s + htmlText(text) + u"</p>"_s;
}

QString headings(const QStringList &words)
{
    QString cells;
    for (const QString &word : words)
        cells += u"<th scope=\"col\">"_s + htmlText(word) + u"</th>"_s;
    return u"<thead><tr>"_s + cells + u"</tr></thead>"_s;
}

QString verdictWord(const CheckResult &result)
{
    using Verdict = CheckResult::Verdict;
    switch (result.verdict) {
    case Verdict::Green:
        return Words::tr("✓ green");
    case Verdict::Red:
        return Words::tr("✗ red");
    case Verdict::CouldNotRun:
        return Words::tr("✗ could not run");
    case Verdict::NeedsTick:
        return Words::tr("– not asked");
    }
    return {};
}

QString checkLine(const QString &moment, const std::optional<CheckResult> &result)
{
    if (!result)
        return {};
    const bool good = result->verdict == CheckResult::Verdict::Green;
    const QString colour = good ? u"good"_s : result->isRed() ? u"bad"_s : u"muted"_s;
    return u"<tr><th scope=\"row\">"_s + htmlText(moment) + u"</th><td class=\"%1\">"_s.arg(colour) +
           htmlText(verdictWord(*result)) + u"</td><td>"_s + htmlText(result->answer) +
           htmlDetails(Words::tr("Evidence"), htmlOutput(result->evidence)) +
           u"</td><td class=\"number\">"_s + htmlText(reportDuration(result->tookMs)) + u"</td></tr>"_s;
}

QString sizeOf(const std::optional<TreeEntry> &entry)
{
    if (!entry)
        return u"–"_s;
    return entry->kind == EntryKind::File ? QLocale().formattedDataSize(entry->size) : QString();
}

QString hashOf(const std::optional<TreeEntry> &entry)
{
    return entry ? QString::fromLatin1(entry->hash.toHex().left(12)) : QString();
}

} // namespace

QString reportDuration(qint64 milliseconds)
{
    const QLocale locale;
    if (milliseconds < 10000)
        return Words::tr("%1 s").arg(locale.toString(static_cast<double>(milliseconds) / 1000.0, 'f', 1));
    const qint64 seconds = milliseconds / 1000;
    if (seconds < 60)
        return Words::tr("%1 s").arg(seconds);
    //: a duration of %1 minutes and %2 seconds
    return Words::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString findingsSection(const ReportModel &model)
{
    QString rows;
    for (const Finding &finding : model.findings) {
        const bool cause = finding.weight == Finding::Weight::Cause;
        const bool warning = finding.weight == Finding::Weight::Warning;
        rows += row(cause     ? u"➤"_s
                    : warning ? u"!"_s
                              : u"·"_s,
                    cause ? u"bad"_s : QString(), findingSentence(finding),
                    htmlDetails(Words::tr("Evidence"), htmlOutput(finding.evidence.join(u'\n').toUtf8())));
    }
    return section(Words::tr("What was found"), rows);
}

QString checksSection(const ReportModel &model)
{
    QString rows;
    for (const CheckHistory &check : checkHistories(model)) {
        const bool good = check.latest().verdict == CheckResult::Verdict::Green;
        const bool red = check.latest().isRed();
        QString inside = check.latest().expected.isEmpty()
                             ? QString()
                             : paragraph(Words::tr("Expected: %1").arg(check.latest().expected));
        if (model.outcome.regressions.contains(check.id))
            inside += u"<p class=\"bad\">"_s + htmlText(Words::tr("Green before the repair, red after it.")) +
                      u"</p>"_s;
        inside += u"<table>"_s + checkLine(Words::tr("Before"), check.before) +
                  checkLine(Words::tr("After"), check.after) +
                  checkLine(Words::tr("After the rollback"), check.afterRollback) + u"</table>"_s;
        rows += row(good  ? u"✓"_s
                    : red ? u"✗"_s
                          : u"–"_s,
                    good  ? u"good"_s
                    : red ? u"bad"_s
                          : u"muted"_s,
                    check.title, inside);
    }
    return section(Words::tr("Checks"), rows);
}

QString planSection(const ReportModel &model)
{
    QString rows;
    for (const StepPreview &step : model.plan)
        rows += row({}, {}, step.title,
                    paragraph(step.explanation) +
                        htmlDetails(Words::tr("Commands"), htmlCommands(step.commands)));
    return section(Words::tr("The plan"), rows);
}

QString differencesSection(const QString &heading, const TreeDiff &diff)
{
    QString rows;
    int shown = 0;
    int left = 0;
    for (const Difference &difference : diff.entries) {
        if (!isDrift(difference.state) && difference.state != DiffState::Kept)
            continue;
        if (shown == mostRows) {
            ++left;
            continue;
        }
        ++shown;
        const QString word = diffStateGlyph(difference.state) + u' ' + diffStateWord(difference.state);
        rows += u"<tr><td class=\"path\">"_s + htmlText(difference.path.display()) +
                u"</td><td><span class=\"state %1\">"_s.arg(diffStateKey(difference.state)) + htmlText(word) +
                u"</span></td><td class=\"number\">"_s + htmlText(sizeOf(difference.development)) +
                u"</td><td class=\"number\">"_s + htmlText(sizeOf(difference.container)) +
                u"</td><td class=\"path\">"_s + htmlText(hashOf(difference.development)) +
                u"</td><td class=\"path\">"_s + htmlText(hashOf(difference.container)) + u"</td></tr>"_s;
    }
    if (rows.isEmpty())
        return {};
    const QString head =
        headings({Words::tr("Path"), Words::tr("State"), Words::tr("Development"), Words::tr("Container"),
                  Words::tr("SHA-256 in development"), Words::tr("SHA-256 in the container")});
    const QString more =
        left > 0 ? paragraph(Words::tr("%n more path(s) stand in report.json.", nullptr, left)) : QString();
    return section(heading, u"<table>"_s + head + u"<tbody>"_s + rows + u"</tbody></table>"_s + more);
}

QString backupSection(const ReportModel &model)
{
    QString rows;
    for (const RunEvent &event : model.events) {
        if (event.subject != u"backup" && !event.subject.startsWith(u"backup-"))
            continue;
        if (event.kind == RunEvent::Kind::StepFinished)
            rows += row(u"✓"_s, u"good"_s,
                        Words::tr("Made and tested by restoring it before anything was changed"),
                        paragraph(reportDuration(event.tookMs)));
        else if (event.kind == RunEvent::Kind::StepFailed)
            rows +=
                row(u"✗"_s, u"bad"_s, Words::tr("The backup could not be proven"), paragraph(event.title));
        else if (event.kind == RunEvent::Kind::Note)
            rows += row({}, {}, event.title, {});
    }
    return section(Words::tr("The backup and its test"), rows);
}

QString eventsSection(const ReportModel &model)
{
    QString rows;
    for (const RunEvent &event : model.events) {
        if (event.kind == RunEvent::Kind::Progressed || event.kind == RunEvent::Kind::CheckStarted)
            continue;
        QString inside = htmlCommands(event.commands) + htmlOutput(event.output);
        if (event.error)
            inside += htmlOutput(event.error->detail.toUtf8());
        rows += u"<tr><td class=\"number\">"_s + htmlText(event.at.toUTC().toString(u"HH:mm:ss.zzz"_s)) +
                u"</td><td>"_s + htmlText(event.title.isEmpty() ? event.subject : event.title) +
                htmlDetails(Words::tr("Show output"), inside) + u"</td><td class=\"muted\">"_s +
                htmlText(runEventKey(event.kind)) + u"</td><td class=\"number\">"_s +
                (event.tookMs > 0 ? htmlText(reportDuration(event.tookMs)) : QString()) + u"</td></tr>"_s;
    }
    if (rows.isEmpty())
        return {};
    const QString head = headings(
        {Words::tr("Time (UTC)"), Words::tr("What happened"), Words::tr("Event"), Words::tr("Duration")});
    return section(Words::tr("The run, event by event"),
                   u"<table>"_s + head + u"<tbody>"_s + rows + u"</tbody></table>"_s);
}

QString factsSection(const ReportModel &model)
{
    QString list;
    const auto add = [&list](const QString &name, const QString &value) {
        if (!value.isEmpty())
            list += u"<dt>"_s + htmlText(name) + u"</dt><dd>"_s + htmlText(value) + u"</dd>"_s;
    };
    add(Words::tr("Run"), model.runId);
    add(Words::tr("Host"), model.host.name + u" ("_s + model.host.uri + u')');
    add(Words::tr("Engine"), model.host.version);
    add(Words::tr("Container"),
        model.container.facts.name + u" ("_s + model.container.facts.id.left(12) + u')');
    add(Words::tr("Image"), model.container.facts.image);
    add(Words::tr("Application root"), model.profile.applicationRoot.display());
    add(Words::tr("Development tree"), model.profile.developmentRoot);
    add(Words::tr("Compared against"), model.profile.gitRef);
    add(Words::tr("Started"), model.startedAt.toUTC().toString(Qt::ISODate));
    add(Words::tr("Finished"), model.finishedAt.toUTC().toString(Qt::ISODate));
    add(Words::tr("Manifest before (SHA-256)"), manifestFingerprint(model.manifestBefore));
    add(Words::tr("Manifest after (SHA-256)"), manifestFingerprint(model.manifestAfter));
    return section(Words::tr("Facts"), u"<dl>"_s + list + u"</dl>"_s);
}

QString redactionsSection(const ReportModel &model)
{
    QString items;
    for (const QString &clause : reportRedactions(model))
        items += u"<li>"_s + htmlText(clause) + u"</li>"_s;
    const QString nothing = paragraph(Words::tr("Nothing was left out."));
    return section(Words::tr("Left out of this report"),
                   items.isEmpty() ? nothing : u"<ul>"_s + items + u"</ul>"_s);
}

} // namespace Lotse
