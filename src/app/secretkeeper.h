// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hostanswers.h"

#include <QObject>
#include <QSet>
#include <functional>
#include <optional>

namespace Lotse {

/// What the keyring can do for the secret that is asked for.
enum class KeyringOffer {
    None,       ///< the secret is not worth keeping
    Unusable,   ///< no keyring answers
    Offered,    ///< it can be remembered there
    Remembered, ///< it was, and may be again
};

/// Stands between the questions of hosts and the operator's keyring: looks a secret up before anybody is
/// asked, and puts one there that its operator wants to be remembered, once it has opened the door.
class SecretKeeper : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// False: there is nothing to look up. Each name is looked up once, since what the keyring has may be
    /// wrong. Else `then` is called with what it has.
    bool lookUp(const Error &question, const std::function<void(const std::optional<QString> &)> &then);
    KeyringOffer offerFor(const Error &question) const;
    /// What its operator has typed in, and whether it shall be remembered.
    void typed(const HostAnswers &answers, bool remember);
    /// These have opened the door.
    void keep(const HostAnswers &answers);
    /// Why the keyring did not take the last ones.
    const std::optional<Error> &problem() const { return m_problem; }

Q_SIGNALS:
    void problemFound();

private:
    QSet<QString> m_lookedUp;
    QSet<QString> m_remembered;   ///< names that are in the keyring
    QMap<QString, bool> m_wanted; ///< what was typed in: whether it shall be remembered
    bool m_isUnusable = false;
    std::optional<Error> m_problem;
};

} // namespace Lotse
