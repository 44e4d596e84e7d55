// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helptext.h"

#include "core/messages.h"
#include "core/messagetable.h"
#include "shared/languages.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTextDocumentFragment>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

const QString errorsTopic = u"errors"_s;

QString readPage(const QString &topic)
{
    QFile file(u":/lotse/help/%1/%2.html"_s.arg(language(), topic));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A picture that is there in this language gets its address; one that is not leaves no hole.
QString withPictures(QString html)
{
    static const QRegularExpression picture(u"<img src=\"([a-z0-9-]+)\">\\n?"_s);
    for (QRegularExpressionMatch match = picture.match(html); match.hasMatch(); match = picture.match(html)) {
        const QString file = u":/lotse/screenshots/%1/%2.png"_s.arg(language(), match.captured(1));
        html.replace(match.capturedStart(), match.capturedLength(),
                     QFile::exists(file)
                         ? u"<p><img width=\"%1\" src=\"qrc%2\"></p>\n"_s.arg(helpPictureWidth).arg(file)
                         : QString());
    }
    return html;
}

QString sectionTitle(QLatin1StringView id)
{
    switch (id.at(6).toLatin1()) { // LOTSE-X
    case 'T':
        return QCoreApplication::translate("Help", "Files and folders on this computer");
    case 'P':
        return QCoreApplication::translate("Help", "Profiles");
    case 'E':
        return QCoreApplication::translate("Help", "Connections and containers");
    case 'S':
        return QCoreApplication::translate("Help", "Plan, backup and journal");
    case 'V':
        return QCoreApplication::translate("Help", "Checks");
    default:
        return QCoreApplication::translate("Help", "General");
    }
}

QString errorEntry(Code code)
{
    const Message message = messageFor(Error{Error::Kind::Internal, code, {}, {}});
    return u"<h3><a name=\"%1\"></a>%1</h3><p><b>%2</b></p><p>%3 %4</p><p>%5</p>"_s.arg(
        message.code, message.happened.toHtmlEscaped(), message.meaning.toHtmlEscaped(),
        message.did.toHtmlEscaped(), message.cure.toHtmlEscaped());
}

QString errorsPage()
{
    QString html = u"<h1>%1</h1><p>%2</p>"_s.arg(
        QCoreApplication::translate("Help", "Messages and codes"),
        QCoreApplication::translate(
            "Help", "Every message of Lotse has a code. Here stands what it means, what Lotse "
                    "did, and what you can do. “…” stands for a name that the message fills in."));
    QString section;
    for (const auto &rows : allMessages()) {
        for (const MessageRow &row : rows) {
            if (const QString title = sectionTitle(QLatin1StringView(row.id)); title != section) {
                section = title;
                html += u"<h2>%1</h2>"_s.arg(section);
            }
            html += errorEntry(row.code);
        }
    }
    return html;
}

} // namespace

QStringList helpTopics()
{
    return {u"start"_s,   u"connect"_s,  u"find"_s,     u"compare"_s,  u"plan"_s,
            u"backup"_s,  u"apply"_s,    u"check"_s,    u"result"_s,   u"restore"_s,
            u"history"_s, u"profiles"_s, u"settings"_s, u"glossary"_s, errorsTopic};
}

QString helpHtml(const QString &topic)
{
    if (topic == errorsTopic)
        return errorsPage();
    return withPictures(readPage(helpTopics().contains(topic) ? topic : helpTopics().first()));
}

QString helpTitle(const QString &topic)
{
    static const QRegularExpression heading(u"<h1>(.*?)</h1>"_s);
    return QTextDocumentFragment::fromHtml(heading.match(helpHtml(topic)).captured(1)).toPlainText();
}

QString helpPlainText(const QString &topic)
{
    return QTextDocumentFragment::fromHtml(helpHtml(topic)).toPlainText();
}

QString helpPlaceOf(const QString &wanted)
{
    if (wanted.startsWith("LOTSE-"_L1))
        return errorsTopic + u'#' + wanted;
    return helpTopics().contains(wanted.section(u'#', 0, 0)) ? wanted : helpTopics().first();
}

} // namespace Lotse
