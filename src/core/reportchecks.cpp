// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reportsections.h"

#include "core/htmltext.h"
#include "core/reporttext.h"

#include <QCoreApplication>
#include <algorithm>

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
           u"</td><td class=\"number\">"_s +
           (result->tookMs < 100 ? QString() : htmlText(reportDuration(result->tookMs))) + u"</td></tr>"_s;
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
    QList<CheckHistory> checks = checkHistories(model);
    // What made the repair fail comes first.
    std::ranges::stable_partition(
        checks, [&model](const CheckHistory &check) { return model.outcome.regressions.contains(check.id); });
    QString rows;
    for (const CheckHistory &check : std::as_const(checks)) {
        const CheckResult &latest = check.latest();
        const bool isRegression = model.outcome.regressions.contains(check.id);
        const bool good = latest.verdict == CheckResult::Verdict::Green && !isRegression;
        const QString kind = good ? u"good"_s : latest.isRed() || isRegression ? u"bad"_s : u"muted"_s;
        const QString mark = kind == "good"_L1 ? u"✓"_s : kind == "bad"_L1 ? u"✗"_s : u"–"_s;
        QString inside = latest.expected.isEmpty()
                             ? QString()
                             : htmlParagraph(Words::tr("Expected: %1").arg(latest.expected));
        if (isRegression)
            inside += u"<p class=\"bad\">"_s + htmlText(Words::tr("Green before the repair, red after it.")) +
                      u"</p>"_s;
        inside += u"<table class=\"answers\">"_s + checkLine(Words::tr("Before"), check.before) +
                  checkLine(Words::tr("After"), check.after) +
                  checkLine(Words::tr("After the rollback"), check.afterRollback) + u"</table>"_s;
        // One line each; what the repair did not bring in order lies open. The old state may be red again.
        const bool isOpen =
            isRegression || (check.afterRollback ? check.after && check.after->isRed() : !good);
        rows += htmlRow(mark, kind, check.title,
                        u"<details class=\"check\"%1><summary>%2</summary>"_s.arg(
                            isOpen ? u" open=\"open\""_s : QString(), checkWay(check)) +
                            inside + u"</details>"_s);
    }
    return htmlSection(Words::tr("Checks"), rows);
}

} // namespace Lotse
