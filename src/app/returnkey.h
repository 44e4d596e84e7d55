// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;

namespace Lotse {

/// Return presses the button that has the focus. Not QPushButton's autoDefault: that would also fill the
/// button, and the fill says what happens by itself, not where the keyboard is.
void pressWithReturn(QAbstractButton *button);

} // namespace Lotse
