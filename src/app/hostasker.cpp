// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hostasker.h"

#include "app/hostquestion.h"
#include "app/session.h"
#include "core/messages.h"

namespace Lotse {

HostAsker::HostAsker(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

bool HostAsker::takesOn(const QString &uri, const Error &error, const std::function<void()> &again)
{
    m_uri = uri;
    m_again = again;
    m_question.reset();
    // What did not help is not tried a second time.
    if (error.code == Code::AuthRefused && m_answers[uri].secrets.remove(error.args.value(0)) > 0) {
        give({});
        return true;
    }
    const auto found = [this, uri, error](const std::optional<QString> &secret) {
        if (m_uri != uri)
            return; // somebody has gone on meanwhile
        if (secret) {
            give({.fingerprints = {}, .secrets = {{error.args.value(0), *secret}}});
            return;
        }
        m_question = error;
        Q_EMIT changed();
    };
    if (m_secrets.lookUp(error, found))
        return true;
    if (!isHostQuestion(error))
        return false;
    m_question = error;
    Q_EMIT changed();
    return true;
}

QString HostAsker::sentence() const
{
    return m_question ? messageFor(*m_question).happened : QString();
}

void HostAsker::forget()
{
    m_uri.clear();
    m_question.reset();
}

QWidgetList HostAsker::makeRows()
{
    if (!m_question)
        return {};
    const auto answered = [this](const HostAnswers &answers, bool remember) {
        m_secrets.typed(answers, remember);
        // The rows are made anew, with the one that was pressed.
        QMetaObject::invokeMethod(this, [this, answers] { give(answers); }, Qt::QueuedConnection);
    };
    return makeHostQuestion(*m_question, m_secrets.offerFor(*m_question), answered);
}

void HostAsker::give(const HostAnswers &answers)
{
    if (m_uri.isEmpty())
        return; // forgotten between the press of the button and now
    m_question.reset();
    m_answers[m_uri].add(answers);
    m_session.worker.run(
        this,
        [site = m_session.site, uri = m_uri, all = m_answers.value(m_uri)](const CallContext &) {
            site->remember(uri, all);
            return Result<>();
        },
        [](const Result<> &) {});
    Q_EMIT changed();
    const std::function<void()> again = m_again; // it may ask the next question
    again();
}

} // namespace Lotse
