// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

// Names begin where a word does and lengths are limited: a megabyte without a blank must not be looked at
// from each of its letters to the end. The first row is a secret wherever it stands in a name, the second
// only as a word of its own: "author", "keys" and "monkey" are none.
#define LOTSE_KEY                                                                                            \
    "((?<![\\w-])[\\w-]{0,60}?(?:passw(?:or)?d|passwort|kennwort|passphrase|token|secret|geheim|api[_-]?"    \
    "key|"                                                                                                   \
    "access[_-]?key|private[_-]?key|authorization|cookie|credential|zugangsdaten|schl(?:ue|ü|Ã¼)ssel|"       \
    "(?<![A-Za-z0-9])(?:auth|bearer|session|pwd|jwt|csrf|signature)(?![A-Za-z0-9])|"                         \
    "session[_-]?(?:id|key))[\\w-]{0,40}|"                                                                   \
    "(?<![\\w-])[\\w-]{1,40}[_-]key(?![\\w-]))"

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
        QRegularExpression(QStringLiteral("[?&](key|sid|pin)=([^\\s&;\"',]+)"), options),
        // a field of a form, or a meta tag: <input name="csrf_token" value="…">
        QRegularExpression(QStringLiteral("<(?:input|meta)\\b[^<>]{0,200}\\b(?:name|id)=[\"']" LOTSE_KEY
                                          "[\"'][^<>]{0,200}\\b(?:value|content)=(\"[^\"<>]*\"|'[^'<>]*')"),
                           options),
        // scheme://user:password@host
        QRegularExpression(u"\\b[a-z][a-z0-9+.-]{1,20}://([^\\s/:@\"']{0,80}):([^\\s/@\"']{1,200})(?=@)"_s,
                           options),
        // Bearer value, wherever it stands
        QRegularExpression(u"\\b(Bearer|Basic)[ \t]+([A-Za-z0-9._~+/=-]{8,})"_s, options),
    };
    return all;
}

const QRegularExpression &secretName()
{
    static const QRegularExpression name(QStringLiteral("^(?:" LOTSE_KEY "|key|sid|pin|pw)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return name;
}

#undef LOTSE_KEY

/// The value itself, without the quotation marks and escapes it stood in.
QByteArray plainValue(const QString &value)
{
    const QByteArray text = value.toLatin1(); // the bytes again
    if (text.startsWith('"')) {
        const QJsonDocument one = QJsonDocument::fromJson('[' + text + ']');
        if (one.array().size() == 1)
            return one.array().first().toString().toUtf8();
    }
    const bool quoted = text.size() >= 2 && (text.startsWith('"') || text.startsWith('\''));
    return quoted ? text.mid(1, text.size() - 2) : text.trimmed();
}

void takeOut(const QRegularExpression &expression, QString &text, Redacted &found)
{
    const QString mark = QString::fromLatin1(redactionMark());
    QString kept;
    qsizetype from = 0;
    for (auto it = expression.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString value = match.captured(2);
        if (value == u"null" || value == u"None" || value == u"\"\""_s || value == u"''"_s)
            continue;
        if (!found.keys.contains(match.captured(1)))
            found.keys << match.captured(1);
        if (value.contains(mark)) // taken out already
            continue;
        found.values << plainValue(value);
        const bool quoted = value.startsWith(u'"') || value.startsWith(u'\'');
        kept += QStringView(text).sliced(from, match.capturedStart(2) - from);
        kept += quoted ? value.at(0) + mark + value.at(0) : mark;
        from = match.capturedEnd(2);
    }
    kept += QStringView(text).sliced(from);
    text = kept;
}

} // namespace

QByteArray redactionMark()
{
    return "[redacted]"_ba;
}

bool isSecretName(const QString &name)
{
    return secretName().match(name.trimmed()).hasMatch();
}

Redacted redacted(const QByteArray &text)
{
    // Latin-1 maps every byte to one character and back, so that what is no UTF-8 survives.
    QString characters = QString::fromLatin1(text);
    Redacted found;
    for (const QRegularExpression &expression : expressions())
        takeOut(expression, characters, found);
    found.text = found.values.isEmpty() ? text : characters.toLatin1();
    return found;
}

QString redacted(const QString &text)
{
    return QString::fromUtf8(redacted(text.toUtf8()).text);
}

} // namespace Lotse
