// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/apijudgement.h"

#include "steps/bodyexpectation.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ApiCheck)
};

QString statusText(const QList<int> &statuses)
{
    QStringList texts;
    for (const int status : statuses)
        texts << QString::number(status);
    //: %1 is an HTTP status code, or several with commas
    return Words::tr("status %1").arg(texts.join(u", "_s));
}

} // namespace

QString expectedText(const ApiExpectation &expectation)
{
    QStringList parts{statusText(expectation.statuses)};
    for (const BodyExpectation &body : expectation.body)
        parts << judgeBody(body, {}).expected;
    return parts.join(u", "_s);
}

ApiJudgement judgeReply(const ApiExpectation &expectation, const ApiReply &reply)
{
    ApiJudgement judgement{true, expectedText(expectation), {}};
    const QString status = statusText({reply.status});
    QStringList expected;
    QStringList found{status};
    if (!expectation.statuses.contains(reply.status))
        expected << statusText(expectation.statuses);
    for (const BodyExpectation &body : expectation.body) {
        const BodyVerdict verdict = judgeBody(body, reply.body);
        found << verdict.found;
        if (!verdict.holds)
            expected << verdict.expected;
    }
    found.removeDuplicates();
    judgement.found = found.join(u", "_s);
    if (!expected.isEmpty()) {
        judgement.holds = false;
        judgement.expected = expected.join(u", "_s);
    }
    return judgement;
}

} // namespace Lotse
