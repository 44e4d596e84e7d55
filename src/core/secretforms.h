// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace Lotse {

/// How one value is written in requests, answers, logs and commands: as it is, percent-encoded, escaped for
/// JSON (once and twice), HTML and a shell, in base64. Pure.
QByteArrayList secretForms(const QByteArray &value);

} // namespace Lotse
