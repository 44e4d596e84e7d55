// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check.h"

namespace Lotse {

QString checkVerdictKey(CheckResult::Verdict verdict); ///< "green", "red", "could-not-run", "needs-tick"
/// With evidence, shortened where it is very long, and without the values of secrets.
QJsonObject checkResultToJson(const CheckResult &result);
/// A text where the bytes are UTF-8, else { "base64": … }; secrets are taken out.
QJsonValue evidenceToJson(const QByteArray &evidence);

} // namespace Lotse
