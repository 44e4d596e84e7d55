// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QStringList>

namespace Lotse {

/// Text with the values of secrets taken out: whatever stands behind a key that looks like a password, token,
/// secret, API key, session or authorization, in English or German, as header, setting, query, form field,
/// JSON member or password in an address. Everything else stays byte for byte.
struct Redacted
{
    QByteArray text;
    QStringList keys;      ///< whose values were taken out, now or earlier, each once
    QByteArrayList values; ///< what was taken out, unescaped. Never to be handed on
};

/// What stands in place of a secret.
QByteArray redactionMark();

/// Whether something of this name is a secret: "db_password", "X-Api-Key", "kennwort", "sessionId".
bool isSecretName(const QString &name);

/// Pure. For everything that leaves memory: events, journals, reports.
Redacted redacted(const QByteArray &text);
QString redacted(const QString &text);

} // namespace Lotse
