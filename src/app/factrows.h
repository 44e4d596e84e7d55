// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/site.h"

class QWidget;

namespace Lotse {

/// What is known of a container before anything is compared, each line with its reason.
QList<QWidget *> makeFactRows(const Look &look, const Profile &profile);
/// What the operator should know before a repair: mounts, a stopped container.
QList<QWidget *> makeNoteRows(const Look &look, const Profile &profile);

} // namespace Lotse
