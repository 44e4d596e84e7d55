// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/byteflow.h"

#include <QList>
#include <functional>
#include <memory>

namespace Lotse {

/// Tars without their ends (of TarRenamer), one after the other as one tar. Each is begun when the one before
/// it is through.
class JoinedTars : public ByteSource
{
public:
    using Begun = Result<std::unique_ptr<ByteSource>>;
    using Part = std::function<Begun()>;
    explicit JoinedTars(QList<Part> parts);
    Result<QByteArray> read() override;

private:
    QList<Part> m_parts;
    std::unique_ptr<ByteSource> m_current;
    qsizetype m_next = 0;
    bool m_isEnded = false;
};

} // namespace Lotse
