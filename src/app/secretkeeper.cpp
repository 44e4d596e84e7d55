// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secretkeeper.h"

#include "shared/keyring.h"

namespace Lotse {

bool SecretKeeper::lookUp(const Error &question,
                          const std::function<void(const std::optional<QString> &)> &then)
{
    const QString name = question.args.value(0);
    if (!isLastingSecretWanted(question) || m_lookedUp.contains(name))
        return false;
    m_lookedUp.insert(name);
    readFromKeyring(name, this, [this, name, then](const StoredSecret &stored) {
        m_isUnusable = !stored;
        const std::optional<QString> secret = stored.value_or(std::nullopt);
        if (secret)
            m_remembered.insert(name);
        then(secret);
    });
    return true;
}

KeyringOffer SecretKeeper::offerFor(const Error &question) const
{
    if (!isLastingSecretWanted(question) && question.code != Code::NodeAuthRefused)
        return KeyringOffer::None;
    if (m_isUnusable)
        return KeyringOffer::Unusable;
    return m_remembered.contains(question.args.value(0)) ? KeyringOffer::Remembered : KeyringOffer::Offered;
}

void SecretKeeper::typed(const HostAnswers &answers, bool remember)
{
    for (auto it = answers.secrets.constBegin(); it != answers.secrets.constEnd(); ++it)
        m_wanted.insert(it.key(), remember);
}

void SecretKeeper::keep(const HostAnswers &answers)
{
    m_problem.reset();
    const auto done = [this](const Result<> &kept) {
        if (kept)
            return;
        m_problem = kept.error();
        Q_EMIT problemFound();
    };
    for (auto it = answers.secrets.constBegin(); it != answers.secrets.constEnd(); ++it) {
        const auto wanted = m_wanted.constFind(it.key());
        if (wanted == m_wanted.constEnd())
            continue;
        if (*wanted) {
            m_remembered.insert(it.key());
            writeToKeyring(it.key(), it.value(), this, done);
        } else if (m_remembered.remove(it.key())) {
            removeFromKeyring(it.key(), this, done);
        }
    }
    m_wanted.clear();
}

} // namespace Lotse
