// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/apicheck.h"

#include "core/secrets.h"
#include "steps/apijudgement.h"
#include "steps/buttonfinder.h"
#include "steps/checkresult.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

class ApiCheck : public Check
{
    Q_DECLARE_TR_FUNCTIONS(ApiCheck)

public:
    ApiCheck(QString id, ApiExpectation expectation, bool allowChanging)
        : m_id(std::move(id))
        , m_expectation(std::move(expectation))
        , m_allowed(allowChanging || !m_expectation.changesSomething)
    {
    }

    QString id() const override { return m_id; }
    QString title() const override
    {
        return m_expectation.name.isEmpty() ? requestText() : m_expectation.name;
    }
    QStringList commands(const Container &container) const override
    {
        return container.describe(ApiOperation{m_expectation.request});
    }

    CheckResult evaluate(ContainerReader &container, const CallContext &call) override
    {
        const ApiRequest &request = m_expectation.request;
        CheckAnswer answer(expectedText(m_expectation));
        if (m_expectation.button.isEmpty())
            return m_allowed ? ask(container, request, answer, call) : needsTick(answer, requestText());
        return pressButton(container, answer, call);
    }

private:
    QString requestText() const
    {
        return displayText(m_expectation.request.method + ' ' + m_expectation.request.path);
    }

    CheckResult needsTick(CheckAnswer &answer, const QString &request) const
    {
        return answer.needsTick(tr("not asked"),
                                {Error::Kind::CheckFailed, Code::ApiNotAsked, {request}, {}});
    }

    CheckResult ask(ContainerReader &container, const ApiRequest &request, CheckAnswer &answer,
                    const CallContext &call) const
    {
        const QString asked = displayText(request.method + ' ' + request.path);
        const Result<ApiReply> reply = container.callApi(request, call);
        if (!reply)
            return answer.couldNotRun(reply.error());
        answer.evidence(reply->body, QString::fromUtf8(reply->contentType));
        const ApiJudgement judgement = judgeReply(m_expectation, *reply);
        if (judgement.holds)
            return answer.green(judgement.found);
        return wrong(answer, asked, judgement.expected, judgement.found);
    }

    /// What a person would do: open the page, find the button, click it.
    CheckResult pressButton(ContainerReader &container, CheckAnswer &answer, const CallContext &call) const
    {
        ApiRequest page = m_expectation.request;
        page.method = "GET";
        page.body.clear();
        const QString asked = displayText("GET " + page.path);
        const Result<ApiReply> reply = container.callApi(page, call);
        if (!reply)
            return answer.couldNotRun(reply.error());
        answer.evidence(reply->body, QString::fromUtf8(reply->contentType));
        //: %1 is the text on a button of a web page
        const QString wanted = tr("a button \"%1\"").arg(m_expectation.button);
        if (reply->status != 200)
            return wrong(answer, asked, wanted, tr("status %1").arg(reply->status));
        const std::optional<ButtonTarget> button = findButton(reply->body, m_expectation.button);
        if (!button)
            return wrong(answer, asked, wanted, tr("no such button on the page"));
        const std::optional<QByteArray> path = pathOnSameHost(page.path, button->path);
        if (!path)
            //: %1 is an address, or empty
            return wrong(answer, asked, wanted,
                         tr("the button leads to no endpoint of this application (\"%1\")")
                             .arg(displayText(button->path)));
        ApiRequest click = m_expectation.request;
        click.method = button->method;
        click.path = *path;
        if (!button->contentType.isEmpty() && click.contentType.isEmpty())
            click.contentType = button->contentType;
        if (click.contentType == "application/json" && click.body.isEmpty() && click.method != "GET")
            click.body = "{}";
        // A button that posts changes something, whatever the profile says about the page.
        const bool reads = click.method == "GET" || click.method == "HEAD";
        if (!m_allowed || (!reads && !m_expectation.changesSomething))
            return needsTick(answer, displayText(click.method + ' ' + click.path));
        return ask(container, click, answer, call);
    }

    CheckResult wrong(CheckAnswer &answer, const QString &request, const QString &expected,
                      const QString &found) const
    {
        return answer.red(found,
                          {Error::Kind::CheckFailed, Code::ApiAnswerWrong, {request, expected, found}, {}});
    }

    const QString m_id;
    const ApiExpectation m_expectation;
    const bool m_allowed;
};

} // namespace

QList<std::shared_ptr<Check>> makeApiChecks(const Profile &profile, const CheckConditions &conditions)
{
    QList<std::shared_ptr<Check>> checks;
    const Secrets secrets(profile);
    QHash<QString, int> seen;
    for (const ApiExpectation &expectation : profile.api) {
        const ApiRequest &request = expectation.request;
        QString id = u"api:"_s + secrets.hide(displayText(request.method + ' ' + request.path));
        if (!expectation.button.isEmpty())
            id = u"api:button:"_s + secrets.hide(expectation.button);
        // The same request may stand twice with different expectations; identifiers stay apart.
        if (const int count = ++seen[id]; count > 1)
            id += u'#' + QString::number(count);
        checks.append(std::make_shared<ApiCheck>(id, expectation, conditions.allowChanging));
    }
    return checks;
}

} // namespace Lotse
