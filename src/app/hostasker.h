// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secretkeeper.h"

#include <QWidgetList>

namespace Lotse {

struct Session;

/// For pages that reach a host by themselves: what it asks is answered by the keyring, or else by the
/// operator, and the page's work is done again. The site keeps the answers. GUI thread.
class HostAsker : public QObject
{
    Q_OBJECT
public:
    HostAsker(Session &session, QObject *parent);
    /// Whether `error` is a question of the host `uri` that finds an answer; `again` is called when it has.
    /// Only for work that failed before it had begun.
    bool takesOn(const QString &uri, const Error &error, const std::function<void()> &again);
    bool isAsking() const { return m_question.has_value(); }
    QString sentence() const; ///< of what is asked
    /// The question to its operator, for a card; none when nothing is asked.
    QWidgetList makeRows();
    /// The host has let us in: what was to be remembered goes into the keyring.
    void letIn(const QString &uri) { m_secrets.keep(m_answers.value(uri)); }
    void forget(); ///< nobody waits for the answer any more

Q_SIGNALS:
    void changed(); ///< something is asked, or is not asked any more

private:
    void give(const HostAnswers &answers);

    Session &m_session;
    SecretKeeper m_secrets;
    QMap<QString, HostAnswers> m_answers; ///< by URI; in memory only
    QString m_uri;
    std::optional<Error> m_question;
    std::function<void()> m_again;
};

} // namespace Lotse
