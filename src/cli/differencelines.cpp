// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/differencelines.h"

#include "cli/columns.h"

#include <QCoreApplication>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QStringList cells(const Difference &entry)
{
    QString path = entry.path.display();
    if (!entry.movedFrom.isRoot())
        //: Behind a path: where the same content lies in the container
        path += u"  "_s + QCoreApplication::translate("Cli", "(there: %1)").arg(entry.movedFrom.display());
    if (entry.changedSinceProof)
        path += u" *"_s;
    return {diffStateGlyph(entry.state) + u' ' + diffStateWord(entry.state), path};
}

} // namespace

QStringList differenceLines(const TreeDiff &diff, const QList<Difference> &listed, qsizetype most)
{
    const qsizetype shown = most > 0 ? std::min(most, listed.size()) : listed.size();
    QList<QStringList> rows;
    for (const Difference &entry : listed.first(shown))
        rows << cells(entry);
    QStringList lines = alignedLines(rows);
    if (shown < listed.size())
        lines << QCoreApplication::translate("Cli", "… and %n more; --all lists them", nullptr,
                                             int(listed.size() - shown));
    if (std::ranges::any_of(listed, &Difference::changedSinceProof))
        //: Below a list in which some paths bear a star
        lines << QCoreApplication::translate("Cli", "* changed in the container since the last proof");
    if (!lines.isEmpty())
        lines << QString();
    QStringList counts;
    for (const auto [state, count] : diff.counts.asKeyValueRange()) {
        if (count > 0)
            counts << u"%1: %2"_s.arg(diffStateWord(state)).arg(count);
    }
    return lines << counts.join(u" · "_s);
}

} // namespace Lotse
