// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/textdiffink.h"
#include "core/filecontents.h"
#include "core/textdiff.h"

namespace Lotse {

/// One path of the comparison, ready to be shown. A value; made on the worker's thread.
struct ShownFile
{
    RelPath path;
    FileContents contents; ///< without bytes
    bool sameBytes = false;
    std::optional<TextDiff> diff; ///< where there is text on at least one side, and nothing else on the other
    QList<LineInk> leftInk;
    QList<LineInk> rightInk;
};

ShownFile makeShownFile(const RelPath &path, FileContents contents, const SyntaxInk &ink,
                        const CallContext &call);
/// Why there is nothing to be seen, in one sentence; empty when there is a diff.
QString obstacleSentence(const ShownFile &file);
/// What is different although no line is: line ends, byte order mark, a missing last line end, encoding.
QStringList formSentences(const ShownFile &file);
/// What a place says when it is read out: "Line 39 changed: …".
QString spokenPlace(const TextDiff &diff, int place);

} // namespace Lotse
