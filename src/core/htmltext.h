// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Lotse {

/// Text of any origin made fit for HTML. What comes from a container is never trusted: every foreign text
/// goes through here, in elements and in attributes alike. Pure.
QString htmlText(const QString &text);

/// Output of a command or body of an answer, in a box that scrolls: secrets taken out, line by line made safe
/// to show, shortened where it is very long.
QString htmlOutput(const QByteArray &output);

/// Commands, one a line, as they run.
QString htmlCommands(const QStringList &commands);

/// A box that opens on a click; `title` is plain text, `inside` is HTML. Nothing when there is nothing
/// inside.
QString htmlDetails(const QString &title, const QString &inside);

/// A heading and its card; nothing when there is nothing inside.
QString htmlSection(const QString &heading, const QString &inside);
/// One line of a card; with a mark in front, all of it stands indented behind the mark, `kind` colours it.
QString htmlRow(const QString &mark, const QString &kind, const QString &title, const QString &inside);
QString htmlParagraph(const QString &text); ///< muted
QString htmlHeadings(const QStringList &words);

} // namespace Lotse
