// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace Lotse {

/// Text with the values of secrets taken out: whatever stands behind a key that looks like a password, token,
/// secret, API key or authorization, as header, setting, query or JSON member. Everything else stays byte for
/// byte.
struct Redacted
{
    QByteArray text;
    QStringList keys; ///< whose values were taken out, each once
};

/// Pure. For everything that leaves memory: events, journals, reports.
Redacted redacted(const QByteArray &text);
QString redacted(const QString &text);

} // namespace Lotse
