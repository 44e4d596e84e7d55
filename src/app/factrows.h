// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/site.h"

class QWidget;

namespace Lotse {

/// One line of what is known of a container before anything is compared, and how it can be changed.
struct Fact
{
    QString icon;
    QString name;
    QString value;
    QString reason;
    QString key;     ///< of what can be changed: "service", "user", "python", "web"; empty: nothing
    QString current; ///< as it is edited
    QList<std::pair<QString, QString>> choices; ///< value and words; empty: a line of text
};
QList<Fact> factsOf(const Look &look, const Profile &profile, const QList<AppUnit> &units);
/// Why the application may lie there, in a sentence.
QString candidateReason(const AppCandidate &candidate);
/// What the operator should know before a repair: mounts, a stopped container.
QList<QWidget *> makeNoteRows(const Look &look, const Profile &profile);

} // namespace Lotse
