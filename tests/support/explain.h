// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace Lotse::Test {

/// What QVERIFY2 shows of a result that failed: QVERIFY2 looks at its text even when all is well.
template <typename T>
QByteArray explain(const Result<T> &result)
{
    if (result)
        return "ok";
    const Error &error = result.error();
    return "kind " + QByteArray::number(int(error.kind)) + ", code " + QByteArray::number(int(error.code)) +
           ": " + error.args.join(u'|').toUtf8() + ": " + error.detail.toUtf8();
}

} // namespace Lotse::Test
