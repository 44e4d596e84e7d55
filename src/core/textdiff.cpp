// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/textdiff.h"

#include "core/gitlibrary.h"
#include "core/linepairs.h"
#include "core/textlines.h"

#include <algorithm>

namespace Lotse {

namespace {

using Kind = TextDiff::Kind;
using Range = TextDiff::Range;
constexpr qsizetype mostLinesLookedInto = 10'000; ///< beyond, a changed line is marked as a whole
using GitPatch = GitPointer<git_patch, git_patch_free>;

/// A stretch that differs: `leftCount` items from `left` on became `rightCount` items from `right` on.
struct Stretch
{
    int left = 0;
    int leftCount = 0;
    int right = 0;
    int rightCount = 0;
};

/// Compares two lists of items that contain no newline; libgit2 knows them as lines.
QList<Stretch> compareItems(const QByteArray &left, const QByteArray &right)
{
    prepareGit();
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.context_lines = 0;
    options.interhunk_lines = 0;
    options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INDENT_HEURISTIC;
    git_patch *made = nullptr;
    if (git_patch_from_buffers(&made, left.constData(), size_t(left.size()), nullptr, right.constData(),
                               size_t(right.size()), nullptr, &options) != 0)
        return {}; // out of memory only: the buffers are ours
    const GitPatch patch(made);
    QList<Stretch> stretches;
    for (size_t i = 0; i < git_patch_num_hunks(patch.get()); ++i) {
        const git_diff_hunk *hunk = nullptr;
        if (git_patch_get_hunk(&hunk, nullptr, patch.get(), i) != 0)
            break;
        // Where a side has no line in it, `start` names the line before; else the first one, from 1 on.
        const auto first = [](int start, int count) { return count == 0 ? start : start - 1; };
        stretches.append({first(hunk->old_start, hunk->old_lines), hunk->old_lines,
                          first(hunk->new_start, hunk->new_lines), hunk->new_lines});
    }
    return stretches;
}

QByteArray joined(const QByteArrayList &lines)
{
    return lines.isEmpty() ? QByteArray() : lines.join('\n') + '\n';
}

/// Words, runs of blanks, and every other character by itself.
QList<Range> words(const QString &line)
{
    const auto sort = [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c.isSurrogate() ? 1 : c.isSpace() ? 2 : 0;
    };
    QList<Range> all;
    for (int at = 0; at < line.size();) {
        const int kind = sort(line[at]);
        int end = at + 1;
        while (kind != 0 && end < line.size() && sort(line[end]) == kind)
            ++end;
        all.append({at, end - at});
        at = end;
    }
    return all;
}

QByteArray oneWordPerLine(const QString &line, const QList<Range> &all)
{
    QByteArray text;
    text.reserve(line.size() + all.size());
    for (const Range &word : all)
        text += QStringView(line).mid(word.from, word.length).toUtf8() + '\n';
    return text;
}

Range over(const QList<Range> &all, int first, int count)
{
    const Range &last = all[first + count - 1];
    return {all[first].from, last.from + last.length - all[first].from};
}

void compareInside(TextDiff::Row &row, const QString &left, const QString &right)
{
    const QList<Range> leftWords = words(left);
    const QList<Range> rightWords = words(right);
    for (const Stretch &part :
         compareItems(oneWordPerLine(left, leftWords), oneWordPerLine(right, rightWords))) {
        if (part.leftCount > 0)
            row.leftChanges.append(over(leftWords, part.left, part.leftCount));
        if (part.rightCount > 0)
            row.rightChanges.append(over(rightWords, part.right, part.rightCount));
    }
}

void addStretch(TextDiff &diff, const Stretch &stretch, qsizetype &lookedInto)
{
    const qsizetype first = diff.rows.size();
    const QStringList left = diff.left.lines.mid(stretch.left, stretch.leftCount);
    const QStringList right = diff.right.lines.mid(stretch.right, stretch.rightCount);
    int l = 0;
    int r = 0;
    const auto single = [&](int leftUntil, int rightUntil) {
        for (; l < leftUntil; ++l)
            diff.rows.append({Kind::OnlyLeft, stretch.left + l, -1, {}, {}});
        for (; r < rightUntil; ++r)
            diff.rows.append({Kind::OnlyRight, -1, stretch.right + r, {}, {}});
    };
    for (const auto &[onLeft, onRight] : linePairs(left, right)) {
        single(onLeft, onRight);
        TextDiff::Row row{Kind::Changed, stretch.left + l, stretch.right + r, {}, {}};
        if (lookedInto++ < mostLinesLookedInto)
            compareInside(row, left[l], right[r]);
        ++l;
        ++r;
        diff.rows.append(row);
    }
    single(stretch.leftCount, stretch.rightCount);
    diff.places.append({int(first), int(diff.rows.size() - first)});
}

} // namespace

bool isBinary(const QByteArray &bytes)
{
    return bytes.contains('\0');
}

TextDiff compareTexts(const QByteArray &left, const QByteArray &right)
{
    TextLines leftText = textLines(left);
    TextLines rightText = textLines(right);
    TextDiff diff{std::move(leftText.shown), std::move(rightText.shown), {}, {}};
    diff.rows.reserve(std::max(leftText.raw.size(), rightText.raw.size()));
    int l = 0;
    int r = 0;
    qsizetype lookedInto = 0;
    const auto same = [&](int leftUntil) {
        while (l < leftUntil)
            diff.rows.append({Kind::Same, l++, r++, {}, {}});
    };
    for (const Stretch &stretch : compareItems(joined(leftText.raw), joined(rightText.raw))) {
        same(stretch.left);
        addStretch(diff, stretch, lookedInto);
        l = stretch.left + stretch.leftCount;
        r = stretch.right + stretch.rightCount;
    }
    same(int(leftText.raw.size()));
    return diff;
}

} // namespace Lotse
