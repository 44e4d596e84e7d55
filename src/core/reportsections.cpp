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
constexpr int mostOpenRows = 40; ///< more of them are folded

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString sizeOf(const std::optional<TreeEntry> &entry)
{
    if (!entry)
        return u"–"_s;
    return entry->kind == EntryKind::File ? QLocale().formattedDataSize(entry->size) : QString();
}

/// Size, and below it how the hash begins: enough to tell two states apart.
QString sideCell(const std::optional<TreeEntry> &entry)
{
    const QString hash = entry ? QString::fromLatin1(entry->hash.toHex().left(12)) : QString();
    return u"<td class=\"number\">"_s + htmlText(sizeOf(entry)) +
           (hash.isEmpty() ? QString() : u"<span class=\"hash\">"_s + htmlText(hash) + u"</span>"_s) +
           u"</td>"_s;
}

QString stateCounts(const TreeDiff &diff)
{
    QStringList words;
    for (const auto [state, count] : diff.counts.asKeyValueRange()) {
        if (count > 0)
            words << u"%1: %2"_s.arg(diffStateWord(state)).arg(count);
    }
    return words.join(u" · "_s);
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
        rows +=
            htmlRow(cause     ? u"➤"_s
                    : warning ? u"!"_s
                              : u"·"_s,
                    cause ? u"bad"_s : u"plain"_s, findingSentence(finding),
                    htmlDetails(Words::tr("Evidence"), htmlOutput(finding.evidence.join(u'\n').toUtf8())));
    }
    return htmlSection(Words::tr("What was found"), rows);
}

QString planSection(const ReportModel &model)
{
    QString rows;
    for (const StepPreview &step : model.plan)
        rows += htmlRow({}, {}, step.title,
                        htmlParagraph(step.explanation) +
                            htmlDetails(Words::tr("Commands"), htmlCommands(step.commands)));
    return htmlSection(Words::tr("The plan"), rows);
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
                u"</span></td>"_s + sideCell(difference.development) + sideCell(difference.container) +
                u"</tr>"_s;
    }
    if (rows.isEmpty())
        return {};
    const QString head = htmlHeadings(
        {Words::tr("Path"), Words::tr("State"), Words::tr("Development"), Words::tr("Container")});
    const QString more =
        left > 0 ? htmlParagraph(Words::tr("%n more path(s) stand in report.json.", nullptr, left))
                 : QString();
    const QString table =
        u"<table class=\"differences\">"_s + head + u"<tbody>"_s + rows + u"</tbody></table>"_s + more;
    return htmlSection(
        heading, u"<div class=\"row\">"_s + htmlParagraph(stateCounts(diff)) +
                     (shown <= mostOpenRows
                          ? table
                          : htmlDetails(Words::tr("Show %n path(s)", nullptr, shown + left), table)) +
                     htmlParagraph(Words::tr("Below each size: how its SHA-256 begins.")) + u"</div>"_s);
}

QString backupSection(const ReportModel &model)
{
    QString rows;
    QString notes;
    for (const RunEvent &event : model.events) {
        if (event.subject != u"backup" && !event.subject.startsWith(u"backup-"))
            continue;
        if (event.kind == RunEvent::Kind::Note)
            notes += htmlParagraph(event.title);
        else if (event.kind == RunEvent::Kind::StepFinished)
            rows += htmlRow(u"✓"_s, u"good"_s,
                            Words::tr("Made and tested by restoring it before anything was changed"),
                            notes + htmlParagraph(reportDuration(event.tookMs)));
        else if (event.kind == RunEvent::Kind::StepFailed)
            rows += htmlRow(u"✗"_s, u"bad"_s, Words::tr("The backup could not be proven"),
                            htmlParagraph(event.title) + notes);
    }
    return htmlSection(Words::tr("The backup and its test"), rows);
}

QString eventsSection(const ReportModel &model)
{
    QString rows;
    int count = 0;
    for (const RunEvent &event : model.events) {
        if (event.kind == RunEvent::Kind::Progressed || event.kind == RunEvent::Kind::CheckStarted)
            continue;
        ++count;
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
    const QString head = htmlHeadings(
        {Words::tr("Time (UTC)"), Words::tr("What happened"), Words::tr("Event"), Words::tr("Duration")});
    return htmlSection(
        Words::tr("The run, event by event"),
        u"<div class=\"row\">"_s +
            htmlDetails(Words::tr("Show %n event(s)", nullptr, count),
                        u"<table class=\"events\">"_s + head + u"<tbody>"_s + rows + u"</tbody></table>"_s) +
            u"</div>"_s);
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
    return htmlSection(Words::tr("Facts"), u"<dl>"_s + list + u"</dl>"_s);
}

QString redactionsSection(const ReportModel &model)
{
    QString items;
    for (const QString &clause : reportRedactions(model))
        items += u"<li>"_s + htmlText(clause) + u"</li>"_s;
    const QString nothing = htmlParagraph(Words::tr("Nothing was left out."));
    return htmlSection(Words::tr("Left out of this report"),
                       u"<div class=\"row\">"_s +
                           (items.isEmpty() ? nothing : u"<ul>"_s + items + u"</ul>"_s) + u"</div>"_s);
}

} // namespace Lotse
