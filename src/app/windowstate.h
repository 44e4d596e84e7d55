// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Lotse {

// Where the window was and how its parts were divided: kept when it closes, back when it opens. Splitters and
// headers are told by their object names. GUI thread.

/// A place that no screen shows any more is not taken.
void restoreWindowState(QWidget &window);
void keepWindowState(const QWidget &window);

} // namespace Lotse
