// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"

#include <QSet>

namespace Lotse {

/// What the plan will do with one path.
enum class RowAction { None, Copy, Keep, SetAside, Adjust, Stop };

/// The operator's choices, quick to ask for many rows. Says the same as decideTransfers(). GUI thread.
class DiffChoices
{
public:
    DiffChoices() = default;
    /// `mustGo`: container paths that the profile wants gone.
    DiffChoices(const Choices &choices, const QList<RelPath> &mustGo);

    RowAction actionFor(const Difference &difference) const;
    bool isKeptByChoice(const Difference &difference) const;
    /// Whether the operator can decide otherwise; `keep`: for the container's version.
    bool canDecide(const Difference &difference, bool keep) const;

private:
    QSet<RelPath> m_keep;
    QSet<RelPath> m_profileGone;
    QSet<RelPath> m_gone;
    QSet<RelPath> m_secrets;
    bool m_removeAllExtra = false;
};

/// Keeps the container's version of a path, or lets development's count.
void decide(Choices &choices, const Difference &difference, bool keep);
/// Takes a path from a list of decisions, and every folder above it that would speak for it.
void forget(QList<RelPath> &list, const RelPath &path);

} // namespace Lotse
