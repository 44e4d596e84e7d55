// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>

namespace Lotse {

Page::Page(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate(); // colours of words are chosen with the words
    QWidget::changeEvent(event);
}

void Page::announceHeader()
{
    QStringList spoken;
    for (const QLatin1StringView name : {QLatin1StringView("title"), QLatin1StringView("sentence")})
        if (const auto *label = findChild<QLabel *>(name); label && !label->text().isEmpty())
            spoken.append(label->text());
    announce(spoken.join(QLatin1Char('\n')));
}

void Page::announce(const QString &sentence)
{
    QAccessibleAnnouncementEvent event(this, sentence);
    QAccessible::updateAccessibility(&event);
}

} // namespace Lotse
