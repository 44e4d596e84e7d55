// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence.h"

#include "app/basics.h"
#include "core/relpath.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownEvidence = 4000;

/// The last names of the JSON pointers that an expectation names: "/status is not …" speaks of "status".
QStringList namedMembers(const QString &expected)
{
    static const QRegularExpression pointer(uR"((?:^|[\s"„“(])/([^\s,"“”]+))"_s);
    QStringList names;
    for (const QRegularExpressionMatch &match : pointer.globalMatch(expected)) {
        QString name = match.captured(1).section(u'/', -1);
        name.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
        names.append(name);
    }
    return names;
}

} // namespace

QString readableEvidence(const CheckResult &result)
{
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(result.evidence, &problem);
    const bool isJson = problem.error == QJsonParseError::NoError && !json.isNull();
    const QByteArray text = isJson ? json.toJson(QJsonDocument::Indented) : result.evidence;
    QStringList lines; // displayText() is for one line: it would spell the ends of lines out
    for (const QByteArray &line : text.trimmed().split('\n'))
        lines.append(displayText(line));
    const QString readable = lines.join(u'\n');
    // Of an answer the beginning tells what it is; of a traceback or a log the end tells why.
    const bool fromEnd = !isJson && !result.evidenceType.contains("html"_L1);
    return fromEnd ? readable.right(shownEvidence) : readable.left(shownEvidence);
}

QList<int> guiltyLines(const CheckResult &result, const QString &readable)
{
    QList<int> guilty;
    if (!result.isRed())
        return guilty;
    const QStringList names = namedMembers(result.expected);
    const QStringList lines = readable.split(u'\n');
    for (int i = 0; i < lines.size(); ++i)
        for (const QString &name : names)
            if (lines[i].trimmed().startsWith(u"\"%1\":"_s.arg(name)))
                guilty.append(i);
    return guilty;
}

QWidget *makeEvidence(const CheckResult &result)
{
    const QString readable = readableEvidence(result);
    auto *block = new CodeBlock(readable, result.isRed() ? Ink::Error : Ink::Muted);
    const QList<int> guilty = guiltyLines(result, readable);
    if (guilty.isEmpty())
        return block;
    QStringList lines = readable.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        QString line = lines[i].toHtmlEscaped();
        line.replace(u"  "_s, u"&nbsp;&nbsp;"_s);
        lines[i] = guilty.contains(i) ? u"<span style=\"color:%1; font-weight:600\">%2</span>"_s.arg(
                                            inkColour(Ink::Error).name(), line)
                                      : line;
    }
    auto *label = block->findChild<QLabel *>();
    label->setTextFormat(Qt::RichText); // our own, everything that came is escaped
    label->setText(lines.join(u"<br>"_s));
    return block;
}

} // namespace Lotse
