// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/glossary.h"

#include "shared/languages.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QHelpEvent>
#include <QLabel>
#include <QRegularExpression>
#include <QToolTip>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostEntries = 3;

struct Entry
{
    QString title;
    QString meaning;          ///< HTML
    QRegularExpression words; ///< where it is spoken of, with the endings of its language
};

/// "Owner and permissions" are two words, "Notbetrieb (Fallback)" as well.
QRegularExpression wordsOf(const QString &title)
{
    static const QRegularExpression between(u" and | und |[()]"_s);
    QStringList words;
    for (const QString &word : title.split(between, Qt::SkipEmptyParts))
        words.append(QRegularExpression::escape(word.trimmed()));
    return QRegularExpression(u"\\b(?:%1)(?:e|en|er|es|n|s)?\\b"_s.arg(words.join(u'|')),
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::UseUnicodePropertiesOption);
}

QList<Entry> readEntries(const QString &code)
{
    QFile file(u":/lotse/help/%1/glossary.html"_s.arg(code));
    const QString page = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    static const QRegularExpression line(u"<h3><a name=\"[^\"]*\"></a>(.*?)</h3><p>(.*?)</p>"_s);
    QList<Entry> entries;
    for (auto it = line.globalMatch(page); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        entries.append({match.captured(1), match.captured(2), wordsOf(match.captured(1))});
    }
    return entries;
}

const QList<Entry> &entries()
{
    static QString code;
    static QList<Entry> all;
    if (code != language()) {
        code = language();
        all = readEntries(code);
    }
    return all;
}

} // namespace

QString explanationsFor(const QString &text)
{
    QList<std::pair<qsizetype, const Entry *>> found;
    for (const Entry &entry : entries())
        if (const QRegularExpressionMatch match = entry.words.match(text); match.hasMatch())
            found.append({match.capturedStart(), &entry});
    std::ranges::sort(found);
    QString html;
    for (const auto &[place, entry] : found.mid(0, mostEntries))
        html += u"<p><b>%1</b><br>%2</p>"_s.arg(entry->title, entry->meaning);
    return html;
}

GlossaryTips::GlossaryTips(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool GlossaryTips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || !widget->toolTip().isEmpty())
        return false;
    const auto *label = qobject_cast<const QLabel *>(widget);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QString words = label ? label->text() : button ? button->text() : QString();
    const QString explained = explanationsFor(QString(words).remove(u'&'));
    if (explained.isEmpty())
        return false;
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), explained, widget);
    return true;
}

} // namespace Lotse
