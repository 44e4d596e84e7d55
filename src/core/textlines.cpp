// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/textlines.h"

#include "core/relpath.h"

#include <QStringDecoder>
#include <algorithm>

namespace Lotse {

namespace {

/// Nearly every line is plain ASCII; only others need to be looked at character by character.
bool isPlain(const QByteArray &line)
{
    return std::ranges::all_of(line, [](char c) { return c == '\t' || (c >= 0x20 && c < 0x7f); });
}

QString shownLine(const QByteArray &line, bool &allUtf8)
{
    const QByteArray piece = line.size() > 4 * longestShownLine ? line.left(4 * longestShownLine) : line;
    QString shown;
    if (isPlain(piece)) {
        shown = QString::fromLatin1(piece);
    } else {
        allUtf8 = allUtf8 && QByteArrayView(line).isValidUtf8();
        QStringList parts;
        for (const QByteArray &part : piece.split('\t')) // a tab is no danger and means something
            parts.append(displayText(part));
        shown = parts.join(u'\t');
    }
    if (shown.size() <= longestShownLine && piece.size() == line.size())
        return shown;
    shown.truncate(longestShownLine);
    return shown + u'…';
}

} // namespace

TextLines textLines(const QByteArray &bytes)
{
    TextLines text;
    ShownText &shown = text.shown;
    shown.byteOrderMark = bytes.startsWith("\xef\xbb\xbf");
    const QByteArray body = shown.byteOrderMark ? bytes.mid(3) : bytes;
    if (body.isEmpty())
        return text;
    text.raw = body.split('\n');
    shown.lastLineEnded = text.raw.last().isEmpty();
    if (shown.lastLineEnded)
        text.raw.removeLast();
    qsizetype windows = 0;
    const qsizetype ended = text.raw.size() - (shown.lastLineEnded ? 0 : 1);
    for (qsizetype i = 0; i < ended; ++i) {
        if (!text.raw[i].endsWith('\r'))
            continue;
        text.raw[i].chop(1);
        ++windows;
    }
    using LineEnds = ShownText::LineEnds;
    shown.lineEnds = ended == 0         ? LineEnds::None
                     : windows == 0     ? LineEnds::Unix
                     : windows == ended ? LineEnds::Windows
                                        : LineEnds::Mixed;
    shown.lines.reserve(text.raw.size());
    for (const QByteArray &line : std::as_const(text.raw))
        shown.lines.append(shownLine(line, shown.allUtf8));
    return text;
}

} // namespace Lotse
