// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Lotse {

/// Moves the focus to what the eye meets next in this window: from top to bottom, in a row from left to
/// right, part by part. Computed when Tab is pressed, since rows come and go while one reads. False:
/// nothing to go to. GUI thread.
bool focusByEye(const QWidget &window, bool next);
/// Where reading this part begins; null: nothing in it takes the focus.
QWidget *firstByEye(const QWidget &part);

} // namespace Lotse
