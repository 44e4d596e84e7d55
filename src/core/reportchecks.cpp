// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reportsections.h"

#include "core/htmltext.h"
#include "core/reporttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

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

/// "✗ red → ✓ green": one check through the run, in one line.
QString checkWay(const CheckHistory &check)
{
    QStringList words;
    for (const auto &result : {check.before, check.after, check.afterRollback}) {
        if (result)
            words << htmlText(verdictWord(*result));
    }
    return words.join(u" → "_s);
}

} // namespace

QString checksSection(const ReportModel &model)
{
    QString rows;
    for (const CheckHistory &check : checkHistories(model)) {
        const CheckResult &latest = check.latest();
        const bool good = latest.verdict == CheckResult::Verdict::Green;
        const QString kind = good ? u"good"_s : latest.isRed() ? u"bad"_s : u"muted"_s;
        QString inside = latest.expected.isEmpty()
                             ? QString()
                             : htmlParagraph(Words::tr("Expected: %1").arg(latest.expected));
        const bool isRegression = model.outcome.regressions.contains(check.id);
        if (isRegression)
            inside += u"<p class=\"bad\">"_s + htmlText(Words::tr("Green before the repair, red after it.")) +
                      u"</p>"_s;
        const QString table = u"<table class=\"answers\">"_s + checkLine(Words::tr("Before"), check.before) +
                              checkLine(Words::tr("After"), check.after) +
                              checkLine(Words::tr("After the rollback"), check.afterRollback) + u"</table>"_s;
        // What is in order needs no more than its line; what is not lies open.
        const bool isOpen = isRegression || !good;
        inside += u"<details%1><summary>%2</summary>"_s.arg(isOpen ? u" open=\"open\""_s : QString(),
                                                            checkWay(check)) +
                  table + u"</details>"_s;
        rows += htmlRow(good ? u"✓"_s : latest.isRed() ? u"✗"_s : u"–"_s, kind, check.title, inside);
    }
    return htmlSection(Words::tr("Checks"), rows);
}

} // namespace Lotse
