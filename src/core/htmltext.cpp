// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/htmltext.h"

#include "core/redaction.h"
#include "core/relpath.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

constexpr qsizetype longestShown = 64 << 10;

} // namespace

QString htmlText(const QString &text)
{
    return displayText(redacted(text).toUtf8()).toHtmlEscaped().replace(u'\'', u"&#39;"_s);
}

QString htmlOutput(const QByteArray &output)
{
    if (output.isEmpty())
        return {};
    QStringList lines;
    for (QByteArray line : redacted(output.left(longestShown)).text.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        lines << displayText(line.replace('\t', "    ")).toHtmlEscaped();
    }
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    if (output.size() > longestShown)
        lines << QCoreApplication::translate("Report", "… shortened: %1 bytes in all").arg(output.size());
    return u"<pre>"_s + lines.join(u'\n') + u"</pre>"_s;
}

QString htmlCommands(const QStringList &commands)
{
    QStringList lines;
    for (const QString &command : commands)
        lines << htmlText(command);
    return lines.isEmpty() ? QString() : u"<pre class=\"command\">"_s + lines.join(u'\n') + u"</pre>"_s;
}

QString htmlDetails(const QString &title, const QString &inside)
{
    if (inside.isEmpty())
        return {};
    return u"<details><summary>"_s + htmlText(title) + u"</summary>"_s + inside + u"</details>"_s;
}

QString htmlSection(const QString &heading, const QString &inside)
{
    if (inside.isEmpty())
        return {};
    return u"<section><h2>"_s + htmlText(heading) + u"</h2><div class=\"card\">"_s + inside +
           u"</div></section>\n"_s;
}

QString htmlRow(const QString &mark, const QString &kind, const QString &title, const QString &inside)
{
    if (mark.isEmpty())
        return u"<div class=\"row\"><h3>"_s + htmlText(title) + u"</h3>"_s + inside + u"</div>"_s;
    return u"<div class=\"row marked\"><h3><span class=\"mark %1\">%2</span>"_s.arg(kind, htmlText(mark)) +
           htmlText(title) + u"</h3>"_s + inside + u"</div>"_s;
}

QString htmlParagraph(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p class=\"muted\">"_s + htmlText(text) + u"</p>"_s;
}

QString htmlHeadings(const QStringList &words)
{
    QString cells;
    for (const QString &word : words)
        cells += u"<th scope=\"col\">"_s + htmlText(word) + u"</th>"_s;
    return u"<thead><tr>"_s + cells + u"</tr></thead>"_s;
}

} // namespace Lotse
