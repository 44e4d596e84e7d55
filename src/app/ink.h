// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"

namespace Lotse {

/// What a glyph or a word says by its colour; looked up when it is painted, so that palettes can change.
enum class Ink { Text, Muted, Accent, Ok, Note, Error, Add, Differ, Extra };
QColor inkColour(Ink ink);

/// The states of a step or a check, gui.md's table: icon, word and ink, never colour alone.
enum class StepState { Waiting, Running, NeedsYou, Done, Notes, Failed, Skipped, Undone };
QString stepStateIcon(StepState state);
QString stepStateWord(StepState state);
Ink stepStateInk(StepState state);

} // namespace Lotse
