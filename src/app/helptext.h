// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Lotse {

// What the help says, in the current language: pages from resources/help, and one about every message, which
// is made of the catalogue itself so that none can be missing. HTML of our own; whatever else is shown in it
// is escaped. GUI thread.

constexpr int helpPictureWidth = 420; ///< of every picture on a page, as the smallest window has it

/// Names of the pages, in reading order: "start", "connect", … "errors". Never translated.
QStringList helpTopics();
QString helpTitle(const QString &topic);
/// The page as HTML, pictures included where there are any. Unknown names give the first page.
QString helpHtml(const QString &topic);
/// What a search looks at.
QString helpPlainText(const QString &topic);
/// Where a link, a topic or a code like LOTSE-V012 is explained: "topic" or "topic#anchor".
QString helpPlaceOf(const QString &wanted);

} // namespace Lotse
