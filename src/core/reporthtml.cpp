// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/htmltext.h"
#include "core/messages.h"
#include "core/reportsections.h"
#include "core/reporttext.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString style()
{
    QFile file(u":/lotse/report.css"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString gauge(const Versions &versions)
{
    const auto one = [](const QString &label, const QString &version) {
        return u"<div><span>%1</span><b>%2</b></div>"_s.arg(htmlText(label),
                                                            version.isEmpty() ? u"–"_s : htmlText(version));
    };
    return u"<div class=\"gauge\" role=\"group\" aria-label=\""_s +
           htmlText(Words::tr("Versions before the repair")) + u"\">"_s +
           one(Words::tr("Development"), versions.development) +
           one(Words::tr("On disk before"), versions.onDisk) +
           one(Words::tr("Running before"), versions.running) + u"</div>"_s;
}

QString header(const ReportModel &model)
{
    const bool good = isGood(model.outcome.verdict);
    const bool isBack = model.outcome.verdict == RepairOutcome::Verdict::RolledBack;
    const QString title = reportVerdict(model.outcome.verdict);
    //: %1 name of a container, %2 name of a host
    const QString where = Words::tr("%1 on %2").arg(model.container.facts.name, model.host.name);
    return u"<header><div class=\"glyph %1\" aria-hidden=\"true\">%2</div>"_s.arg(good     ? u"good"_s
                                                                                  : isBack ? u"back"_s
                                                                                           : u"bad"_s,
                                                                                  good     ? u"✓"_s
                                                                                  : isBack ? u"↶"_s
                                                                                           : u"!"_s) +
           u"<h1>"_s + htmlText(title) + u"</h1>"_s + gauge(model.versions) + u"<p>"_s + htmlText(where) +
           u" · "_s + htmlText(model.startedAt.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s)) + u" · "_s +
           htmlText(reportDuration(model.startedAt.msecsTo(model.finishedAt))) + u"</p></header>"_s;
}

QString verdictCard(const ReportModel &model)
{
    const bool isProvenByFiles =
        model.outcome.verdict == RepairOutcome::Verdict::Proven && model.outcome.after.isEmpty();
    QString card =
        u"<p>"_s +
        htmlText(isProvenByFiles
                     ? Words::tr("The container holds what development has, and a second comparison found "
                                 "nothing left. The profile names no checks; whether the application works "
                                 "was not asked.")
                     : reportExplanation(model.outcome.verdict)) +
        u"</p>"_s;
    if (model.outcome.error) {
        const Message message = messageFor(*model.outcome.error);
        for (const QString &sentence : {message.happened, message.meaning, message.did, message.cure})
            card += u"<p>"_s + htmlText(sentence).replace(u"\\x0a"_s, u"<br/>"_s) + u"</p>"_s;
        card += u"<p class=\"muted\">"_s + htmlText(message.code) + u"</p>"_s;
        card += htmlDetails(Words::tr("Technical details"), htmlOutput(message.detail.toUtf8()));
    }
    return u"<section class=\"card verdict\"><div class=\"row\">"_s + card + u"</div></section>"_s;
}

} // namespace

QByteArray reportToHtml(const ReportModel &model)
{
    //: the language of this translation as in an HTML lang attribute: en, de
    const QString language = Words::tr("en");
    //: title of the report's page; %1 is the name of a container
    const QString title = Words::tr("Lotse: report about %1").arg(model.container.facts.name);
    // Nothing is fetched and nothing runs: the page may be opened anywhere, whatever stands in its texts.
    QString page =
        u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"/>"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\"/>"
        "<meta name=\"viewport\" content=\"width=device-width\"/><title>"_s.arg(htmlText(language));
    page += htmlText(title) + u"</title><style>"_s + style() + u"</style></head><body><main>"_s;
    page += header(model) + verdictCard(model) + checksSection(model) + findingsSection(model);
    page += planSection(model) + backupSection(model);
    page += differencesSection(Words::tr("What differed"), model.diff);
    if (model.outcome.leftOver.hasDrift())
        page += differencesSection(Words::tr("What the second comparison found"), model.outcome.leftOver);
    page += eventsSection(model) + factsSection(model) + redactionsSection(model);
    page += u"</main></body></html>\n"_s;
    return page.toUtf8();
}

} // namespace Lotse
