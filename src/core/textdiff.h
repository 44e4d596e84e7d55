// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace Lotse {

/// One text as it is shown: lines without their ends, every character safe to paint. Tabs stay; control
/// characters, bidirectional marks and bytes that are no UTF-8 are escaped, very long lines are cut.
struct ShownText
{
    enum class LineEnds { None, Unix, Windows, Mixed };
    QStringList lines;
    LineEnds lineEnds = LineEnds::None;
    bool byteOrderMark = false;
    bool lastLineEnded = true; ///< also true for an empty file
    bool allUtf8 = true;
};

/// Two texts side by side, line by line. A value; pure; any thread. Line ends and byte order marks are no
/// difference of a line: they are named once, by the two ShownTexts.
struct TextDiff
{
    enum class Kind { Same, Changed, OnlyLeft, OnlyRight };
    /// Part of a shown line, in QString positions.
    struct Range
    {
        int from = 0;
        int length = 0;
        friend bool operator==(const Range &, const Range &) = default;
    };
    /// One row of both panes. A line number of -1: that side has nothing here.
    struct Row
    {
        Kind kind = Kind::Same;
        int left = -1;
        int right = -1;
        QList<Range> leftChanges; ///< what differs inside the line; empty with Changed: only blanks cut off
        QList<Range> rightChanges;
    };
    /// Rows that differ and follow each other: what "next difference" jumps to.
    struct Place
    {
        int first = 0;
        int count = 0;
    };

    ShownText left;
    ShownText right;
    QList<Row> rows;
    QList<Place> places;
};

inline constexpr qint64 largestShownText = 4 << 20; ///< bytes of one side
inline constexpr qsizetype longestShownLine = 4000; ///< characters

/// Whether these bytes are no text: a NUL in them.
bool isBinary(const QByteArray &bytes);
/// By libgit2, lines first and then the words of lines that were changed. Callers keep to largestShownText
/// and have asked isBinary(). Each side may be empty.
TextDiff compareTexts(const QByteArray &left, const QByteArray &right);

} // namespace Lotse
