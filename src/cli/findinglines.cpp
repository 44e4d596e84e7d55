// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/findinglines.h"

namespace Lotse {

using namespace Qt::StringLiterals;

QStringList findingLines(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        lines << u"• "_s + findingSentence(finding);
        // Foreign text: it must not steer the terminal.
        for (const QString &evidence : finding.evidence)
            lines << u"    "_s + displayText(evidence.toUtf8());
    }
    return lines;
}

} // namespace Lotse
