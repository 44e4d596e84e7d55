// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/textdifffile.h"

#include "core/messages.h"

#include <QCoreApplication>
#include <QLocale>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

using Kind = FileSide::Kind;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(TextDiff)
};

bool isTextOrNothing(const FileSide &side)
{
    return side.kind == Kind::Text || side.kind == Kind::Absent;
}

QString sizeOf(const FileSide &side)
{
    return QLocale().formattedDataSize(side.size, 1, QLocale::DataSizeSIFormat);
}

QString noun(const FileSide &side)
{
    switch (side.kind) {
    case Kind::Absent:
        return Words::tr("nothing", "what lies at a path; German: nichts");
    case Kind::Folder:
        return Words::tr("a folder", "what lies at a path");
    case Kind::Link:
        //: What lies at a path; %1 is another path
        return Words::tr("a link to \"%1\"").arg(displayText(side.linkTarget));
    case Kind::Other:
        return Words::tr("a device, pipe or socket", "what lies at a path");
    default:
        //: What lies at a path; %1 is a size
        return Words::tr("a file of %1").arg(sizeOf(side));
    }
}

QString lineEnds(ShownText::LineEnds ends)
{
    switch (ends) {
    case ShownText::LineEnds::Windows:
        return Words::tr("as on Windows (CRLF)", "how lines end");
    case ShownText::LineEnds::Mixed:
        return Words::tr("in different ways (CRLF and LF)", "how lines end");
    default:
        return Words::tr("as on Linux (LF)", "how lines end");
    }
}

} // namespace

ShownFile makeShownFile(const RelPath &path, FileContents contents, const SyntaxInk &ink,
                        const CallContext &call)
{
    ShownFile file;
    file.path = path;
    FileSide &left = contents.development;
    FileSide &right = contents.container;
    if (isTextOrNothing(left) && isTextOrNothing(right) &&
        (left.kind == Kind::Text || right.kind == Kind::Text)) {
        file.sameBytes = left.kind == right.kind && left.bytes == right.bytes;
        if (!left.bytes.isEmpty() || !right.bytes.isEmpty())
            file.diff = compareTexts(left.bytes, right.bytes);
    }
    if (file.diff) {
        const QString name = displayText(path.name());
        file.leftInk = ink.of(file.diff->left.lines, name, call);
        file.rightInk = file.sameBytes ? file.leftInk : ink.of(file.diff->right.lines, name, call);
    }
    left.bytes.clear();
    right.bytes.clear();
    file.contents = std::move(contents);
    return file;
}

QString obstacleSentence(const ShownFile &file)
{
    const FileSide &left = file.contents.development;
    const FileSide &right = file.contents.container;
    const auto either = [&](Kind kind) { return left.kind == kind || right.kind == kind; };
    if (file.diff)
        return {};
    if (isTextOrNothing(left) && isTextOrNothing(right))
        return Words::tr("This file is empty.");
    if (either(Kind::Secret))
        return Words::tr("This file may hold secrets. Lotse compares its checksum only and never shows what "
                         "is in it.");
    if (either(Kind::Ignored))
        return Words::tr("A rule says that this does not count, so Lotse does not look into it.");
    for (const FileSide *side : {&left, &right})
        if (side->kind == Kind::Unreadable)
            return side->error ? messageFor(*side->error).happened : Words::tr("This file cannot be read.");
    const bool shapes = left.kind == Kind::Folder || left.kind == Kind::Link || left.kind == Kind::Other ||
                        right.kind == Kind::Folder || right.kind == Kind::Link || right.kind == Kind::Other;
    if (shapes)
        //: %1 and %2 are "nothing", "a folder", "a file of 1.2 kB" and their like
        return Words::tr("Development has %1 here, the container has %2.").arg(noun(left), noun(right));
    if (either(Kind::TooLarge))
        //: %1 is a size
        return Words::tr("This file is too large to be shown here; the limit is %1. Its checksum was "
                         "compared all the same.")
            .arg(QLocale().formattedDataSize(largestShownText, 0, QLocale::DataSizeSIFormat));
    //: %1 and %2 are "nothing", "a file of 1.2 kB" and their like
    return Words::tr(
               "This is not text, so there are no lines to show. Development has %1 here, the container "
               "has %2.")
        .arg(noun(left), noun(right));
}

QStringList formSentences(const ShownFile &file)
{
    QStringList all;
    if (!file.diff || file.contents.development.kind != file.contents.container.kind)
        return all; // one side only: nothing to be compared with
    using LineEnds = ShownText::LineEnds;
    const ShownText &left = file.diff->left;
    const ShownText &right = file.diff->right;
    if (left.lineEnds != right.lineEnds && left.lineEnds != LineEnds::None &&
        right.lineEnds != LineEnds::None)
        //: %1 and %2 are "as on Linux (LF)" and their like
        all << Words::tr("Lines end %1 in development, %2 in the container.")
                   .arg(lineEnds(left.lineEnds), lineEnds(right.lineEnds));
    if (left.byteOrderMark != right.byteOrderMark)
        all << (left.byteOrderMark
                    ? Words::tr("Only development has an invisible mark at the beginning (BOM).")
                    : Words::tr("Only the container has an invisible mark at the beginning (BOM)."));
    if (left.lastLineEnded != right.lastLineEnded && !left.lines.isEmpty() && !right.lines.isEmpty())
        all << (left.lastLineEnded ? Words::tr("The last line has no line end in the container.")
                                   : Words::tr("The last line has no line end in development."));
    if (!left.allUtf8 || !right.allUtf8)
        all << Words::tr("Some characters are not UTF-8; they are shown as \\x….");
    return all;
}

QString spokenPlace(const TextDiff &diff, int place)
{
    const TextDiff::Place &at = diff.places[place];
    const TextDiff::Row &row = diff.rows[at.first];
    const auto line = [](const QStringList &lines, int number) {
        return number < 0 ? QString() : lines.value(number).trimmed();
    };
    const QString left = line(diff.left.lines, row.left);
    const QString right = line(diff.right.lines, row.right);
    QString first;
    switch (row.kind) {
    case TextDiff::Kind::OnlyLeft:
        //: Spoken; %1 is a line number, %2 the line
        first = Words::tr("Line %L1 is missing in the container: %2").arg(row.left + 1).arg(left);
        break;
    case TextDiff::Kind::OnlyRight:
        //: Spoken; %1 is a line number, %2 the line
        first = Words::tr("Line %L1 is only in the container: %2").arg(row.right + 1).arg(right);
        break;
    default:
        //: Spoken; %1 is a line number, %2 and %3 the line on both sides
        first =
            Words::tr("Line %L1 changed: development %2; container %3").arg(row.left + 1).arg(left, right);
    }
    if (at.count == 1)
        return first;
    //: Spoken; %1 is a sentence about the first of several lines that differ
    return Words::tr("%1. And %n more line(s).", nullptr, at.count - 1).arg(first);
}

} // namespace Lotse
