// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redaction.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

// Lengths are limited: a megabyte without a blank must not be looked at from each of its letters to the end.
#define LOTSE_KEY                                                                                            \
    "([\\w-]{0,40}?(?:passw(?:or)?d|passphrase|token|secret|api[_-]?key|authorization|cookie)[\\w-]{0,40})"

/// Each expression has the key as its first group and the value as its last one.
const QList<QRegularExpression> &expressions()
{
    const auto options = QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption;
    static const QList<QRegularExpression> all{
        // "key": "value" in JSON, 'key': 'value' in Python's words, and values without quotation marks
        QRegularExpression(QStringLiteral("[\"']" LOTSE_KEY
                                          "[\"']\\s{0,8}:\\s{0,8}(\"(?:[^\"\\\\\n]++|\\\\.)*+\"|'[^'\n]*'|"
                                          "[^\\s,}\\]\"'\\[{]+)"),
                           options),
        // the same inside a string of another JSON text, where quotation marks are escaped
        QRegularExpression(QStringLiteral("\\\\\"" LOTSE_KEY "\\\\\"\\s{0,8}:\\s{0,8}\\\\\"((?:[^\"\\\\\n]++|"
                                          "\\\\{2}(?:\\\\\"|\\\\{2}|[^\"\\\\\n]))++)"),
                           options),
        // Key: value to the end of the line, as headers have it
        QRegularExpression(QStringLiteral("^[ \t<>*]{0,8}" LOTSE_KEY "[ \t]{0,8}:[ \t]{1,8}([^\r\n]+)"),
                           options),
        // KEY=value in environments, settings, queries; --key=value
        QRegularExpression(QStringLiteral(LOTSE_KEY "=(\"[^\"\n]*\"|'[^'\n]*'|[^\\s&;\"',]+)"), options),
        // Bearer value, wherever it stands
        QRegularExpression(u"\\b(Bearer|Basic)[ \t]+([A-Za-z0-9._~+/=-]{8,})"_s, options),
    };
    return all;
}

#undef LOTSE_KEY

void takeOut(const QRegularExpression &expression, QString &text, QStringList &keys)
{
    static const QString mark = u"[redacted]"_s;
    QString kept;
    qsizetype from = 0;
    for (auto it = expression.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString value = match.captured(2);
        if (value == mark || value == u"null" || value == u"\"\""_s)
            continue;
        const bool quoted = value.startsWith(u'"') || value.startsWith(u'\'');
        kept += QStringView(text).sliced(from, match.capturedStart(2) - from);
        kept += quoted ? value.at(0) + mark + value.at(0) : mark;
        from = match.capturedEnd(2);
        if (!keys.contains(match.captured(1)))
            keys << match.captured(1);
    }
    kept += QStringView(text).sliced(from);
    text = kept;
}

} // namespace

Redacted redacted(const QByteArray &text)
{
    // Latin-1 maps every byte to one character and back, so that what is no UTF-8 survives.
    QString characters = QString::fromLatin1(text);
    QStringList keys;
    for (const QRegularExpression &expression : expressions())
        takeOut(expression, characters, keys);
    return {keys.isEmpty() ? text : characters.toLatin1(), keys};
}

QString redacted(const QString &text)
{
    return QString::fromUtf8(redacted(text.toUtf8()).text);
}

} // namespace Lotse
