// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Lotse {

/// Where bytes go, piece by piece. An error stops the sender, who passes it on.
class ByteSink
{
public:
    virtual ~ByteSink() = default;
    virtual Result<> write(QByteArrayView bytes) = 0;
};

/// Where bytes come from. An empty piece is the end; never a piece larger than 1 MiB.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    virtual Result<QByteArray> read() = 0;
};

} // namespace Lotse
