// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkjson.h"

#include "core/messages.h"
#include "core/pathjson.h"
#include "core/redaction.h"

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

constexpr qsizetype longestEvidence = 64 << 10;

} // namespace

QString checkVerdictKey(CheckResult::Verdict verdict)
{
    using Verdict = CheckResult::Verdict;
    switch (verdict) {
    case Verdict::Green:
        return u"green"_s;
    case Verdict::Red:
        return u"red"_s;
    case Verdict::CouldNotRun:
        return u"could-not-run"_s;
    case Verdict::NeedsTick:
        return u"needs-tick"_s;
    }
    return u"could-not-run"_s;
}

QJsonValue evidenceToJson(const QByteArray &evidence)
{
    return bytesToJson(redacted(evidence).text);
}

QJsonObject checkResultToJson(const CheckResult &result)
{
    QJsonObject json{{u"verdict"_s, checkVerdictKey(result.verdict)},
                     {u"expected"_s, redacted(result.expected)},
                     {u"answer"_s, redacted(result.answer)},
                     {u"tookMs"_s, result.tookMs}};
    if (!result.evidence.isEmpty()) {
        json.insert(u"evidence"_s, evidenceToJson(result.evidence.left(longestEvidence)));
        json.insert(u"evidenceType"_s, result.evidenceType);
        json.insert(u"evidenceBytes"_s, result.evidence.size());
    }
    if (result.error)
        json.insert(u"error"_s, errorToJson(*result.error));
    return json;
}

} // namespace Lotse
