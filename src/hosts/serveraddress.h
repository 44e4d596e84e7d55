// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hostkind.h"

namespace Lotse {

/// "scheme://user@server:port" from the fields "server", "user" and "port" of a form, the last two may be
/// empty; empty without a server. Whether such a server can be there is said when it is connected to. Pure.
QString serverAddress(const QString &scheme, const QMap<QString, QString> &values);
/// The field "port" of such a form.
FormField portField(const QString &initial, const QString &hint = {});

} // namespace Lotse
