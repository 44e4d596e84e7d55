// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/difference.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace Lotse {

namespace {

/// One row per state, in the order of the enum; everything that is said about a state comes from here.
struct StateRow
{
    const char *key;
    const char *word;
    const char *glyph;
    bool drift;
};

constexpr std::array<StateRow, diffStateCount> stateRows{{
    {"same", QT_TRANSLATE_NOOP("DiffState", "Identical"), "=", false},
    {"differs", QT_TRANSLATE_NOOP("DiffState", "Different"), "≠", true},
    {"only-dev", QT_TRANSLATE_NOOP("DiffState", "Missing in container"), "+", true},
    {"only-container", QT_TRANSLATE_NOOP("DiffState", "Only in container"), "○", true},
    {"metadata", QT_TRANSLATE_NOOP("DiffState", "Only owner or permissions differ"), "~", true},
    {"text-form", QT_TRANSLATE_NOOP("DiffState", "Only line endings, BOM or spaces differ"), "¶", true},
    {"moved", QT_TRANSLATE_NOOP("DiffState", "Moved or renamed"), "⇄", true},
    {"type", QT_TRANSLATE_NOOP("DiffState", "Type conflict"), "!", true},
    {"error", QT_TRANSLATE_NOOP("DiffState", "Cannot be read"), "×", true},
    {"kept", QT_TRANSLATE_NOOP("DiffState", "Container version kept"), "◆", false},
    {"ignored", QT_TRANSLATE_NOOP("DiffState", "Ignored by rule"), "–", false},
    {"pending", QT_TRANSLATE_NOOP("DiffState", "Not compared yet"), "…", false},
}};

const StateRow &row(DiffState state)
{
    return stateRows.at(static_cast<size_t>(state));
}

bool isLink(const std::optional<TreeEntry> &entry)
{
    return entry && entry->kind == EntryKind::Link;
}

} // namespace

QString diffStateKey(DiffState state)
{
    return QString::fromLatin1(row(state).key);
}

QString diffStateWord(DiffState state)
{
    return QCoreApplication::translate("DiffState", row(state).word);
}

QString diffStateGlyph(DiffState state)
{
    return QString::fromUtf8(row(state).glyph);
}

bool isDrift(DiffState state)
{
    return row(state).drift;
}

char Difference::letter() const
{
    switch (state) {
    case DiffState::Differs:
        return isLink(development) && isLink(container) ? 'L' : 'M';
    case DiffState::TextForm:
        return 'M';
    case DiffState::OnlyDev:
    case DiffState::Moved:
        return 'A';
    case DiffState::OnlyContainer:
        return 'D';
    case DiffState::Metadata:
        return 'P';
    case DiffState::Type:
        return 'T';
    default:
        return 0;
    }
}

bool TreeDiff::hasDrift() const
{
    return std::ranges::any_of(entries, [](const Difference &entry) { return isDrift(entry.state); });
}

} // namespace Lotse
