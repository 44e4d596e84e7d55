// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile.h"
#include "core/runevent.h"

#include <QByteArrayList>

namespace Lotse {

/// The secret values of one run: those that its profile sends (in queries, bodies, environments), and those
/// that came back in answers. hide() takes them out of whatever is handed on, wherever and in whatever form
/// they stand (as they are, percent-encoded, escaped for JSON, HTML or a shell, base64), and takes out what
/// only looks like a secret, as redacted() does. Values live in memory only. One thread.
class Secrets
{
public:
    explicit Secrets(const Profile &profile);

    /// Remembers the values that stand behind a secret's name in an answer, where they look like one.
    void learn(const QByteArray &text);

    QByteArray hide(const QByteArray &text) const;
    QString hide(const QString &text) const;
    QStringList hide(const QStringList &texts) const;
    Error hide(Error error) const;
    CheckResult hide(CheckResult result) const;
    RunEvent hide(RunEvent event) const;
    /// The same profile, still valid, with a mark in place of each secret.
    Profile hide(Profile profile) const;

private:
    void add(const QByteArray &value);
    void addNamed(const QByteArray &text);
    void addQuery(const QByteArray &query);
    void addJson(const QString &name, const QJsonValue &value);
    void addArguments(const QByteArrayList &arguments);
    void addRequest(const ApiRequest &request);
    QJsonValue hide(const QJsonValue &value) const;
    QByteArrayList hide(const QByteArrayList &arguments) const;

    struct Form
    {
        QByteArray text;
        bool standsAlone; ///< short ones count only where no letter or digit touches them
    };
    QByteArrayList m_values;
    QList<Form> m_forms; ///< the longest first
};

} // namespace Lotse
