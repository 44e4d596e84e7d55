// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/bodyexpectation.h"

#include "core/jsonpointer.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ApiCheck)
};

/// Long answers stay whole in the evidence; sentences carry the beginning.
QString shortened(const QString &text)
{
    constexpr qsizetype limit = 120;
    return text.size() <= limit ? text : text.left(limit) + u'…';
}

QString shown(const QJsonValue &value)
{
    return value.isString() ? u'"' + shortened(value.toString()) + u'"' : shortened(jsonText(value));
}

BodyVerdict judgePointer(const BodyExpectation &expectation, const QByteArray &body)
{
    BodyVerdict verdict;
    const QString where = expectation.pointer.isEmpty() ? u"\"\""_s : expectation.pointer;
    const std::optional<QJsonValue> found = jsonAt(body, expectation.pointer);
    switch (expectation.kind) {
    case BodyExpectation::Kind::PointerEquals:
        //: %1 is a JSON pointer, %2 a JSON value
        verdict.expected = Words::tr("%1 is %2").arg(where, shown(expectation.value));
        verdict.holds = found && *found == expectation.value;
        break;
    case BodyExpectation::Kind::PointerNotEquals:
        //: %1 is a JSON pointer, %2 a JSON value
        verdict.expected = Words::tr("%1 is not %2").arg(where, shown(expectation.value));
        verdict.holds = found && *found != expectation.value;
        break;
    default:
        //: %1 is a JSON pointer
        verdict.expected = Words::tr("%1 exists").arg(where);
        verdict.holds = found.has_value();
        break;
    }
    if (found)
        //: %1 is a JSON pointer, %2 a JSON value
        verdict.found = Words::tr("%1 is %2").arg(where, shown(*found));
    else if (!jsonAt(body, QString()))
        verdict.found = Words::tr("the answer is no JSON");
    else
        //: %1 is a JSON pointer
        verdict.found = Words::tr("%1 is missing").arg(where);
    return verdict;
}

} // namespace

BodyVerdict judgeBody(const BodyExpectation &expectation, const QByteArray &body)
{
    if (expectation.kind != BodyExpectation::Kind::TextContains &&
        expectation.kind != BodyExpectation::Kind::TextLacks)
        return judgePointer(expectation, body);

    BodyVerdict verdict;
    const bool contains = body.contains(expectation.text.toUtf8());
    const bool wanted = expectation.kind == BodyExpectation::Kind::TextContains;
    verdict.holds = contains == wanted;
    const QString text = shortened(expectation.text);
    verdict.expected =
        wanted ? Words::tr("contains \"%1\"").arg(text) : Words::tr("does not contain \"%1\"").arg(text);
    verdict.found = contains ? Words::tr("it contains \"%1\"").arg(text)
                             : Words::tr("it does not contain \"%1\"").arg(text);
    return verdict;
}

} // namespace Lotse
